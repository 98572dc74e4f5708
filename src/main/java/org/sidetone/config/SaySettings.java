package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;

/**
 * {@code [say]}: messages on phones' screens.
 *
 * @param enabled turns phones' own web servers on, without which no phone can be told anything; {@code false}
 * @param beep the file of the TFTP root that a phone plays with a message; empty: Sidetone's own
 * @param keep for how long a phone may show a message, 1 min to 24 h; {@code "15m"}
 * @param groups several lines under one name, {@code ["workshop=1001,1010-1019"]}; empty
 */
public record SaySettings(boolean enabled, Optional<String> beep, Duration keep, ImmutableList<Group> groups) {
    public static final SaySettings DEFAULT =
            new SaySettings(false, Optional.empty(), Duration.ofMinutes(15), ImmutableList.of());

    /** @param members lines, and ranges of them as {@code 1010-1019} */
    public record Group(String name, ImmutableList<String> members) {}
}
