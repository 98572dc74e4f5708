package org.sidetone.plan.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** As Asterisk 16 and 22 answered {@code dialplan show NUMBER@context}. */
class ShapeTest {

    @ParameterizedTest
    @CsvSource({
        "1001, 1001, 100, 10010",
        "*97, *97, *9, *978",
        "12-34, 1234, 12, 12345",
        "_1XXX, 1999, 2999, 19999",
        "_ZN, 12, 02, 11",
        "_6xnz, 6121, 6111, 6120",
        "_7[1-35], 75, 74, 7",
        "_9[*#], 9#, 91, 9",
        "_4[2-], 42, 43, 4",
        "_0[-5]1, 051, 01, 061",
        "_5XX-XX, 51234, 512345, 5123",
        "_00X., 0049, 00, 001",
        "_2!5, 2, 3, 1",
        "_3.77, 377, 3, 2",
        "_*XX, *72, *7, *721",
        "_#X, #1, #, #*",
        "_+X., +49, +, +4",
        "_., 5, '', ''",
    })
    void readsNamesAsAsteriskDoes(String name, String number, String other, String another) {
        Shape shape = Shape.parse(name).orElseThrow();
        assertThat(shape.accepts(number)).as(number).isTrue();
        assertThat(shape.accepts(other)).as(other).isFalse();
        assertThat(shape.accepts(another)).as(another).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s", "h", "i", "t", "fax", "start", "a-b", "77A", "vmb1001", "_FMPR-.", "_a-b.", "_", "", "_1[2",
                "_1[]", "_*X\\#"
            })
    void whatIsOnNoKeypadIsNoNumber(String name) {
        assertThat(Shape.parse(name)).isEmpty();
    }

    @Test
    void aNumberBeyondWhatThePhoneHoldsIsOpen() {
        Shape shape = Shape.parse("1".repeat(70)).orElseThrow();
        assertThat(shape.open()).isTrue();
        assertThat(shape.accepts("1".repeat(70))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "_1XXX, 1, true",
        "_1XXX, 123, true",
        "_1XXX, 1234, false",
        "_1XXX, 2, false",
        "_1X., 12345, true",
        "_1!, 1, true"
    })
    void knowsWhetherItGoesOn(String name, String typed, boolean goesOn) {
        assertThat(Shape.parse(name).orElseThrow().goesOnAfter(typed)).isEqualTo(goesOn);
    }
}
