package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * {@code [status]}: the page of lamps.
 *
 * @param title what the phone shows above them; {@code "Lamps"}
 * @param refresh how often the phone asks again, 1 s to 1 h; {@code "5s"}
 * @param ringingRefresh how often while something rings on the page it shows, if that is more often; {@code "2s"}
 * @param first which group the page opens with, by its id: {@code "all"}, {@code "favourites"} (of a phone that has none, and of
 *     strangers: all), {@code "others"} or a group's name; {@code "all"}
 * @param icons {@code "auto"}: those that a model is known to draw; {@code "bitmaps"}: our own drawings also on phones that have
 *     icons of their own; {@code "none"}; {@code "auto"}
 * @param talking who is shown with whom somebody talks: {@code "nobody"}, {@code "phones"} (those that are bound, at their own
 *     address) or {@code "all"}; {@code "nobody"}
 * @param groups {@code [[status.group]]}, in the order of the menu
 */
public record StatusSettings(
        String title,
        Duration refresh,
        Duration ringingRefresh,
        String first,
        Icons icons,
        Talking talking,
        ImmutableList<LampGroup> groups) {
    public static final StatusSettings DEFAULT = new StatusSettings(
            "Lamps",
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            LampGroup.ALL,
            Icons.AUTO,
            Talking.NOBODY,
            ImmutableList.of());

    public enum Icons {
        AUTO,
        BITMAPS,
        NONE
    }

    public enum Talking {
        NOBODY,
        PHONES,
        ALL
    }
}
