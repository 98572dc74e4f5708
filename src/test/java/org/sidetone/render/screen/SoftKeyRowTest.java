package org.sidetone.render.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SoftKeyRowTest {
    private static ShownPage page(String kind, String keys) {
        return PageReader.read(
                ("<CiscoIPPhone" + kind + ">" + keys + "</CiscoIPPhone" + kind + ">").getBytes(StandardCharsets.UTF_8));
    }

    private static String key(String name, int position) {
        return "<SoftKeyItem><Name>" + name + "</Name><Position>" + position + "</Position></SoftKeyItem>";
    }

    @Test
    void aPageWithoutKeysHasThePhonesOwn() {
        assertThat(SoftKeyRow.of(page("Menu", ""))).containsExactly("Select", "Exit", "", "");
        assertThat(SoftKeyRow.of(page("Directory", ""))).containsExactly("Dial", "EditDial", "Exit", "");
        assertThat(SoftKeyRow.of(page("Input", ""))).containsExactly("Submit", "<<", "Cancel", "");
        assertThat(SoftKeyRow.of(page("Text", ""))).containsExactly("Update", "Exit", "", "");
    }

    @Test
    void eachKeyStandsInItsPlaceAndTheFifthIsBehindMore() {
        assertThat(SoftKeyRow.of(page("Menu", key("Exit", 4) + key("Go", 2)))).containsExactly("", "Go", "", "Exit");
        assertThat(SoftKeyRow.of(page("Menu", key("A", 1) + key("D", 4) + key("E", 5))))
                .containsExactly("A", "", "", "more");
    }

    @Test
    void textIsBrokenBetweenWords() {
        assertThat(Wrapping.lines("one two three\n\nincomprehensible a", 8))
                .containsExactly("one two", "three", "", "incompre", "hensible", "a");
    }
}
