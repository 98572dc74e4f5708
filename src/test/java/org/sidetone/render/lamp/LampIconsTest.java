package org.sidetone.render.lamp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.StatusSettings.Icons;
import org.sidetone.render.page.Handset;

class LampIconsTest {
    @ParameterizedTest
    @CsvSource({
        "CP-7960G, Cisco-CP7960G/8.0, BITMAPS",
        "CP-7940G, '', BITMAPS",
        "CP-7941G, Cisco-CP7941G/9.4.2, OWN",
        "CP-7970G, Cisco-CP7970G/8.4.1, OWN",
        "CP-7961G, SIP41.9-4-2SR3-1S, OWN",
        "CP-7961G, SIP41.8-3-5S, NONE",
        "CP-7961G, SIP70.9-4-2SR3-1S, NONE",
        "CP-7970G, Cisco-CP7970G/8.4.0, NONE",
        "CP-7961G, Cisco-CP7961G/8.3.5, NONE",
        "CP-7961G, '', NONE",
        "CP-7961G, Cisco-CP7970G/9.4.2, NONE",
        "CP-7961G, Zoiper v2, NONE",
        "CP-7911G, Cisco-CP7911G/9.4.2, NONE",
        "'', '', NONE"
    })
    void aModelGetsWhatItIsKnownToDraw(String model, String load, LampIcons icons) {
        assertThat(LampIcons.of(Icons.AUTO, Handset.of(model, ""), List.of("Grandstream", load)))
                .isEqualTo(icons);
    }

    @Test
    void theOwnerMayWantDrawingsOrNone() {
        Handset phone = Handset.of("CP-7975G", "");
        assertThat(LampIcons.of(Icons.BITMAPS, phone, List.of("Cisco-CP7975G/9.4.2")))
                .isEqualTo(LampIcons.BITMAPS);
        assertThat(LampIcons.of(Icons.BITMAPS, Handset.of("CP-7911G", ""), List.of()))
                .as("a bit a pixel is too little")
                .isEqualTo(LampIcons.NONE);
        assertThat(LampIcons.of(Icons.NONE, phone, List.of("Cisco-CP7975G/9.4.2")))
                .isEqualTo(LampIcons.NONE);
    }
}
