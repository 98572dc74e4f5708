package org.sidetone.feed;

import java.util.Optional;

/** What is known of feeds now. Asked for every page, so it must answer at once. */
@FunctionalInterface
public interface Newsstand {
    /** Empty where the settings have no feed of this id. */
    Optional<FeedState> feed(String id);
}
