package org.sidetone.pbx.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.pbx.tone.ToneList.Part;

/** What Asterisk's parser (main/indications.c) makes of each form. */
class ToneListTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "425; 425; 0; false; 0",
                "425/500; 425; 0; false; 500",
                "350+440; 350; 440; false; 0",
                "350+440/100; 350; 440; false; 100",
                "400*25; 400; 25; true; 0",
                "425*24/300; 425; 24; true; 300",
                "0/250; 0; 0; false; 250",
                "M69; 440; 0; false; 0",
                "M69+M57/200; 440; 220; false; 200",
                "M60*M0/9; 261; 8; true; 9",
                "M128/10; 0; 0; false; 10",
                "' 350+ 440/ 20'; 350; 440; false; 20",
                "350 +440; 350; 0; false; 0",
                "350+375+400; 350; 375; false; 0",
                "425x; 425; 0; false; 0",
                "M69+440; 440; 0; false; 0",
            })
    void readsAPartAsAsteriskDoes(String text, int first, int second, boolean modulated, int millis) {
        ToneList list = ToneList.parse(text);
        Part part = new Part(first, second, modulated, millis);
        assertThat(list.repeated()).containsExactly(part);
        assertThat(list.once()).isEmpty();
    }

    @Test
    void tellsWhatIsPlayedOnceFromWhatIsRepeated() {
        ToneList record = ToneList.parse("!425/1000,!0/15000,425/360,0/15000");
        assertThat(record.once()).extracting(Part::millis).containsExactly(1000, 15000);
        assertThat(record.repeated()).extracting(Part::millis).containsExactly(360, 15000);

        ToneList ends = ToneList.parse("!950/330|!1400/330|!1800/330");
        assertThat(ends.once()).extracting(Part::frequency).containsExactly(950, 1400, 1800);
        assertThat(ends.repeated()).isEmpty();

        ToneList marked = ToneList.parse("425/100,!0/100,!425/100");
        assertThat(marked.once()).isEmpty();
        assertThat(marked.repeated()).as("all from the first unmarked one").hasSize(3);
    }

    @Test
    void leavesOutWhatIsNeverReached() {
        ToneList stutter = ToneList.parse("!425/100,!0/100,425,!400/5");
        assertThat(stutter.once()).hasSize(2);
        assertThat(stutter.repeated()).containsExactly(new Part(425, 0, false, 0));

        assertThat(ToneList.parse("!425")).isEqualTo(ToneList.parse("425"));
        assertThat(ToneList.parse("425/100,0/50,425").once()).hasSize(2);
        assertThat(ToneList.parse("425/100,,400").repeated())
                .as("an empty part ends it")
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "425/500,loud", "!", "~", " ", "", ",425", "+440", "99999999999999", "425/99999999999999"})
    void refusesWhatIsNoTone(String text) {
        assertThatThrownBy(() -> ToneList.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
