package org.sidetone.render.idle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.Golden;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Display;
import org.sidetone.render.picture.Canvas;
import org.sidetone.render.picture.Drawing;

/** The drawings were looked at, as PNG and enlarged. */
class IdlePictureTest {
    private static Canvas drawn(IdleBoard board, PhoneModel model) {
        return IdlePicture.of(board, Display.of(model));
    }

    @ParameterizedTest
    @CsvSource({"CP_7941G, 3", "CP_7941G, 12", "CP_7940G, 3", "CP_7940G, 8", "CP_7940G, 30"})
    void looksAsItWasLookedAt(PhoneModel model, int people) throws IOException {
        Golden.check("idle/%s-%d.txt".formatted(model.label(), people), Drawing.of(drawn(Boards.of(people), model)));
    }

    @Test
    void aPbxThatIsAwayIsToldBelow() throws IOException {
        IdleBoard board = new IdleBoard(Boards.rows(3), Optional.of("3 min"));
        Golden.check("idle/7940G-away.txt", Drawing.of(drawn(board, PhoneModel.CP_7940G)));
        assertThat(new IdleBoard(Boards.rows(90), Optional.of("3 min")).foot(40))
                .isEqualTo("PBX away 3 min, +50 more");
        assertThat(Boards.of(90).foot(40)).isEqualTo("+50 more");
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void fillsTheScreenOfEachModelInColoursThatItHas(PhoneModel model) {
        Display display = Display.of(model);
        for (int people : new int[] {1, 8, 9, 60, 500}) {
            Canvas canvas = drawn(Boards.of(people), model);
            assertThat(canvas.width()).isEqualTo(display.width());
            assertThat(canvas.height()).isEqualTo(display.height());
            Set<Integer> colours = colours(canvas);
            if (!display.colour()) {
                assertThat(colours).isSubsetOf(0, 0x555555, 0xAAAAAA, 0xFFFFFF);
            } else {
                assertThat(colours).allMatch(rgb -> (rgb & 0x0F0F0F) == (rgb >> 4 & 0x0F0F0F));
            }
            if (display.depth() == 1) {
                assertThat(colours).isSubsetOf(0, 0xFFFFFF);
            }
        }
    }

    private static Set<Integer> colours(Canvas canvas) {
        Set<Integer> colours = new TreeSet<>();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                colours.add(canvas.at(x, y));
            }
        }
        return colours;
    }

    @Test
    void whoRingsIsSeenEvenWhereNotAllHaveRoom() {
        Canvas many = drawn(Boards.of(500), PhoneModel.CP_7970G);
        int amber = 0xFFBB00;
        assertThat(many.at(0, 0)).as("1002, brought to the front").isEqualTo(amber);
        assertThat(many.at(0, 9)).as("1500").isEqualTo(amber);
        assertThat(many.at(0, 18)).as("1003, who talks").isEqualTo(0xBB0000);

        Canvas few = drawn(Boards.of(3), PhoneModel.CP_7970G);
        assertThat(few.at(0, 0)).as("1001 keeps its place").isEqualTo(Canvas.WHITE);
    }

    @Test
    void noPeopleAreAnEmptyPicture() {
        assertThat(colours(drawn(Boards.of(0), PhoneModel.CP_7941G))).containsExactly(Canvas.WHITE);
    }
}
