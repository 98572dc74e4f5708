package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.sidetone.render.page.PhoneObject.Icon;

/**
 * The icon of a state: a drawing of ours, told apart by its shape alone, and the phone's own of that meaning (Cisco's development
 * notes, Valid Resource Icon Names).
 */
enum LampMark {
    RINGING(
            0,
            "AnimatedIcon.Ringin",
            ".......##.......",
            ".#....####....#.",
            "#....######....#",
            "#....######....#",
            "#...########...#",
            "#...########...#",
            ".#..########..#.",
            "...##########...",
            "................",
            ".......##......."),
    BUSY(
            1,
            "Icon.InUse",
            ".....######.....",
            "...##########...",
            "...##########...",
            "..############..",
            "..############..",
            "..############..",
            "..############..",
            "...##########...",
            "...##########...",
            ".....######....."),
    HELD(
            2,
            "AnimatedIcon.Hold",
            "................",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "...####..####...",
            "................"),
    IDLE(
            3,
            "Icon.OnHook",
            ".....######.....",
            "...##......##...",
            "...#........#...",
            "..##........##..",
            "..#..........#..",
            "..#..........#..",
            "..##........##..",
            "...#........#...",
            "...##......##...",
            ".....######....."),
    /** The phone has none of its own. */
    OFFLINE(
            4,
            "",
            "................",
            "...##......##...",
            "....##....##....",
            ".....##..##.....",
            "......####......",
            "......####......",
            ".....##..##.....",
            "....##....##....",
            "...##......##...",
            "................");

    private static final int WIDTH = 16;
    private static final int HEIGHT = 10;
    private static final int DEPTH = 2;
    private static final int BLACK = 3;

    private final int index;
    private final String own;
    private final String pixels;

    LampMark(int index, String own, String... rows) {
        this.index = index;
        this.own = own;
        this.pixels = packed(ImmutableList.copyOf(rows));
    }

    /** By which lines of a menu name it. */
    int index() {
        return index;
    }

    /** What the phone calls its own icon, as an address. */
    Optional<String> own() {
        return own.isEmpty() ? Optional.empty() : Optional.of("Resource:" + own);
    }

    Icon drawing() {
        return new Icon(index, WIDTH, HEIGHT, DEPTH, pixels);
    }

    /** Four pixels an octet, the leftmost in its lowest bits; pixels 1, 3, 2, 0 are 2D (Cisco's development notes). */
    private static String packed(ImmutableList<String> rows) {
        StringBuilder digits = new StringBuilder();
        for (String row : rows) {
            for (int left = 0; left < WIDTH; left += 4) {
                int octet = 0;
                for (int pixel = 0; pixel < 4; pixel++) {
                    octet |= row.charAt(left + pixel) == '#' ? BLACK << (DEPTH * pixel) : 0;
                }
                digits.append(String.format("%02X", octet));
            }
        }
        return digits.toString();
    }
}
