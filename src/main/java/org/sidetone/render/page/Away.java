package org.sidetone.render.page;

import java.time.Duration;
import java.util.Optional;

/** How long the PBX has not been heard, as a prompt: what the page shows is that old. */
public final class Away {
    private Away() {}

    public static String promptOr(Optional<Duration> away, String prompt) {
        return away.map(age -> "PBX away " + text(age)).orElse(prompt);
    }

    /** {@code 40 s}, {@code 3 min}, {@code 5 h}, {@code 3 days}: rounded down. */
    public static String text(Duration age) {
        if (age.toSeconds() < 60) {
            return Math.max(0, age.toSeconds()) + " s";
        }
        if (age.toMinutes() < 120) {
            return age.toMinutes() + " min";
        }
        return age.toHours() < 48 ? age.toHours() + " h" : age.toDays() + " days";
    }
}
