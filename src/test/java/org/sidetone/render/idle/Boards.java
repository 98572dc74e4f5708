package org.sidetone.render.idle;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sidetone.render.page.LampText;
import org.sidetone.render.page.LampView;

/** Boards of people who do this and that. */
final class Boards {
    private static final List<String> NAMES = List.of(
            "Anna Schmidt", "Bernd Müller", "Carla Gómez", "Dörte", "1005", "Günther Jauch-Weißenfels", "Ines", "Jörg");

    private Boards() {}

    /** The second rings, the third talks, the fourth is not there. */
    static IdleBoard of(int people) {
        return new IdleBoard(rows(people), Optional.empty());
    }

    static ImmutableList<LampView.Row> rows(int people) {
        return IntStream.range(0, people)
                .mapToObj(i ->
                        new LampView.Row(String.valueOf(1001 + i), NAMES.get(i % NAMES.size()), true, state(i, people)))
                .collect(toImmutableList());
    }

    private static LampText state(int place, int people) {
        return switch (place) {
            case 1 -> LampText.RINGING;
            case 2 -> LampText.IN_USE;
            case 3 -> LampText.OFFLINE;
            default -> place == people - 1 && people > 20 ? LampText.RINGING : LampText.IDLE;
        };
    }
}
