package org.sidetone.mail;

import com.google.common.base.Throwables;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.config.ServiceSettings.Tls;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.FetchException;
import org.sidetone.fetch.Unreachable;

/** What went wrong, in the words of who has to mend it. A server's own words are left out: some repeat what they were told. */
final class ImapFailures {
    private ImapFailures() {}

    static FetchException of(Mailbox mailbox, Deadline deadline, Exception cause) {
        String server = mailbox.host() + ":" + mailbox.port();
        if (isRefusal(cause)) {
            return new FetchException(
                    server + " refuses this user or password",
                    "check both; where the account has two-factor sign-in, make an app password on the server",
                    cause);
        }
        if (cause instanceof FolderNotFoundException) {
            return new FetchException(
                    server + " has no folder " + mailbox.folder() + " for this user",
                    "write its whole name, with the server's own separators, as \"INBOX/Orders\" or \"INBOX.Orders\"",
                    cause);
        }
        if (Throwables.getCausalChain(cause).stream().anyMatch(IOException.class::isInstance) || deadline.isOver()) {
            return Unreachable.of(server, deadline, cause);
        }
        if (mailbox.tls() == Tls.STARTTLS
                && cause instanceof MessagingException
                && String.valueOf(cause.getMessage()).contains("STARTTLS")) {
            return new FetchException(
                    server + " offers no STARTTLS", "write tls = \"implicit\" and its port, usually 993", cause);
        }
        return new FetchException(
                server + " does not do what an IMAP server does",
                "look into the server's log; is the port right?",
                cause);
    }

    /** Asking again soon may have the server lock us out. */
    static boolean isRefusal(Throwable failure) {
        return failure instanceof AuthenticationFailedException
                || failure.getCause() instanceof AuthenticationFailedException;
    }
}
