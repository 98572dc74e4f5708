package org.sidetone.render.idle;

import com.google.common.collect.ImmutableList;
import org.sidetone.render.page.LampText;

/** The sign before a name, seven pixels wide and high: a bell, a full lamp, an empty one, and a cross for a phone that is not there. */
final class LampSign {
    static final int SIZE = 7;

    private static final ImmutableList<String> BELL =
            ImmutableList.of("...#...", "..###..", ".#####.", ".#####.", ".#####.", "#######", "...#...");
    private static final ImmutableList<String> FULL =
            ImmutableList.of("..###..", ".#####.", "#######", "#######", "#######", ".#####.", "..###..");
    private static final ImmutableList<String> EMPTY =
            ImmutableList.of("..###..", ".#...#.", "#.....#", "#.....#", "#.....#", ".#...#.", "..###..");
    private static final ImmutableList<String> CROSS =
            ImmutableList.of(".......", ".#...#.", "..#.#..", "...#...", "..#.#..", ".#...#.", ".......");

    private LampSign() {}

    static ImmutableList<String> of(LampText.Group state) {
        return switch (state) {
            case RINGING -> BELL;
            case BUSY -> FULL;
            case IDLE -> EMPTY;
            case OFFLINE -> CROSS;
        };
    }
}
