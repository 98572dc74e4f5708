package org.sidetone.render.picture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackedPixelsTest {
    /** White, light, dark, black, and one white in an octet of its own. */
    @Test
    void theFirstPixelIsInTheLowestBitsAndRowsAreNotPadded() {
        Canvas canvas = new Canvas(5, 1, Canvas.WHITE);
        canvas.dot(1, 0, 0xAAAAAA);
        canvas.dot(2, 0, 0x555555);
        canvas.dot(3, 0, Canvas.BLACK);
        assertThat(PackedPixels.of(canvas)).isEqualTo("E400");
        assertThat(Drawing.of(PackedPixels.read("E400", 5, 1))).isEqualTo(Drawing.of(canvas));
    }

    @Test
    void aWholeScreenOfA7940HasRoom() {
        Canvas screen = new Canvas(133, 65, Canvas.WHITE);
        screen.text(0, 30, "Ann Lee", Font.FIXED_6X10, 0x333333);
        String data = PackedPixels.of(screen);
        assertThat(data).hasSize(2 * 2162);
        assertThat(PackedPixels.of(PackedPixels.read(data, 133, 65))).isEqualTo(data);
    }

    @Test
    void whatIsMissingIsWhiteAndWhatIsTooMuchIsLeftOut() {
        assertThat(Drawing.of(PackedPixels.read("3", 2, 1))).isEqualTo("..\n");
        assertThat(Drawing.of(PackedPixels.read("FFFFFF", 2, 1))).isEqualTo("##\n");
    }
}
