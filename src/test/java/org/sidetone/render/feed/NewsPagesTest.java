package org.sidetone.render.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.feed.FeedState;
import org.sidetone.feed.Headline;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;

class NewsPagesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final PageLinks LINKS =
            PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.of(MacAddress.parse("001B54AABBCC")));
    private static final Headline HEADLINE = new Headline(
            "a1b2",
            "Wahl in „Zürich“ – 5 € für alle, " + "sehr langer Titel ".repeat(5),
            Optional.of(NOW.minusSeconds(3600)),
            "Text\nmit Zeilen",
            "https://news.example/1");

    @Test
    void headlinesAreAMenuOfWhichEachOpensItsText() {
        Page page = pages(feed(ImmutableList.of(HEADLINE), Optional.empty())).list(0);
        check(page.document());
        assertThat(text(page))
                .contains("<Title>News</Title><Prompt>Read 5 min ago</Prompt>")
                .contains("<Name>Wahl in \"Zürich\" - 5 EUR für alle")
                .contains("/feed?feed=news&amp;item=a1b2&amp;name=SEP001B54AABBCC</URL>");
        assertThat(page.headers()).as("Exit comes back to it").isEmpty();
    }

    @Test
    void aTextHasItsTitleDateAndLink() {
        Page page = pages(feed(ImmutableList.of(HEADLINE), Optional.empty())).text("a1b2");
        check(page.document());
        assertThat(text(page)).contains("Thu 26 Nov 2026 10:00\n\nText\nmit Zeilen\n\nhttps://news.example/1</Text>");
    }

    @Test
    void aLongTextIsCutAndItsLinkStays() {
        Headline endless = new Headline(
                "c", "Title", Optional.empty(), "ß…".repeat(3000), "https://news.example/" + "x".repeat(400));
        Page page = pages(feed(ImmutableList.of(endless), Optional.empty())).text("c");
        check(page.document());
        assertThat(text(page)).contains(" ...\n\nhttps://news.example/xxx").contains("xxx</Text>");
    }

    @Test
    void manyHeadlinesAreTurnedPageByPage() {
        ImmutableList<Headline> many = IntStream.range(0, 320)
                .mapToObj(i -> new Headline("k" + i, "T" + i, Optional.empty(), "", ""))
                .collect(ImmutableList.toImmutableList());
        for (int offset : new int[] {-5, 0, 32, 319, 5000}) {
            Page page = pages(feed(many, Optional.empty())).list(offset);
            check(page.document());
            assertThat(text(page)).contains("/10</Title>");
        }
    }

    @Test
    void aFeedThatFailsTellsTheAgeOfWhatItShows() {
        Page page = pages(feed(ImmutableList.of(HEADLINE), Optional.of("nobody listens")))
                .list(0);
        assertThat(text(page)).contains("<Prompt>As of 5 min ago</Prompt>");
    }

    @Test
    void withoutHeadlinesThereIsAlwaysAReason() {
        Page failing = pages(feed(ImmutableList.of(), Optional.of("nobody listens at news.example")))
                .list(0);
        check(failing.document());
        assertThat(text(failing)).contains("nobody listens at news.example");
        Page unread = pages(new FeedState("news", "News", ImmutableList.of(), Optional.empty(), Optional.empty()))
                .list(0);
        check(unread.document());
        assertThat(unread.headers()).containsKey("Refresh");
        Page empty = pages(feed(ImmutableList.of(), Optional.empty())).list(0);
        check(empty.document());
        assertThat(text(empty)).contains("There is nothing in this feed");
        Page gone = pages(feed(ImmutableList.of(HEADLINE), Optional.empty())).text("zz");
        check(gone.document());
        assertThat(text(gone)).contains("not in the feed any more");
    }

    private static FeedState feed(ImmutableList<Headline> headlines, Optional<String> failure) {
        return new FeedState("news", "News", headlines, Optional.of(NOW.minusSeconds(300)), failure);
    }

    private static NewsPages pages(FeedState feed) {
        return new NewsPages(feed, LINKS, NOW, ZoneId.of("Europe/Berlin"));
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }
}
