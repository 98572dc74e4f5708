package org.sidetone.render.idle;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.LampView;

/**
 * What an idle screen shows.
 *
 * @param rows in their places
 * @param away how long the PBX has not been heard, in words; empty while it is there
 */
public record IdleBoard(ImmutableList<LampView.Row> rows, Optional<String> away) {
    public static IdleBoard of(ImmutableList<LampView.Row> rows, Optional<Duration> away) {
        return new IdleBoard(rows, away.map(Away::text));
    }

    String summary() {
        return away.map(age -> "PBX away " + age)
                .orElseGet(() -> LampView.of(rows).summary());
    }

    /** What could not be drawn, or is not so any more. */
    String foot(int shown) {
        int more = rows.size() - shown;
        String left = more > 0 ? "+" + more + " more" : "";
        String old = away.map(age -> "PBX away " + age).orElse("");
        return left.isEmpty() || old.isEmpty() ? left + old : old + ", " + left;
    }
}
