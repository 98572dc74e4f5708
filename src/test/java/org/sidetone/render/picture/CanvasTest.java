package org.sidetone.render.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CanvasTest {
    @Test
    void lettersStandWhereTheyAreWanted() {
        Canvas canvas = new Canvas(17, 8, Canvas.WHITE);
        canvas.text(1, 0, "Äg!", Font.FIXED_5X8, Canvas.BLACK);
        assertThat(Drawing.of(canvas)).isEqualTo("""
                .#..#............
                .............#...
                ..##.........#...
                .#..#..##....#...
                .####.#..#...#...
                .#..#..###.......
                .#..#....#...#...
                .......##........
                """);
    }

    @Test
    void aTextIsAsWideAsItsLettersAndCutToWhatFits() {
        assertThat(Font.FIXED_6X13.width("four")).isEqualTo(24);
        assertThat(Font.FIXED_6X13.fit("Ann Lee", 41)).isEqualTo("Ann Le");
        assertThat(Font.FIXED_6X13.fit("Ann Lee", 24)).as("no blank at the end").isEqualTo("Ann");
        assertThat(Font.FIXED_6X13.fit("Ann", 3)).isEmpty();
        assertThat(Font.FIXED_6X13.fit("Ann", -9)).isEmpty();
    }

    @Test
    void everyFontHasAllThatPhonesShowAndAMarkForTheRest() {
        for (Font font : List.of(Font.FIXED_5X8, Font.FIXED_6X10, Font.FIXED_6X13, Font.FIXED_9X15, Font.BOLD_9X15)) {
            String unknown = letter(font, '?');
            assertThat(letter(font, '\u20AC')).isEqualTo(unknown);
            for (char sign = '!'; sign <= '\u00FF'; sign++) {
                if ((sign < 0x7F || sign > 0xA0) && sign != 0xAD && sign != '?') {
                    assertThat(letter(font, sign))
                            .as("%s of %s", sign, font.height())
                            .isNotEqualTo(unknown)
                            .contains("#");
                }
            }
        }
    }

    private static String letter(Font font, char sign) {
        Canvas canvas = new Canvas(font.width(), font.height(), Canvas.WHITE);
        canvas.text(0, 0, String.valueOf(sign), font, Canvas.BLACK);
        return Drawing.of(canvas);
    }

    @Test
    void whatLiesOutsideIsNotDrawn() {
        Canvas canvas = new Canvas(4, 3, Canvas.WHITE);
        canvas.fill(2, 1, 9, 9, Canvas.BLACK);
        canvas.frame(-2, -2, 4, 4, 0xAAAAAA);
        canvas.stamp(3, 0, List.of("##", "#."), 0x555555);
        assertThat(Drawing.of(canvas)).isEqualTo("""
                .-.+
                --#+
                ..##
                """);
        assertThatThrownBy(() -> new Canvas(0, 3, Canvas.WHITE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isPastedRecolouredAndEnlarged() {
        Canvas small = new Canvas(2, 1, Canvas.BLACK);
        small.dot(1, 0, 0x808080);
        Canvas canvas = new Canvas(3, 2, Canvas.WHITE);
        canvas.paste(1, 1, small);
        assertThat(Drawing.of(canvas.recoloured(rgb -> Shade.grey(rgb, 4)))).isEqualTo("...\n.#-\n");
        assertThat(Drawing.of(small.enlarged(2))).isEqualTo("##--\n##--\n");
    }
}
