package org.sidetone.render.feed;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.sidetone.feed.FeedState;
import org.sidetone.feed.Headline;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.ItemList;
import org.sidetone.render.page.LongText;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.Text;
import org.sidetone.render.page.When;

/**
 * The headlines of one feed, and what stands behind each.
 *
 * @param zone for dates
 */
public record NewsPages(FeedState feed, PageLinks links, Instant now, ZoneId zone) {
    public static final String FEED_PARAMETER = "feed";
    public static final String ITEM_PARAMETER = "item";

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Where the headlines of a feed are. */
    public static PageAddress address(String id) {
        return new PageAddress(Pages.FEED).with(FEED_PARAMETER, id);
    }

    public Page list(int offset) {
        if (feed.headlines().isEmpty()) {
            return empty();
        }
        PageAddress list = address(feed.id());
        ImmutableList<MenuItem> items = feed.headlines().stream()
                .map(one -> new MenuItem(one.title(), links.to(list.with(ITEM_PARAMETER, one.key()))))
                .collect(ImmutableList.toImmutableList());
        return ItemList.page(feed.name(), age(), items, offset, links, list);
    }

    /** A headline may be gone since the phone got its list. */
    public Page text(String key) {
        return feed.headline(key)
                .map(this::text)
                .orElseGet(() -> Page.live(
                        Pages.FEED, new Text(feed.name(), "Press Exit", "This headline is not in the feed any more.")));
    }

    private Page text(Headline headline) {
        String date = headline.at().map(at -> "\n" + When.whole(at, zone)).orElse("");
        return Page.lasting(
                Pages.FEED,
                new LongText(headline.title() + date, headline.text(), headline.link()).page(feed.name(), age()));
    }

    private String age() {
        String age = feed.age(now).map(Away::text).orElse("a while");
        return (feed.failure().isPresent() ? "As of " : "Read ") + age + " ago";
    }

    private Page empty() {
        if (feed.failure().isPresent()) {
            return Page.live(
                    Pages.FEED,
                    new Text(
                            feed.name(),
                            "Not read yet",
                            "There are no headlines, because the feed could not be read:\n"
                                    + feed.failure().get()
                                    + "\nIt is read again by itself; \"sidetone check\" tells more."));
        }
        if (feed.readAt().isEmpty()) {
            return Page.refreshing(
                    Pages.FEED,
                    new Text(feed.name(), "Please wait", "The feed is being read. The page comes by itself."),
                    SOON,
                    links.to(address(feed.id())));
        }
        return Page.live(Pages.FEED, new Text(feed.name(), age(), "There is nothing in this feed at the moment."));
    }
}
