package standin.file;

/** A SIP server as a file names it. */
public record Server(String host, int port) {

    /** The address of the server itself, as in a REGISTER: {@code sip:10.0.0.2:5160}. */
    public String uri() {
        return port == 5060 ? "sip:" + host : "sip:" + host + ":" + port;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
