package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.phone.FirmwareSeen;

class AskedTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String BOOT = "SEP001B54AABBCC.cnf.xml";
    private static final Map<String, byte[]> RELEASE = Releases.of41("SIP41.9-4-2SR3-1S", "9-4-2ES26");

    private final FirmwareInventory inventory = Releases.inventory(
            RELEASE,
            Releases.universal("P00308000900", "P00308000900"),
            Releases.universal("P0S3-8-12-00", "P003-8-12-00"));

    private Optional<LoadName> offered = LoadName.parse("SIP41.9-4-2SR3-1S");
    private FirmwareSeen seen = FirmwareSeen.NOTHING.running("SIP41.8-5-2S", "test");

    @Test
    void silenceAfterABootShowsThatItRunsTheLoad() {
        asks(BOOT, "SIP41.9-4-2SR3-1S.loads", "jar41sip.9-4-2ES26.sbn");
        assertThat(seen.sent()).containsExactly("jar41sip.9-4-2es26.sbn");
        asks("/mk-sip.jar", "dialplan.xml");
        assertThat(seen.running())
                .as("the boot in which it asked does not count")
                .isEqualTo("SIP41.8-5-2S");

        asks(BOOT, "mk-sip.jar");

        assertThat(seen.running()).isEqualTo("SIP41.9-4-2SR3-1S");
        assertThat(seen.before()).isEqualTo("SIP41.8-5-2S");
    }

    @Test
    void anotherBootShowsItToo() {
        asks(BOOT, "SIP41.9-4-2SR3-1S.loads", BOOT, BOOT);

        assertThat(seen.running()).isEqualTo("SIP41.9-4-2SR3-1S");
    }

    @Test
    void whoAsksAgainDoesNotRunItAfterAll() {
        asks(BOOT, "SIP41.9-4-2SR3-1S.loads", BOOT, "mk-sip.jar", "sip41.9-4-2sr3-1s.loads");

        assertThat(seen.running()).isEqualTo("SIP41.8-5-2S");
        assertThat(seen.asks()).isEqualTo(2);
    }

    @Test
    void silenceSaysNothingWhenNothingIsOffered() {
        asks(BOOT, "SIP41.9-4-2SR3-1S.loads");
        offered = Optional.empty();

        asks(BOOT, BOOT, BOOT);

        assertThat(seen.running()).isEqualTo("SIP41.8-5-2S");
    }

    @Test
    void onlyPartsThatItHadNotTakenCountAsProgress() {
        asks("SIP41.9-4-2SR3-1S.loads", "jar41sip.9-4-2ES26.sbn");
        assertThat(seen.asks()).isZero();

        asks("SIP41.9-4-2SR3-1S.loads", "jar41sip.9-4-2ES26.sbn", "SIP41.9-4-2SR3-1S.loads", "other.sbn");
        assertThat(seen.asks()).isEqualTo(2);

        refused("cnu41.9-4-2ES26.sbn");
        assertThat(seen.asks()).isEqualTo(2);
    }

    @Test
    void a7960TakesItsLoaderFirstAndThatIsNoLoop() {
        offered = LoadName.parse("P0S3-8-12-00");
        seen = FirmwareSeen.NOTHING.running("P00308000900", "test");

        asks(BOOT, "P0S3-8-12-00.loads", "P003-8-12-00.sbn", BOOT, "P0S3-8-12-00.loads", "P0S3-8-12-00.sb2");
        assertThat(seen.asks()).isZero();
        assertThat(seen.running()).isEqualTo("P00308000900");

        asks("SIPDefault.cnf", "SIP001B54AABBCC.cnf");
        assertThat(seen.running()).isEqualTo("P0S3-8-12-00");
        assertThat(seen.model()).isEqualTo("7940/7960");
    }

    @Test
    void anOldLoaderAsksForTheImageItself() {
        offered = LoadName.parse("P00308000900");
        seen = FirmwareSeen.NOTHING.running("P00305000500", "test");

        asks("OS79XX.TXT", BOOT, "P00308000900.sbn");
        assertThat(seen.asked()).isEqualTo("p00308000900");
        asks(BOOT, "P00308000900.loads", "P00308000900.sb2", BOOT, "7960-font.xml");

        assertThat(seen.running()).isEqualTo("P00308000900");
    }

    @Test
    void aResetPhoneShowsItsFamily() {
        asks("term61.default.loads");

        assertThat(LoadFamily.parse(seen.model())).contains(LoadFamily.F41);
    }

    private void asks(String... files) {
        for (String file : files) {
            asked(file, true);
        }
    }

    private void refused(String file) {
        asked(file, false);
    }

    private void asked(String file, boolean sent) {
        seen = new Asked(file.replaceFirst("^/", ""), sent, NOON).addTo(seen, inventory, offered);
    }
}
