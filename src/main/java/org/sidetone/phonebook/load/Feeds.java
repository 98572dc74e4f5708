package org.sidetone.phonebook.load;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Settings;
import org.sidetone.fetch.Copies;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Library;
import org.sidetone.phonebook.source.Sources;

/** The books of the settings that are read beside the PBX. */
public final class Feeds {
    private Feeds() {}

    public static ImmutableList<Feed> of(Settings settings, SqlStore store) {
        return settings.directory().books().stream()
                .flatMap(book -> of(settings, store, book).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Feed> of(Settings settings, SqlStore store, BookSettings book) {
        return Sources.of(book, settings, store, new Remarks(book.name()))
                .map(source -> new Feed(
                        book,
                        source,
                        new Dialling(settings.directory().dialling()),
                        Copies.in(store),
                        () -> ThreadLocalRandom.current().nextDouble()));
    }

    /** One book as a running service kept it last. */
    public static Book kept(Settings settings, SqlStore store, BookSettings book) {
        Feed feed = of(settings, store, book).orElseThrow();
        feed.restore();
        return feed.book();
    }

    /** All books as a running service has them, without asking any server: from what it kept in the store. */
    public static Library.View kept(Settings settings, Snapshot snapshot, SqlStore store) {
        ImmutableList<Feed> feeds = of(settings, store);
        for (Feed feed : feeds) {
            feed.restore();
            if (feed.isOfStore()) {
                feed.turn(Instant.now());
            }
        }
        Library library = new Library(settings.directory());
        library.written(store.writtenNames().of(Kept.source(settings.ami())));
        library.pbx(snapshot);
        library.sources(feeds.stream().map(Feed::book).toList());
        return library.view();
    }
}
