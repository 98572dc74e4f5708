package org.sidetone.serve.page.feed;

import java.util.Map;
import java.util.Optional;
import org.sidetone.render.feed.NewsPages;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.PageSources;

/** The headlines of a feed, and the text of one. Every phone sees the same. */
public final class FeedPages {
    private final PageSources sources;

    public FeedPages(PageSources sources) {
        this.sources = sources;
    }

    public Page page(Asked asked) {
        Map<String, String> wanted = asked.query().parameters();
        return sources.outside()
                .feeds()
                .feed(wanted.getOrDefault(NewsPages.FEED_PARAMETER, ""))
                .map(feed -> {
                    NewsPages pages = new NewsPages(
                            feed,
                            asked.links(),
                            sources.clock().instant(),
                            sources.outside().zone());
                    return Optional.ofNullable(wanted.get(NewsPages.ITEM_PARAMETER))
                            .map(pages::text)
                            .orElseGet(() -> pages.list(asked.query().offset()));
                })
                .orElseGet(() -> TextPages.failure("Feed", "There is no such feed here."));
    }
}
