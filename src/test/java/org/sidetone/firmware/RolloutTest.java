package org.sidetone.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.phone.FirmwareOrder;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;

class RolloutTest {
    private static final MacAddress MAC = new MacAddress("001B54AABBCC");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String TARGET = "SIP41.9-4-2SR3-1S";
    private static final FirmwareInventory BOTH =
            Releases.inventory(Releases.of41("SIP41.8-5-2S", "8-5-2TH1-9"), Releases.of41(TARGET, "9-4-2ES26"));
    private static final FirmwareSeen AT_80 =
            FirmwareSeen.NOTHING.model("CP-7941G", "page").running("SIP41.8-0-4S", "as told");

    @Test
    void oneStepAtATime() {
        assertThat(stage(AT_80).state()).isEqualTo(Stage.State.OFFERED);
        assertThat(offer(AT_80)).isEqualTo("SIP41.8-5-2S");
        assertThat(offer(AT_80.running("SIP41.8-5-2S", "seen"))).isEqualTo(TARGET);

        Stage arrived = stage(AT_80.running(TARGET, "seen"));
        assertThat(arrived.state()).isEqualTo(Stage.State.ARRIVED);
        assertThat(arrived.offer().orElseThrow().name().text())
                .as("so that it stays")
                .isEqualTo(TARGET);
        assertThat(arrived.problems(NOON)).isEmpty();
    }

    @Test
    void progressIsShownAndSilenceIsWarnedOf() {
        Stage loading =
                stage(AT_80.asking("sip41.8-5-2s", 0, 0, ImmutableSortedSet.of("jar41sip.8-5-2th1-9.sbn"), NOON));

        assertThat(loading.state()).isEqualTo(Stage.State.LOADING);
        assertThat(loading.text()).isEqualTo("loads SIP41.8-5-2S: 1 of 5 parts taken");
        assertThat(loading.problems(NOON.plusSeconds(280)))
                .extracting(Problem::code)
                .containsExactly("firmware-loading");
        assertThat(loading.problems(NOON.plus(Duration.ofMinutes(11))))
                .extracting(Problem::code)
                .containsExactly("firmware-silent");
    }

    @Test
    void fourTimesTheSameIsALoop() {
        assertThat(stage(AT_80.asking("sip41.8-5-2s", 3, 0, ImmutableSortedSet.of(), NOON))
                        .loops())
                .isFalse();
        assertThat(stage(AT_80.asking("sip41.8-5-2s", 4, 0, ImmutableSortedSet.of(), NOON))
                        .loops())
                .isTrue();
    }

    @Test
    void anUnknownModelOrLoadIsOfferedNothing() {
        assertThat(stage(AT_80.model("", "")).state()).isEqualTo(Stage.State.BLOCKED);
        assertThat(stage(AT_80.model("CP-7975G", "page")).offer()).isEmpty();
        assertThat(stage(AT_80.running("", "")).offer()).isEmpty();
        assertThat(stage(AT_80.running("nonsense", "")).problems(NOON))
                .extracting(Problem::code)
                .containsExactly("firmware-blocked");
    }

    @Test
    void whoeverIsStoppedIsOfferedNothing() {
        Rollout stopped = rollout(AT_80, new FirmwareOrder(TARGET, false, NOON, "it loops"), "");

        assertThat(stopped.stage(MAC).orElseThrow().offer()).isEmpty();
        assertThat(stopped.stage(MAC).orElseThrow().problems(NOON))
                .extracting(Problem::code)
                .containsExactly("firmware-stopped");
        assertThat(stopped.stage(new MacAddress("001B54AABBCD"))).isEmpty();
    }

    @Test
    void theWipingSequenceIsToldOnlyWithACompleteSetThatWasOrdered() {
        FirmwareOrder order = new FirmwareOrder(TARGET, false, NOON, "");

        assertThat(Advice.reset(LoadFamily.F41, rollout(AT_80, order, "")))
                .allMatch(line -> line.startsWith("Do not reset") && !line.contains("#"));
        assertThat(Advice.reset(LoadFamily.F41, rollout(AT_80, order, "SIP41.8-5-4S")))
                .noneMatch(line -> line.contains("#"));
        assertThat(Advice.reset(LoadFamily.F41, rollout(AT_80, order, TARGET)))
                .anyMatch(line -> line.contains("3491672850*#"));
        assertThat(Advice.GENERAL).noneMatch(line -> line.contains("3491672850"));
    }

    private static Stage stage(FirmwareSeen seen) {
        return rollout(seen, new FirmwareOrder(TARGET, false, NOON, ""))
                .stage(MAC)
                .orElseThrow();
    }

    private static String offer(FirmwareSeen seen) {
        return stage(seen).offer().orElseThrow().name().text();
    }

    private static Rollout rollout(FirmwareSeen seen, FirmwareOrder order) {
        return rollout(seen, order, "");
    }

    private static Rollout rollout(FirmwareSeen seen, FirmwareOrder order, String reset) {
        return new Rollout(
                BOTH,
                ImmutableSortedMap.of(MAC, order),
                ImmutableMap.of(MAC, seen),
                reset.isEmpty() ? ImmutableSortedMap.of() : ImmutableSortedMap.of("41", reset));
    }
}
