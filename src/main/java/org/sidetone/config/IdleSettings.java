package org.sidetone.config;

import java.time.Duration;

/**
 * {@code [idle]}: what stands on the screen of a phone that nobody uses.
 *
 * @param show {@code "none"}: what the firmware shows; {@code "all"}: all lamps; {@code "keys"}: those of the numbers on the phone's own
 *     keys, of a phone without such keys all; {@code "none"}
 * @param after how long the phone is left alone until it shows them, 5 s to 24 h; {@code "1m"}
 * @param refresh how often they are drawn anew, 5 s to 1 h; {@code "30s"}
 */
public record IdleSettings(Show show, Duration after, Duration refresh) {
    public static final IdleSettings DEFAULT =
            new IdleSettings(Show.NONE, Duration.ofMinutes(1), Duration.ofSeconds(30));

    public enum Show {
        NONE,
        ALL,
        KEYS
    }

    public boolean isShown() {
        return show != Show.NONE;
    }
}
