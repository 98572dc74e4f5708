package org.sidetone.plan.dialplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.dialplan.Plans.context;
import static org.sidetone.plan.dialplan.Plans.plan;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.pbx.DialPlan;
import org.sidetone.plan.Decision;

class DialTemplatesTest {
    private static final DialPlan PLAN =
            plan(context("internal", List.of(), "_1XXX"), context("guests", List.of(), "_2XX", "_10XX5"));

    @Test
    void aDialPlanWrittenByHandWins() {
        assertThat(templates("dialplan.xml").of(List.of("internal")).value())
                .contains(DialTemplate.byHand("dialplan.xml"));
        String own = name("internal");
        Decision<Optional<DialTemplate>> decision = templates(own).of(List.of("internal"));
        assertThat(decision.value().orElseThrow().isGenerated()).isFalse();
        assertThat(decision.why()).contains("by hand");
    }

    @Test
    void phonesOfTheSameContextsShareOne() {
        DialTemplates templates = templates();
        assertThat(templates.of(List.of("internal", "guests")))
                .isSameAs(templates.of(List.of("guests", "internal", "guests")))
                .isEqualTo(templates().of(List.of("guests", "internal")));
    }

    @Test
    void linesInSeveralContextsWaitForAnyOfThem() {
        assertThat(templates().of(List.of("internal")).value().orElseThrow().rules())
                .contains(DialRule.length("1", 3, 0));
        assertThat(templates()
                        .of(List.of("internal", "guests"))
                        .value()
                        .orElseThrow()
                        .rules())
                .contains(DialRule.length("10", 2, 5), DialRule.length("10", 3, 0));
    }

    @Test
    void whereThePbxShowsNoDialPlanThePhoneUsesItsOwnTimer() {
        Decision<Optional<DialTemplate>> decision = templates().of(List.of("gone"));
        assertThat(decision.value()).isEmpty();
        assertThat(decision.why()).contains("gone");
        assertThat(templates().of(List.of()).value()).isEmpty();
    }

    @Test
    void theReasonSaysWhichEmergencyNumbersWait() {
        assertThat(templates().of(List.of("internal")).why())
                .contains("internal")
                .contains("(112: after 3 s)")
                .doesNotContain("\n");
    }

    @Test
    void theNameStaysWhenTheContentChanges() {
        DialTemplates other = new DialTemplates(plan(context("internal", List.of(), "_3XX")), name -> false);
        DialTemplate before = templates().of(List.of("internal")).value().orElseThrow();
        DialTemplate after = other.of(List.of("internal")).value().orElseThrow();
        assertThat(after.fileName()).isEqualTo(before.fileName());
        assertThat(after).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "internal",
                "from-internal",
                "Ünïcode",
                "../../etc/passwd",
                "a b",
                "<x>",
                "",
                "%",
                "con",
                "a/b\\c",
                "x.xml"
            })
    void theNameIsSafeAsAFile(String context) {
        assertThat(name(context)).matches("dialplan-([a-z0-9-]{1,40}-)?[0-9a-f]{8}\\.xml");
        assertThat(name("x".repeat(300)).length()).isLessThan(64);
    }

    @Test
    void contextsThatDifferOnlyInCaseOrOddCharactersHaveNamesOfTheirOwn() {
        Set<String> names = Set.of(
                name("Internal"),
                name("internal"),
                name("INTERNAL"),
                name("in ternal"),
                name("in-ternal"),
                name("in_ternal"));
        assertThat(names).hasSize(6);
        assertThat(DialTemplate.nameFor(ImmutableSortedSet.of("a", "b")))
                .isNotEqualTo(DialTemplate.nameFor(ImmutableSortedSet.of("a-b")));
    }

    private static String name(String context) {
        return DialTemplate.nameFor(ImmutableSortedSet.of(context));
    }

    private static DialTemplates templates(String... inRoot) {
        return new DialTemplates(PLAN, Set.of(inRoot)::contains);
    }
}
