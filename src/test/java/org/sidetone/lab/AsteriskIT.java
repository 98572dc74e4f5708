package org.sidetone.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsteriskIT {

    @ParameterizedTest
    @EnumSource(Site.class)
    void startsAgainOnTheSamePortsWithTheSameDataAfterACrash(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.running(site)) {
            long firstPid = asterisk.pid();

            asterisk.kill9();
            assertThat(asterisk.isRunning()).isFalse();
            asterisk.start();

            assertThat(asterisk.pid()).isNotEqualTo(firstPid);
            assertThat(asterisk.cli("database get cidname 5551234")).contains("Value: Speaking Clock");
            assertThat(asterisk.cli("manager show settings")).contains("127.0.0.1:" + asterisk.amiPort());
        }
    }

    @Test
    void severalRunSideBySideAndLeaveNothingBehind() throws IOException {
        Asterisk first = Asterisk.running(Site.CHAN_SIP);
        Asterisk second = Asterisk.running(Site.CHAN_SIP);
        assertThat(first.cli("sip show settings")).contains("127.0.0.1:" + first.sipPort());
        assertThat(second.cli("sip show settings")).contains("127.0.0.1:" + second.sipPort());

        first.close();
        second.close();

        assertThat(ProcessHandle.of(first.pid())).isEmpty();
        assertThat(ProcessHandle.of(second.pid())).isEmpty();
        assertThat(Files.exists(first.configDir())).isFalse();
    }

    @Test
    void reloadTakesUpWhatWasWritten() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.CHAN_SIP)) {
            asterisk.append("sip.conf", "\n[2004](phone)\nsecret=b3d6f9h2\n");
            assertThat(asterisk.cli("sip show peer 2004")).contains("not found");

            asterisk.reload();

            assertThat(asterisk.cli("sip show peer 2004")).contains("Name       : 2004");
        }
    }

    @Test
    void freePbxsFilesAreShapedAsFreePbxWritesThem() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.FREEPBX)) {
            assertThat(asterisk.configDir().resolve("sip.conf")).isSymbolicLink();
            assertThat(asterisk.cli("sip show peer 1001")).contains("1001@default");
            assertThat(asterisk.cli("pjsip show auth 2005-auth"))
                    .as("what follows the semicolon of the secret is lost")
                    .contains("x")
                    .doesNotContain("y#z77");
            assertThat(asterisk.cli("database show cidname")).contains("/cidname/+43/1/5880199");
            assertThat(asterisk.cli("dialplan show *97@from-internal")).contains("VoiceMailMain");
            assertThat(asterisk.cli("dialplan show 55@from-internal")).contains("bad-number");
        }
    }
}
