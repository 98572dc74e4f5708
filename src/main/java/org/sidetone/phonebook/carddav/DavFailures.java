package org.sidetone.phonebook.carddav;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.sidetone.phonebook.Deadline;
import org.sidetone.phonebook.PhonebookException;

/** What went wrong, in the words of who has to mend it. */
final class DavFailures {
    private DavFailures() {}

    static PhonebookException refused(URI address, int status, boolean withLogin) {
        return switch (status) {
            case 401 ->
                withLogin
                        ? new PhonebookException(
                                address + " refuses this user or password (401)",
                                "check both; where the account has two-factor sign-in, make an app password on the server")
                        : new PhonebookException(address + " asks for a user and password (401)", "write both");
            case 403 ->
                new PhonebookException(
                        address + " is not open to this user (403)",
                        "share the address book with it, or write another user");
            case 404, 410 ->
                new PhonebookException(
                        "there is nothing at " + address + " (" + status + ")",
                        "copy the address book's link from the server's page, or write only the server's own address");
            case 429, 503 ->
                new PhonebookException(
                        address + " is too busy or in maintenance (" + status + ")",
                        "wait; look at the server if it stays so");
            default ->
                new PhonebookException(
                        address + " answers with status " + status,
                        status / 100 == 5 ? "look into the server's log" : "is this the address of a CardDAV server?");
        };
    }

    static PhonebookException unreachable(URI address, Deadline deadline, IOException cause) {
        String host = address.getRawAuthority();
        if (deadline.isOver() || cause instanceof HttpTimeoutException) {
            return new PhonebookException(
                    host + " does not answer, or not to the end, within the time it has",
                    "is the server up and this its address? a firewall may swallow the packets",
                    cause);
        }
        if (has(cause, UnresolvedAddressException.class) || has(cause, UnknownHostException.class)) {
            return new PhonebookException(
                    "no name server knows " + address.getHost(), "check the spelling of the address", cause);
        }
        if (has(cause, CertificateException.class)) {
            return new PhonebookException(
                    "the certificate of " + host + " is not trusted here, or is for another name: " + root(cause),
                    "write the name that stands in the certificate; put a certificate of your own into"
                            + " /usr/local/share/ca-certificates and run update-ca-certificates",
                    cause);
        }
        if (cause instanceof SSLException) {
            return new PhonebookException(
                    host + " does not speak TLS as we do: " + root(cause), "is it http:// or another port?", cause);
        }
        if (has(cause, ConnectException.class)) {
            return new PhonebookException("nobody listens at " + host, "is the server up, and the port right?", cause);
        }
        return new PhonebookException(
                "the answer of " + host + " breaks off: " + cause.getMessage(), "look into the server's log", cause);
    }

    static PhonebookException noBook(URI address) {
        return new PhonebookException(
                address + " is no address book, and nothing there leads to one",
                "copy the address book's link from the server's page; calendars have links that look alike");
    }

    static PhonebookException garbage(URI address, Exception cause) {
        return new PhonebookException(
                address + " answers with something that is not CardDAV",
                "is it a sign-in page or another service? copy the address book's link from the server's page",
                cause);
    }

    static PhonebookException strayed(URI address, String to) {
        return new PhonebookException(
                address + " leads on to " + to + ", which would be told the password",
                "if that is your server, write its address");
    }

    private static boolean has(Throwable thrown, Class<? extends Throwable> kind) {
        return Throwables.getCausalChain(thrown).stream().anyMatch(kind::isInstance);
    }

    private static String root(Throwable thrown) {
        return String.valueOf(Throwables.getRootCause(thrown).getMessage());
    }
}
