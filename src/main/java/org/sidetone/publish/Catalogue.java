package org.sidetone.publish;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.sidetone.phone.Stamps;
import org.sidetone.render.Document;

/** The generated files of one moment. Immutable; {@link GeneratedShelf} takes a new one whole. */
public final class Catalogue {
    public static final Catalogue EMPTY = new Catalogue(ImmutableMap.of(), false);

    /**
     * @param name in its own spelling
     * @param document renders the file for the address that faces the asker; pure, and equal to an earlier one if it renders the
     *     same: then what was rendered is kept over a change of catalogue
     * @param stamps tells what the file is made from; empty for all but phones' own
     */
    public record Entry(String name, Function<InetAddress, Document> document, Supplier<Optional<Stamps>> stamps) {
        public Entry(String name, Function<InetAddress, Document> document) {
            this(name, document, Optional::empty);
        }
    }

    private final ImmutableMap<String, Entry> byName;
    private final boolean whole;

    private Catalogue(ImmutableMap<String, Entry> byName, boolean whole) {
        this.byName = byName;
        this.whole = whole;
    }

    /** @throws IllegalArgumentException if two names are the same but for case */
    public static Catalogue of(Iterable<Entry> entries) {
        Map<String, Entry> byName = new HashMap<>();
        for (Entry entry : entries) {
            Entry earlier = byName.put(ShelfNames.fold(entry.name()), entry);
            if (earlier != null) {
                throw new IllegalArgumentException(
                        "two generated files are called " + earlier.name() + " and " + entry.name());
            }
        }
        return new Catalogue(ImmutableMap.copyOf(byName), true);
    }

    /** The same files where not all can be known yet: what is not among them must not be taken away from where it was written. */
    public Catalogue unfinished() {
        return new Catalogue(byName, false);
    }

    /** Whether a file that is not in it is none of ours any more. */
    public boolean isWhole() {
        return whole;
    }

    /** In no order. */
    public ImmutableCollection<Entry> entries() {
        return byName.values();
    }

    Optional<Entry> find(String asked) {
        return ShelfNames.parts(asked).map(parts -> byName.get(ShelfNames.fold(String.join("/", parts))));
    }
}
