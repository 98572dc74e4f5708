package org.sidetone.mail;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Longs;
import jakarta.mail.Address;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.config.ServiceSettings.Tls;
import org.sidetone.fetch.Deadline;
import org.sidetone.fetch.FetchException;

/** One mailbox on its server: a connection for each question, so that none is left behind. May wait for the server. */
final class ImapServer implements MailServer {
    private static final int NEWEST = 50;
    /** More than any page shows of it. */
    private static final int LONGEST = 300;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Mailbox mailbox;
    private final SSLContext tls;
    private final InstantSource clock;

    /** Asks an open folder. */
    private interface Question<T> {
        T ask(Folder folder) throws MessagingException, IOException, FetchException;
    }

    /** @param tls whom to trust */
    ImapServer(Mailbox mailbox, SSLContext tls, InstantSource clock) {
        this.mailbox = mailbox;
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public MailList list() throws FetchException {
        return ask(this::newest);
    }

    @Override
    public MailText text(String key) throws FetchException {
        return ask(folder -> {
            String validity = ((UIDFolder) folder).getUIDValidity() + "-";
            Message message = key.startsWith(validity)
                    ? ((UIDFolder) folder).getMessageByUID(uid(key.substring(validity.length())))
                    : null;
            try {
                if (message == null) {
                    throw gone();
                }
                return new MailText(head(folder, message), MessageText.of(message));
            } catch (MessageRemovedException e) {
                throw gone();
            }
        });
    }

    /** What is no number is no message's. */
    private static long uid(String text) {
        return Optional.ofNullable(Longs.tryParse(text)).filter(uid -> uid > 0).orElse(Long.MAX_VALUE);
    }

    private static FetchException gone() {
        return new FetchException("the message is not there any more", "");
    }

    private <T> T ask(Question<T> question) throws FetchException {
        Deadline deadline = Deadline.in(PATIENCE);
        String protocol = mailbox.tls() == Tls.IMPLICIT ? "imaps" : "imap";
        try (Store store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.user(),
                    mailbox.password().reveal());
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_ONLY);
                return question.ask(folder);
            }
        } catch (MessagingException | IOException e) {
            throw ImapFailures.of(mailbox, deadline, e);
        }
    }

    private Properties properties(String protocol) {
        Properties properties = new Properties();
        String of = "mail." + protocol + ".";
        properties.put(of + "ssl.socketFactory", tls.getSocketFactory());
        properties.put(of + "ssl.checkserveridentity", "true");
        properties.put(of + "starttls.enable", "true");
        properties.put(of + "starttls.required", "true");
        properties.put(of + "connectiontimeout", "5000");
        properties.put(of + "timeout", "10000");
        // Without it the server would take a message for read as soon as its text was fetched.
        properties.put(of + "peek", "true");
        properties.put(of + "fetchsize", "16384");
        return properties;
    }

    private MailList newest(Folder folder) throws MessagingException {
        int total = folder.getMessageCount();
        if (total == 0) {
            return new MailList(ImmutableList.of(), 0, clock.instant());
        }
        Message[] messages = folder.getMessages(Math.max(1, total - NEWEST + 1), total);
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.ENVELOPE);
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(messages, wanted);
        ImmutableList.Builder<MailHead> heads = ImmutableList.builder();
        for (int i = messages.length - 1; i >= 0; i--) {
            try {
                if (!messages[i].isSet(Flags.Flag.DELETED)) {
                    heads.add(head(folder, messages[i]));
                }
            } catch (MessageRemovedException e) {
                // By somebody else, just now.
            }
        }
        return new MailList(heads.build(), total, clock.instant());
    }

    private static MailHead head(Folder folder, Message message) throws MessagingException {
        UIDFolder uids = (UIDFolder) folder;
        return new MailHead(
                uids.getUIDValidity() + "-" + uids.getUID(message),
                cut(sender(message.getFrom())),
                cut(Optional.ofNullable(message.getSubject()).orElse("")),
                Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant),
                !message.isSet(Flags.Flag.SEEN));
    }

    private static String sender(Address @Nullable [] from) {
        if (from == null || from.length == 0) {
            return "";
        }
        if (from[0] instanceof InternetAddress address) {
            String name = address.getPersonal();
            return name == null || name.isBlank() ? String.valueOf(address.getAddress()) : name;
        }
        return from[0].toString();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
