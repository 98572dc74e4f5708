package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.LampState.IDLE;
import static org.sidetone.pbx.LampState.IN_USE;
import static org.sidetone.pbx.LampState.REMOVED;
import static org.sidetone.pbx.LampState.RINGING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.live.LampBoard.Effect;

class LampBoardTest {
    private final LampBoard board = new LampBoard();

    @Test
    void anEventDuringAReadingWinsOverIt() {
        board.readingBegins();
        board.event("1@x", RINGING);
        board.readingEnds(Map.of("1@x", IDLE, "2@x", IN_USE));

        assertThat(board.lamps().states()).containsOnly(Map.entry("1@x", RINGING), Map.entry("2@x", IN_USE));
    }

    @Test
    void aReadingReplacesWhatWasBeforeItAndForgetsRemovedHints() {
        board.event("1@x", RINGING);
        board.event("gone@x", IDLE);
        board.readingBegins();
        board.readingEnds(Map.of("1@x", IDLE));

        assertThat(board.lamps().states()).containsOnly(Map.entry("1@x", IDLE));
    }

    @Test
    void tellsWhatAnEventMeant() {
        board.readingEnds(Map.of("1@x", IDLE));

        assertThat(board.event("1@x", IN_USE)).isEqualTo(Effect.CHANGED);
        assertThat(board.event("1@x", IN_USE)).isEqualTo(Effect.SAME);
        assertThat(board.event("2@x", IDLE)).isEqualTo(Effect.OTHER_PLAN);
        assertThat(board.event("1@x", REMOVED)).isEqualTo(Effect.OTHER_PLAN);
    }

    @Test
    void theRevisionGrowsOnlyWithAChange() {
        board.readingEnds(Map.of("1@x", IDLE));
        Lamps first = board.lamps();
        board.readingBegins();
        board.readingEnds(Map.of("1@x", IDLE));

        assertThat(board.lamps().revision()).isEqualTo(first.revision());
        board.event("1@x", RINGING);
        assertThat(board.lamps().revision()).isEqualTo(first.revision() + 1);
    }
}
