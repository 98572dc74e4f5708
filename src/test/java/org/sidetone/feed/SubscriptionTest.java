package org.sidetone.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.ServiceSettings;
import org.sidetone.fetch.Copies;
import org.sidetone.fetch.FetchException;

class SubscriptionTest {
    private static final Instant START = Instant.parse("2026-11-26T07:00:00Z");
    private static final ImmutableList<Headline> NEWS = ImmutableList.of(
            new Headline("a1", "Zürich", Optional.of(START), "Text\nlines", "https://news.example/1"),
            new Headline("b2", "Undated", Optional.empty(), "", ""));

    private final Map<String, byte[]> kept = new HashMap<>();
    private Subscription.Source source = () -> NEWS;
    private int asked;

    private final class Kept implements Copies {
        @Override
        public Optional<byte[]> copy(String key) {
            return Optional.ofNullable(kept.get(key));
        }

        @Override
        public void keep(String key, byte[] content) {
            kept.put(key, content);
        }
    }

    @Test
    void whatFailsKeepsItsHeadlinesAndTellsWhy() {
        Subscription feed = subscription("https://news.example/rss");
        feed.turn(START);
        source = () -> {
            throw new FetchException("nobody listens at news.example", "is it up?");
        };
        feed.turn(START.plusSeconds(60));
        assertThat(asked).as("before it is time nobody is asked").isEqualTo(1);
        feed.turn(START.plus(Duration.ofHours(1)));
        assertThat(feed.state().headlines()).isEqualTo(NEWS);
        assertThat(feed.state().readAt()).contains(START);
        assertThat(feed.state().failure()).contains("nobody listens at news.example");
        source = () -> NEWS;
        feed.turn(START.plus(Duration.ofHours(2)));
        assertThat(feed.state().failure()).isEmpty();
    }

    @Test
    void theNextRunBeginsWithTheLastGoodCopy() {
        subscription("https://news.example/rss").turn(START);
        source = () -> {
            throw new FetchException("away", "");
        };
        Subscription next = subscription("https://news.example/rss");
        next.restore();
        assertThat(next.state().headlines()).isEqualTo(NEWS);
        assertThat(next.state().readAt()).contains(START);
        Subscription moved = subscription("https://news.example/other");
        moved.restore();
        assertThat(moved.state().headlines())
                .as("another address is another feed")
                .isEmpty();
        assertThat(kept.keySet()).allMatch(key -> key.length() <= 255 && !key.contains("news.example"));
    }

    @Test
    void whatAnotherVersionKeptIsNotRead() {
        subscription("https://news.example/rss").turn(START);
        kept.replaceAll((key, content) -> new byte[] {1, 2, 3});
        Subscription next = subscription("https://news.example/rss");
        next.restore();
        assertThat(next.state().readAt()).isEmpty();
    }

    @Test
    void aFaultOfOursIsToldWithoutItsWords() {
        source = () -> {
            throw new IllegalStateException("sesame");
        };
        Subscription feed = subscription("https://news.example/rss");
        feed.turn(START);
        assertThat(feed.state().failure()).contains("an error in the program: IllegalStateException");
    }

    private Subscription subscription(String url) {
        ServiceSettings.Feed settings =
                new ServiceSettings.Feed("news", "News", URI.create(url), Duration.ofMinutes(30));
        return new Subscription(
                settings,
                () -> {
                    asked++;
                    return source.read();
                },
                new Kept(),
                () -> 0.5);
    }
}
