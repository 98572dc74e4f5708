package org.sidetone.feed;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A feed as of its last good reading.
 *
 * @param id names it in addresses of pages
 * @param name what phones show
 * @param headlines in the feed's own order
 * @param readAt when it was read well last; empty if it never was
 * @param failure why the newest reading failed; empty where it did not
 */
public record FeedState(
        String id, String name, ImmutableList<Headline> headlines, Optional<Instant> readAt, Optional<String> failure) {
    static FeedState unread(String id, String name) {
        return new FeedState(id, name, ImmutableList.of(), Optional.empty(), Optional.empty());
    }

    FeedState read(ImmutableList<Headline> now, Instant at) {
        return new FeedState(id, name, now, Optional.of(at), Optional.empty());
    }

    FeedState failed(String why) {
        return new FeedState(id, name, headlines, readAt, Optional.of(why));
    }

    public Optional<Headline> headline(String key) {
        return headlines.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** How old it is. */
    public Optional<Duration> age(Instant now) {
        return readAt.map(at -> Duration.between(at, now));
    }
}
