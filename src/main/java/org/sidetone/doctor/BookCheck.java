package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Entries;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.load.Feeds;
import org.sidetone.phonebook.source.Sources;

/** Reads every phonebook once, all at the same time, and tells which cannot be read and what in them cannot be dialled. */
public final class BookCheck {
    /** Whoever runs the check waits for it; a running service waits longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(35);

    private final Settings settings;
    private final SqlStore store;
    private final ImmutableList.Builder<Problem> found = ImmutableList.builder();
    /** Told by the threads that read. */
    private final Queue<Problem> remarks = new ConcurrentLinkedQueue<>();

    private BookCheck(Settings settings, SqlStore store) {
        this.settings = settings;
        this.store = store;
    }

    public static ImmutableList<Problem> of(Settings settings, SqlStore store) {
        BookCheck check = new BookCheck(settings, store);
        check.readAll();
        check.found.addAll(check.remarks);
        return check.found.build();
    }

    private void readAll() {
        ExecutorService readers = Executors.newCachedThreadPool(new ThreadFactoryBuilder()
                .setNameFormat("book-check-%d")
                .setDaemon(true)
                .build());
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Map<BookSettings, Future<ImmutableList<Contact>>> answers = new LinkedHashMap<>();
            for (BookSettings book : settings.directory().books()) {
                // What the PBX itself tells is looked at elsewhere.
                if (!(book.origin() instanceof BookSettings.AstDb)) {
                    Sources.of(book, settings, store, remarks::add)
                            .ifPresent(source -> answers.put(book, readers.submit(source::read)));
                }
            }
            answers.forEach((book, answer) -> judge(book, answer, Math.max(0, end - System.nanoTime())));
        } finally {
            readers.shutdownNow();
        }
    }

    private void judge(BookSettings book, Future<ImmutableList<Contact>> answer, long nanos) {
        try {
            judge(book, answer.get(nanos, TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            unreadable(
                    book,
                    "it does not answer within " + PATIENCE.toSeconds() + " s",
                    "look whether its server can be reached");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PhonebookException known) {
                unreadable(book, String.valueOf(known.getMessage()), known.hint());
            } else {
                // Without its own words, which may quote what was read.
                unreadable(
                        book,
                        "an error in the program: " + e.getCause().getClass().getSimpleName(),
                        "please report it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            unreadable(book, "reading it was interrupted", "");
        }
    }

    private void judge(BookSettings book, ImmutableList<Contact> contacts) {
        String origin = book.origin().kind();
        Entries.Made made =
                Entries.of(contacts, new Dialling(settings.directory().dialling()), origin);
        if (made.left() > 0) {
            found.add(Problem.info(
                    "phonebook-number",
                    where(book),
                    made.left() + " of its numbers cannot be dialled, as '" + made.example() + "'",
                    "mend them there"));
        }
        if (made.book().entries().isEmpty() && !(book.origin() instanceof BookSettings.Contacts)) {
            found.add(Problem.info(
                    "phonebook-empty",
                    where(book),
                    "nobody in it has a number that can be dialled",
                    "look at its source"));
        }
    }

    private void unreadable(BookSettings book, String what, String hint) {
        Book kept = Feeds.kept(settings, store, book);
        String meanwhile = kept.wasRead()
                ? "; phones are shown its " + kept.content().entries().size() + " numbers as of " + kept.readAt()
                : "; phones are shown none of its names";
        found.add(Problem.warning("phonebook-unreadable", where(book), what + meanwhile, hint));
    }

    private static String where(BookSettings book) {
        return "phonebook " + book.name();
    }
}
