package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sidetone.pbx.LampState.IDLE;
import static org.sidetone.pbx.LampState.IN_USE;
import static org.sidetone.pbx.LampState.RINGING;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;

@Timeout(30)
class PbxTest {
    private final Heard heard = new Heard();
    private ScriptedAmi ami;
    private Pbx pbx;

    @BeforeEach
    void start() throws IOException {
        ami = new ScriptedAmi();
        ami.onList("ExtensionStateList", state("1", 0));
        pbx = new Pbx(ami.settings(), heard);
    }

    @AfterEach
    void stop() throws IOException {
        pbx.close();
        ami.close();
    }

    @Test
    void readsOnceThenLampsFollowTheEventsAlone() {
        pbx.start();
        await().until(() -> heard.lamp("1@internal") == IDLE);
        ami.event(state("1", 8));
        await().until(() -> heard.lamp("1@internal") == RINGING);
        ami.event(state("1", 1));
        await().until(() -> heard.lamp("1@internal") == IN_USE);

        assertThat(heard.snapshots).hasSize(1);
        assertThat(heard.away).isEmpty();
        assertThat(ami.requests("Filter"))
                .singleElement()
                .satisfies(filter -> assertThat(filter.get("Filter")).contains("ExtensionStatus"));
    }

    @Test
    void anEventDuringAReadingIsNotOverwrittenByTheOlderStateInIt() {
        ami.on("ExtensionStateList", request -> {
            ami.event(state("1", 8));
            // The event must be through before the answer, whose state is older, leaves.
            await().until(() -> heard.lamp("1@internal") == RINGING);
            return ScriptedAmi.list(state("1", 0));
        });
        pbx.start();

        await().until(() -> heard.snapshots.size() == 1);
        await().until(() -> heard.lamps.size() >= 2);
        assertThat(heard.lamp("1@internal")).isEqualTo(RINGING);
    }

    @Test
    void readsAgainWithinASecondOfTheLastOfSeveralReloads() {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.onList("ExtensionStateList", state("1", 0), state("2", 0));
        for (int i = 0; i < 5; i++) {
            ami.event("Event: Reload\nPrivilege: system,all\nModule: res_pjsip\nStatus: 0\n");
        }

        await().atMost(Duration.ofSeconds(1)).until(() -> heard.lamp("2@internal") == IDLE);
        assertThat(heard.snapshots).as("five reloads at once are one").hasSize(2);
    }

    @Test
    void aHintNobodyKnewIsShownAtOnceAndReadSoon() {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.onList("ExtensionStateList", state("1", 0), state("7", 1));
        ami.event(state("7", 1));

        await().until(() -> heard.lamp("7@internal") == IN_USE);
        await().until(() -> heard.snapshots.size() == 2);
        assertThat(heard.snapshots.get(1).hints()).hasSize(2);
    }

    @Test
    void aUserEventAsksForAReading() {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.event("Event: UserEvent\nPrivilege: user,all\nUserEvent: SidetoneRefresh\n");

        await().until(() -> heard.snapshots.size() == 2);
    }

    @Test
    void afterAHangUpItIsAwayOnceAndReadsAgain() throws IOException {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.onList("ExtensionStateList", state("1", 1));
        ami.hangUp();

        await().until(() -> heard.lamp("1@internal") == IN_USE);
        assertThat(heard.away)
                .singleElement()
                .satisfies(why -> assertThat(why).hasMessageContaining("127.0.0.1:" + ami.port()));
        assertThat(heard.snapshots).hasSize(2);
    }

    @Test
    void aReadingThatIsCutIsTakenUpAgain() {
        AtomicBoolean cut = new AtomicBoolean(true);
        ami.on(
                "ExtensionStateList",
                request -> cut.getAndSet(false)
                        ? "Response: Success\n@ID\nEventList: start\n\nEvent: ExtensionSt" + ScriptedAmi.HANG_UP
                        : ScriptedAmi.list(state("1", 0)));
        pbx.start();

        await().until(() -> heard.snapshots.size() == 1);
        assertThat(heard.away)
                .singleElement()
                .satisfies(why -> assertThat(why).hasMessageContaining("ExtensionStateList"));
    }

    @Test
    void anAsteriskThatAnswersNoPingIsNoticed() {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.on("Ping", "Response: never");

        await().atMost(Duration.ofSeconds(9)).until(() -> !heard.away.isEmpty());
        assertThat(heard.away.get(0)).hasMessageContaining("no longer answers");
    }

    @Test
    void aRefusedLoginIsToldOnceAndNotTriedAtOnce() {
        ami.onError("Login", "Authentication failed");
        pbx.start();

        await().until(() -> !heard.away.isEmpty());
        PbxException why = heard.away.get(0);
        assertThat(why.isRefused()).isTrue();
        assertThat(why).hasMessageContaining("sidetone").message().doesNotContain(ScriptedAmi.SECRET);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .until(() -> ami.requests("Login").size() == 1);
        assertThat(heard.away).hasSize(1);
    }

    @Test
    void registrationsAreToldWithoutAReading() {
        pbx.start();
        await().until(() -> heard.snapshots.size() == 1);
        ami.onList("PJSIPShowContacts", "Event: ContactList\nEndpoint: 1\nViaAddr: 192.0.2.1\nCallId: c\n");
        ami.event(
                "Event: ContactStatus\nPrivilege: system,all\nContactStatus: NonQualified\nAOR: 1\nEndpointName: 1\n");

        await().until(() -> heard.registrations.size() == 1);
        assertThat(heard.registrations.get(0).registrations().keySet()).containsExactly("1");
        assertThat(heard.snapshots).hasSize(1);
    }

    private static String state(String extension, int status) {
        return "Event: ExtensionStatus\nExten: " + extension + "\nContext: internal\nHint: PJSIP/" + extension
                + "\nStatus: " + status + "\n";
    }
}
