package standin.sip;

import java.io.IOException;
import java.net.InetSocketAddress;

/** How the phone's SIP messages go out and come in. */
interface Link extends AutoCloseable {

    void send(SipMessage message, InetSocketAddress to) throws IOException;

    /** {@code UDP} or {@code TCP}, as in a Via. */
    String transport();

    /** The port the phone says it listens on, in Via and Contact. */
    int port();

    @Override
    void close();

    /** Takes what comes in, on a thread of the link's own. */
    interface Receiver {
        void received(SipMessage message, InetSocketAddress from);
    }
}
