package standin.sip;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import standin.file.Server;

/**
 * A line as SIP needs it; its text leaves the password out.
 *
 * @param key beside the screen, from 1
 * @param contact the user part of its Contact
 * @param server whom its requests name
 * @param hop where they go: the outbound proxy, or the server
 */
public record Account(
        int key,
        String name,
        String displayName,
        String contact,
        String authName,
        String password,
        Server server,
        InetSocketAddress hop) {

    /** @throws IOException when nobody knows the name */
    public static InetSocketAddress resolve(Server server) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(server.host()), server.port());
    }

    String address() {
        return "sip:" + name + "@" + server.host();
    }

    @Override
    public String toString() {
        return "line " + key + " (" + name + ")";
    }
}
