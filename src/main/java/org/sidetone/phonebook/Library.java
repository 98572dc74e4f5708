package org.sidetone.phonebook;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Phonebook.Entry;

/**
 * All books together: those of the PBX, of its newest reading, and those that were read elsewhere. May be used by several threads.
 * Whatever is not new stays the same object, because pages are kept by it.
 */
public final class Library {
    /** An entry of these yields to one that knows a person's name. */
    public static final String SPEED_DIAL = "speeddial";

    private final ImmutableList<BookSettings> settings;
    private final Dialling dialling;
    private ImmutableMap<String, Book> sources = ImmutableMap.of();
    private ImmutableMap<String, String> written = ImmutableMap.of();
    private @Nullable Snapshot snapshot;
    private ImmutableList<Entry> ofPbx = ImmutableList.of();
    private Phonebook extensions = Phonebook.EMPTY;
    private Phonebook names = Phonebook.EMPTY;
    private Phonebook astDb = Phonebook.EMPTY;
    /** Keeps what is dear to find out of each name, for as long as the sources' books stay. */
    private Comparator<Entry> order = NameOrder.comparator();

    private volatile View view = new View(ImmutableList.of(), Phonebook.EMPTY);

    /**
     * @param books in the order of the settings; without those that have nothing to show
     * @param all of the PBX and of every book, a number once: the extension's name wins, else the earlier book's
     */
    public record View(ImmutableList<Book> books, Phonebook all) {}

    public Library(Settings.Directory settings) {
        this.settings = settings.books();
        this.dialling = new Dialling(settings.dialling());
    }

    public View view() {
        return view;
    }

    /** Takes up what the PBX says now. */
    public synchronized void pbx(Snapshot now) {
        snapshot = now;
        if (takeUp(now)) {
            merge();
        } else {
            view = new View(books(now), view.all());
        }
    }

    /**
     * Takes up what was read elsewhere.
     *
     * @param read each under the id that the settings give it; of AstDB the speed dials
     * @return whether {@link View#all} is another now
     */
    public synchronized boolean sources(Iterable<Book> read) {
        ImmutableMap<String, Book> now = Maps.uniqueIndex(read, Book::id);
        boolean same = contents(now).equals(contents(sources));
        sources = now;
        if (same) {
            view = new View(books(snapshot), view.all());
            return false;
        }
        order = NameOrder.comparator();
        astDb = Phonebook.EMPTY;
        merge();
        return true;
    }

    /**
     * Leaves out names that we wrote into AstDB ourselves.
     *
     * @param now number to name
     */
    public synchronized void written(ImmutableMap<String, String> now) {
        if (!now.equals(written)) {
            written = now;
            if (snapshot != null && takeUp(snapshot)) {
                merge();
            }
        }
    }

    /** Equal if they are the same objects. */
    private static Map<String, Phonebook> contents(Map<String, Book> books) {
        return Maps.transformValues(books, Book::content);
    }

    /** Whether the PBX's names are others than before; registrations change far more often. */
    private boolean takeUp(Snapshot now) {
        ImmutableList<Entry> entries = Phonebooks.entries(now, dialling, written);
        if (entries.equals(ofPbx)) {
            return false;
        }
        ofPbx = entries;
        extensions = Phonebooks.sorted(ofPbx(Phonebooks.EXTENSION));
        names = Phonebooks.sorted(ofPbx(Phonebooks.CIDNAME));
        astDb = Phonebook.EMPTY;
        return true;
    }

    private List<Entry> ofPbx(String origin) {
        return ofPbx.stream().filter(entry -> entry.origin().equals(origin)).toList();
    }

    private void merge() {
        Map<String, Entry> byNumber = new LinkedHashMap<>();
        Iterable<Entry> all = Iterables.concat(
                extensions.entries(),
                names.entries(),
                Iterables.concat(Iterables.transform(
                        sources.values(), book -> book.content().entries())));
        for (Entry entry : all) {
            byNumber.merge(entry.number(), entry, (first, other) -> isNameless(first) ? withName(first, other) : first);
        }
        List<Entry> entries = new ArrayList<>(byNumber.values());
        // Sorted runs one after the other, which this sort takes as they are.
        entries.sort(order);
        view = new View(books(snapshot), new Phonebook(ImmutableList.copyOf(entries)));
    }

    private static boolean isNameless(Entry entry) {
        return entry.name().equals(entry.number()) || entry.origin().equals(SPEED_DIAL);
    }

    private static Entry withName(Entry first, Entry other) {
        if (isNameless(other)) {
            return first;
        }
        return first.origin().equals(SPEED_DIAL) ? other : new Entry(other.name(), first.number(), first.origin());
    }

    private ImmutableList<Book> books(@Nullable Snapshot now) {
        Instant readAt = now == null ? Instant.EPOCH : now.readAt();
        ImmutableList.Builder<Book> books = ImmutableList.builder();
        for (BookSettings one : settings) {
            Book read = sources.getOrDefault(
                    one.id(), new Book(one.id(), one.name(), Phonebook.EMPTY, readAt, Optional.empty()));
            Book book = read;
            if (one.origin() instanceof BookSettings.Extensions) {
                book = new Book(one.id(), one.name(), extensions, readAt, Optional.empty());
            } else if (one.origin() instanceof BookSettings.AstDb) {
                book = new Book(one.id(), one.name(), astDb(read.content()), readAt, read.failure());
            }
            if (!book.content().entries().isEmpty() || book.failure().isPresent()) {
                books.add(book);
            }
        }
        return books.build();
    }

    /** Names, and speed dials to numbers that have none. */
    private Phonebook astDb(Phonebook speedDials) {
        if (astDb == Phonebook.EMPTY) {
            List<Entry> more = speedDials.entries().stream()
                    .filter(entry -> names.name(entry.number()).isEmpty()
                            && extensions.name(entry.number()).isEmpty())
                    .toList();
            astDb = more.isEmpty() ? names : Phonebooks.sorted(concat(names.entries(), more));
        }
        return astDb;
    }

    private static List<Entry> concat(List<Entry> first, List<Entry> second) {
        return ImmutableList.<Entry>builder().addAll(first).addAll(second).build();
    }
}
