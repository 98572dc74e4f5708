package org.sidetone.plan.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.dialplan.Plans.context;
import static org.sidetone.plan.dialplan.Plans.entry;
import static org.sidetone.plan.dialplan.Plans.plan;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.pbx.DialPlan;

class NumbersTest {

    @Test
    void followsIncludesInCirclesAndPastContextsThatAreNotThere() {
        DialPlan circle = plan(
                context("a", List.of("b", "gone"), "100"),
                context("b", List.of("a", "c"), "200"),
                context("c", List.of("c"), "300"),
                context("d", List.of(), "400"));
        Numbers numbers = Numbers.of(circle, List.of("a"));
        assertThat(numbers.endsAt("100")).isTrue();
        assertThat(numbers.endsAt("300")).isTrue();
        assertThat(numbers.endsAt("400")).isFalse();
    }

    @Test
    void ofSeveralContextsAnyMayKnowTheNumber() {
        DialPlan two = plan(context("a", List.of(), "100"), context("b", List.of(), "1001"));
        assertThat(Numbers.of(two, List.of("a")).goesOnAfter("100")).isFalse();
        assertThat(Numbers.of(two, List.of("a", "b")).goesOnAfter("100")).isTrue();
    }

    @Test
    void anAnswerToEverythingThatOnlyRefusesIsNoNumber() {
        DialPlan.Pattern badNumber =
                entry("_X.", "ResetCDR", "NoCDR", "Progress", "Wait", "Playback", "Wait", "Congestion", "Hangup");
        assertThat(only(badNumber).shapes()).isEmpty();
        assertThat(only(entry("_*.", "ResetCDR", "Congestion", "Hangup")).shapes())
                .isEmpty();
        assertThat(only(entry("_.", "Zapateller", "Hangup")).shapes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dial", "Goto", "GotoIf", "Macro", "Gosub", "VoiceMail", "Queue", "Set"})
    void butOneThatMayLeadToACallIs(String application) {
        assertThat(only(entry("_X.", "Answer", application, "Hangup")).goesOnAfter("12"))
                .isTrue();
    }

    @Test
    void aRefusedNumberOrAreaIsDialledLikeOthers() {
        assertThat(only(entry("0900", "Congestion")).endsAt("0900")).isTrue();
        assertThat(only(entry("_0900.", "Congestion")).goesOnAfter("09001")).isTrue();
    }

    @Test
    void behindASwitchAnyNumberMayExist() {
        DialPlan.Context asking = new DialPlan.Context("a", ImmutableList.of(), ImmutableList.of(), true);
        Numbers numbers = Numbers.of(plan(asking), List.of("a"));
        assertThat(numbers.unknown()).isTrue();
        assertThat(numbers.goesOnAfter("112")).isTrue();
    }

    private static Numbers only(DialPlan.Pattern pattern) {
        DialPlan.Context context = new DialPlan.Context("a", ImmutableList.of(pattern), ImmutableList.of());
        return Numbers.of(plan(context), List.of("a"));
    }
}
