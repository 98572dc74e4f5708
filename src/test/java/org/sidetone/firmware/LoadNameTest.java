package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.phone.PhoneModel;

class LoadNameTest {
    @ParameterizedTest
    @CsvSource({
        "SIP41.9-4-2SR3-1S, F41, SIP, 9.4(2)SR3",
        "SIP41.8-5-2S.loads, F41, SIP, 8.5(2)",
        "sip70.8-5-2sr1s, F70, SIP, 8.5(2)SR1",
        "SCCP41.8-3-1S, F41, SCCP, 8.3(1)",
        "SIP11.9-4-2SR1-1S, F11, SIP, 9.4(2)SR1",
        "SIP41.8-0-1-0DEV, F41, SIP, 8.0(1)",
        "TERM41.7-0-3-05.loads, F41, SCCP, 7.0(3)",
        "P0S3-8-12-00, P0, SIP, 8.12(0)",
        "P0S3-08-8-00, P0, SIP, 8.8(0)",
        "P0S30203, P0, SIP, 2.3(0)",
        "P00308000900, P0, SCCP, 8.0(9)",
        "P00305000500, P0, SCCP, 5.0(5)",
        "P00303010102, P0, SCCP, 3.1(1)SR2",
        "P0030301, P0, SCCP, 3.1(0)"
    })
    void readsTheNamesOfLoads(String text, LoadFamily family, LoadName.Signalling signalling, String version) {
        LoadName name = LoadName.parse(text).orElseThrow();

        assertThat(name.family()).isEqualTo(family);
        assertThat(name.signalling()).isEqualTo(signalling);
        assertThat(name.version().toString()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "term41.default",
                "term41.default.loads",
                "P003-8-12-00",
                "jar41sip.9-4-2ES26",
                "SIP99.9-4-2S",
                "sip88xx.12-8-1-0001-455",
                "SIP41",
                "P00308",
                "SIP41.99999-1-1S",
                "../SIP41.9-4-2S"
            })
    void whatIsNoLoadOfThesePhonesIsNone(String text) {
        assertThat(LoadName.parse(text)).isEmpty();
    }

    @Test
    void versionsFollowOneAnother() {
        List<String> inOrder = List.of(
                "TERM41.7-0-3-05",
                "SIP41.8-0-4S",
                "SCCP41.8-3-3S",
                "SIP41.8-5-2S",
                "SIP41.8-5-2SR1S",
                "SIP41.8-5-4S",
                "SIP41.9-0-3S",
                "SIP41.9-4-2SR1-1S",
                "SIP41.9-4-2SR3-1S");

        assertThat(inOrder).isSortedAccordingTo((one, other) -> version(one).compareTo(version(other)));
    }

    private static LoadVersion version(String name) {
        return LoadName.parse(name).orElseThrow().version();
    }

    @Test
    void everyModelHasItsFamily() {
        for (PhoneModel model : PhoneModel.values()) {
            assertThat(model.loadPrefix())
                    .isEqualTo(model.isJava() ? "SIP" + LoadFamily.of(model).digits() : "P0S3");
        }
        assertThat(LoadFamily.ofModel("CP-7961G-GE")).contains(LoadFamily.F41);
        assertThat(LoadFamily.ofModel("Cisco-CP7975G/9.4.2")).contains(LoadFamily.F75);
        assertThat(LoadFamily.ofModel("Cisco-CP7960G/8.0")).contains(LoadFamily.P0);
        assertThat(LoadFamily.ofModel("Linphone/4.2")).isEmpty();
        assertThat(LoadFamily.ofModel("CP-8841")).isEmpty();
        assertThat(LoadFamily.ofTerm("Term61.default.loads")).contains(LoadFamily.F41);
        assertThat(LoadFamily.ofTerm("term06.default.loads")).contains(LoadFamily.F11);
        assertThat(LoadFamily.ofTerm("term60.default.loads")).isEmpty();
        assertThat(LoadFamily.parse("7941/7961")).contains(LoadFamily.F41);
    }
}
