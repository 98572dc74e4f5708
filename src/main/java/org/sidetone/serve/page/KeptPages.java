package org.sidetone.serve.page;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;

/** Pages that were made and are asked for again: what is dear to make is kept until what it was made from is another. */
public final class KeptPages {
    /** A directory page is about 4 KB. */
    private static final int MOST = 1000;

    private final Cache<Key, Page> kept;

    /**
     * @param source the listing or lamps it shows, which are equal only to themselves; a menu's path
     * @param away in seconds, as fine as a prompt shows it
     */
    private record Key(Object source, int offset, PageLinks links, Optional<Long> away) {}

    public KeptPages() {
        this(MOST);
    }

    /** @param most pages; 0: none is kept */
    public KeptPages(int most) {
        kept = CacheBuilder.newBuilder().maximumSize(most).build();
    }

    public Page of(Object source, int offset, PageLinks links, Optional<Duration> away, Supplier<Page> make) {
        Key key = new Key(source, offset, links, away.map(Duration::toSeconds));
        Page page = kept.getIfPresent(key);
        if (page == null) {
            page = make.get();
            kept.put(key, page);
        }
        return page;
    }
}
