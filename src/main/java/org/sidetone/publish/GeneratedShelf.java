package org.sidetone.publish;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.net.InetAddress;
import java.util.Optional;
import java.util.function.Function;
import org.sidetone.render.Document;

/**
 * Generated files. Each is rendered when it is first asked for and kept per address that faces the asker, so that a repeated request
 * and the next boot cost nothing.
 */
public final class GeneratedShelf implements Shelf {
    private static final long KEPT_BYTES =
            Math.min(32L << 20, Runtime.getRuntime().maxMemory() / 8);

    record Key(Function<InetAddress, Document> document, InetAddress facing) {}

    private final Cache<Key, Document> rendered = CacheBuilder.newBuilder()
            .concurrencyLevel(1)
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, Document document) -> document.bytes().length)
            .build();
    private volatile Catalogue catalogue = Catalogue.EMPTY;

    /** From now on these files and no others. Transfers that run keep what they have. */
    public void publish(Catalogue next) {
        catalogue = next;
    }

    @Override
    public Optional<Item> find(String name, InetAddress facing) {
        return catalogue
                .find(name)
                .map(entry ->
                        new GeneratedFile(entry.name(), new Key(entry.document(), facing), entry.stamps(), rendered));
    }
}
