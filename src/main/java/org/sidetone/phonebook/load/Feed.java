package org.sidetone.phonebook.load;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.sidetone.config.BookSettings;
import org.sidetone.fetch.Copies;
import org.sidetone.fetch.Timetable;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Entries;
import org.sidetone.phonebook.Library;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One book: when its source is read again, and what it said last. Used by one thread at a time.
 */
public final class Feed {
    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    /** How old the time of a kept copy may become while nothing changes. */
    private static final Duration COPY_AGE = Duration.ofHours(1);

    private final BookSettings settings;
    private final Source source;
    private final Dialling dialling;
    private final Copies copies;
    private final Timetable timetable;

    private volatile Book book;
    private ImmutableList<Contact> contacts = ImmutableList.of();
    private Optional<Object> stamp = Optional.empty();
    private Instant keptAt = Instant.EPOCH;

    /** @param random from 0 to 1 */
    public Feed(BookSettings settings, Source source, Dialling dialling, Copies copies, DoubleSupplier random) {
        this.settings = settings;
        this.source = source;
        this.dialling = dialling;
        this.copies = copies;
        this.timetable = new Timetable(settings.refresh(), random);
        this.book = new Book(settings.id(), settings.name(), Phonebook.EMPTY, Instant.EPOCH, Optional.empty());
    }

    /** As of the last turn; may be asked by any thread. */
    public Book book() {
        return book;
    }

    /** Whether its contacts are in our own store, so that no copy of them is needed there. */
    boolean isOfStore() {
        return settings.origin() instanceof BookSettings.Contacts;
    }

    /** Takes up what an earlier run kept. */
    public void restore() {
        try {
            copies.copy(key(settings)).flatMap(Copy::read).ifPresent(copy -> {
                contacts = copy.contacts();
                keptAt = copy.readAt();
                book = new Book(settings.id(), settings.name(), made(contacts), copy.readAt(), Optional.empty());
            });
        } catch (RuntimeException e) {
            log.warn("phonebook {}: what was kept of it cannot be read: {}", settings.name(), e.getMessage());
        }
    }

    /**
     * Reads the source if it is time.
     *
     * @return whether it was, so that {@link #book} is another now
     */
    public boolean turn(Instant now) {
        Optional<Object> seen;
        try {
            seen = source.stamp();
        } catch (RuntimeException e) {
            // Whatever it is, reading will tell it better.
            seen = stamp;
        }
        if (!timetable.isDue(now) && seen.equals(stamp)) {
            return false;
        }
        stamp = seen;
        try {
            succeeded(source.read(), now);
        } catch (PhonebookException e) {
            failed(String.valueOf(e.getMessage()), e.hint(), now);
        } catch (RuntimeException e) {
            log.warn("phonebook {}: an error in the program", settings.name(), e);
            failed("an error in the program: " + e.getClass().getSimpleName(), "please report it", now);
        }
        return true;
    }

    private void succeeded(ImmutableList<Contact> read, Instant now) {
        boolean changed = !read.equals(contacts) || !book.wasRead();
        if (changed) {
            contacts = read;
        }
        Phonebook content = changed ? made(read) : book.content();
        book = new Book(settings.id(), settings.name(), content, now, Optional.empty());
        timetable.succeeded(now);
        if (changed || keptAt.plus(COPY_AGE).isBefore(now)) {
            keep(now);
        }
    }

    private void failed(String what, String hint, Instant now) {
        if (!book.failure().equals(Optional.of(what))) {
            log.warn(
                    "phonebook {}: {}{}; {}",
                    settings.name(),
                    what,
                    hint.isEmpty() ? "" : " (" + hint + ")",
                    book.wasRead() ? "its names of " + book.readAt() + " stay" : "it has no names yet");
        }
        book = new Book(settings.id(), settings.name(), book.content(), book.readAt(), Optional.of(what));
        timetable.failed(now);
    }

    private void keep(Instant now) {
        if (isOfStore()) {
            return;
        }
        try {
            copies.keep(key(settings), new Copy(now, contacts).bytes());
            keptAt = now;
        } catch (RuntimeException e) {
            log.warn("phonebook {}: it cannot be kept for the next start: {}", settings.name(), e.getMessage());
        }
    }

    private Phonebook made(ImmutableList<Contact> from) {
        String origin = settings.origin() instanceof BookSettings.AstDb
                ? Library.SPEED_DIAL
                : settings.origin().kind();
        return Entries.of(from, dialling, origin).book();
    }

    /** Another server or file under the same name is another book. No secret is in it: records of settings print none. */
    static String key(BookSettings settings) {
        String origin = Hashing.sha256()
                .hashString(settings.origin().toString(), StandardCharsets.UTF_8)
                .toString();
        String id = settings.id().length() > 150 ? settings.id().substring(0, 150) : settings.id();
        return "phonebook " + id + " " + origin.substring(0, 32);
    }
}
