package org.sidetone.fetch;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;

/** Why a server could not be asked, in the words of who has to mend it. */
public final class Unreachable {
    private Unreachable() {}

    /**
     * @param server its host and port, as its owner wrote them
     * @param cause may be wrapped in others
     */
    public static FetchException of(String server, Deadline deadline, Exception cause) {
        if (deadline.isOver() || has(cause, HttpTimeoutException.class) || has(cause, SocketTimeoutException.class)) {
            return new FetchException(
                    server + " does not answer, or not to the end, within the time it has",
                    "is the server up and this its address? a firewall may swallow the packets",
                    cause);
        }
        if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
            return new FetchException(
                    "no name server knows " + server.replaceFirst(":\\d+$", ""),
                    "check the spelling of the address",
                    cause);
        }
        if (has(cause, CertificateException.class)) {
            return new FetchException(
                    "the certificate of " + server + " is not trusted here, or is for another name: " + root(cause),
                    "write the name that stands in the certificate; put a certificate of your own into"
                            + " /usr/local/share/ca-certificates and run update-ca-certificates",
                    cause);
        }
        if (has(cause, SSLException.class)) {
            return new FetchException(
                    server + " does not speak TLS as we do: " + root(cause),
                    "is it without TLS, or another port?",
                    cause);
        }
        if (has(cause, ConnectException.class)) {
            return new FetchException("nobody listens at " + server, "is the server up, and the port right?", cause);
        }
        String why = has(cause, IOException.class) ? root(cause) : String.valueOf(cause.getMessage());
        return new FetchException(
                "the answer of " + server + " breaks off: " + why, "look into the server's log", cause);
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(kind::isInstance);
    }

    private static String root(Throwable thrown) {
        return String.valueOf(Throwables.getRootCause(thrown).getMessage());
    }
}
