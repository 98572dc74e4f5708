package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sidetone.pbx.LampState.IDLE;
import static org.sidetone.pbx.LampState.IN_USE;
import static org.sidetone.pbx.LampState.UNKNOWN;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.Snapshot;

/** On Asterisk 16 with chan_sip and on 22 with PJSIP. */
class PbxIT {
    private final Heard heard = new Heard();

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void aReloadBringsANewExtensionWithinASecond(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.running(site);
                Pbx pbx = following(asterisk)) {
            if (site == Site.PJSIP) {
                asterisk.append(
                        "pjsip.conf",
                        "\n[4001](phone)\nauth=4001\naors=4001\n[4001](login)\nusername=4001\npassword=n3w\n[4001](place)\n");
            } else {
                asterisk.append("sip.conf", "\n[4001](phone)\nsecret=n3w\n");
            }
            asterisk.reload();

            await().atMost(Duration.ofSeconds(1))
                    .until(() -> latest().extension("4001").isPresent());
            assertThat(pbx).isNotNull();
            assertThat(heard.away).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void lampsFollowWithoutAReading(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.prepare(site)) {
            asterisk.edit(
                    "extensions.conf",
                    text -> text.replace("[internal]\n", "[internal]\nexten => 77,hint,Custom:door\n"));
            asterisk.start();
            try (Pbx pbx = following(asterisk)) {
                assertThat(heard.lamp("77@internal")).isEqualTo(IDLE);
                int readings = heard.snapshots.size();

                asterisk.cli("devstate change Custom:door INUSE");

                await().atMost(Duration.ofSeconds(1)).until(() -> heard.lamp("77@internal") == IN_USE);
                assertThat(heard.snapshots).hasSize(readings);
                assertThat(pbx).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void aDialPlanReloadShowsNewHintsAndForgetsRemovedOnes(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.running(site);
                Pbx pbx = following(asterisk)) {
            String before = asterisk.read("extensions.conf");
            asterisk.write(
                    "extensions.conf", before.replace("[internal]\n", "[internal]\nexten => 77,hint,Custom:door\n"));
            asterisk.cli("dialplan reload");
            await().until(() ->
                    latest().hints().stream().anyMatch(hint -> hint.extension().equals("77")));
            assertThat(heard.lamp("77@internal")).isEqualTo(IDLE);

            asterisk.write("extensions.conf", before);
            asterisk.cli("dialplan reload");

            await().until(() ->
                    latest().hints().stream().noneMatch(hint -> hint.extension().equals("77")));
            await().until(() -> heard.lamp("77@internal") == UNKNOWN);
            assertThat(pbx).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void afterACrashItIsAwayOnceAndRightSoonAfterTheRestart(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.running(site);
                Pbx pbx = following(asterisk)) {
            Snapshot before = latest();
            asterisk.kill9();
            await().atMost(Duration.ofSeconds(2)).until(() -> heard.away.size() == 1);
            int readings = heard.snapshots.size();

            asterisk.start();

            await().atMost(Duration.ofSeconds(10)).until(() -> heard.snapshots.size() > readings);
            assertThat(latest().extensions()).isEqualTo(before.extensions());
            assertThat(latest().hints()).isEqualTo(before.hints());
            assertThat(heard.away).hasSize(1);
            assertThat(pbx).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void aFrozenAsteriskIsNoticedAndTakenUpWhenItThaws(Site site) throws IOException, InterruptedException {
        try (Asterisk asterisk = Asterisk.running(site);
                Pbx pbx = following(asterisk)) {
            signal("STOP", asterisk);
            try {
                await().atMost(Duration.ofSeconds(10)).until(() -> heard.away.size() == 1);
            } finally {
                signal("CONT", asterisk);
            }
            int readings = heard.snapshots.size();

            await().atMost(Duration.ofSeconds(15)).until(() -> heard.snapshots.size() > readings);
            assertThat(pbx).isNotNull();
        }
    }

    private static void signal(String name, Asterisk asterisk) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(asterisk.pid()))
                .start()
                .waitFor();
    }

    private Pbx following(Asterisk asterisk) {
        Pbx pbx = new Pbx(Lab.settings(asterisk), heard);
        pbx.start();
        await().until(() -> !heard.lamps.isEmpty() && !heard.snapshots.isEmpty());
        return pbx;
    }

    private Snapshot latest() {
        return heard.snapshots.get(heard.snapshots.size() - 1);
    }
}
