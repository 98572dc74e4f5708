package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
    @Test
    void tellsModelAndLoadAsNearAsItGoes() {
        assertThat(UserAgent.model("Cisco-CP7941G/9.4.2")).contains("CP7941G");
        assertThat(UserAgent.load("Cisco-CP7941G/9.4.2").orElseThrow().label()).isEqualTo("SIP 9.4(2) for 7941/7961");
        assertThat(UserAgent.load("Cisco-CP7970G/8.4.0").orElseThrow().family()).isEqualTo(LoadFamily.F70);
        assertThat(UserAgent.load("Cisco-CP7960G/8.12").orElseThrow().version()).isEqualTo(LoadVersion.of(8, 12, 0));
        assertThat(UserAgent.load("Cisco-CP8841/12.8.1")).isEmpty();
        assertThat(UserAgent.load("Linphone Desktop/4.4")).isEmpty();
        assertThat(UserAgent.load("Cisco-CP7941G")).isEmpty();
    }

    @Test
    void aNameThatIsKnownExactlyIsKeptWhereItFits() {
        LoadName told = UserAgent.load("Cisco-CP7941G/9.4.2").orElseThrow();

        assertThat(UserAgent.exact(told, "SIP41.9-4-2SR3-1S").text()).isEqualTo("SIP41.9-4-2SR3-1S");
        assertThat(UserAgent.exact(told, "SIP41.8-5-2S")).isEqualTo(told);
        assertThat(UserAgent.exact(told, "")).isEqualTo(told);
    }
}
