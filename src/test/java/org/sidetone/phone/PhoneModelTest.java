package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneModelTest {
    @ParameterizedTest
    @CsvSource({
        "7941G, CP_7941G",
        "7941, CP_7941G",
        "cp-7941g, CP_7941G",
        "CP_7941G-GE, CP_7941G_GE",
        "7941GE, CP_7941G_GE",
        "7941g-ge, CP_7941G_GE",
        "7961GE, CP_7961G_GE",
        "7971, CP_7971G_GE",
        "7971GE, CP_7971G_GE",
        "' 7970 ', CP_7970G"
    })
    void readsWhatPeopleWrite(String text, PhoneModel model) {
        assertThat(PhoneModel.parse(text)).contains(model);
    }

    @ParameterizedTest
    @EnumSource
    void itsOwnLabelIsRead(PhoneModel model) {
        assertThat(PhoneModel.parse(model.label())).contains(model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7912", "7905G", "G", "GE", "79411", "CP"})
    void otherPhonesAreNotTaken(String text) {
        assertThat(PhoneModel.parse(text)).isEmpty();
    }

    @Test
    void everyModelHasAKeyForALine() {
        assertThat(PhoneModel.values()).allMatch(model -> model.lineKeys() > 0);
    }
}
