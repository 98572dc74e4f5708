package org.sidetone.plan.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.DialPlanAnswers;
import org.sidetone.lab.Site;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.read.SnapshotReader;

/** Both Asterisks read every kind of name as we do. */
class ShapeIT {
    private static final List<String> NAMES = List.of(
            "1001",
            "12-34",
            "*97",
            "#1",
            "*#06#",
            "_1XXX",
            "_ZN",
            "_6xnz",
            "_7[1-35]",
            "_9[*#]",
            "_4[2-]",
            "_0[-5]1",
            "_5XX-XX",
            "_00X.",
            "_2!5",
            "_3.77",
            "_*XX",
            "_*8.",
            "_#X",
            "_+X.",
            "_8!",
            "_[2-4]XXXXX",
            "_00[^1]2",
            "77A",
            "fax",
            "s",
            "_a-b.");

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void asteriskReadsNamesAsWeDo(Site site) throws IOException {
        try (Asterisk asterisk = Asterisk.prepare(site)) {
            String entries = NAMES.stream()
                    .map(name -> "exten => " + name + ",1,NoOp()\n")
                    .collect(Collectors.joining());
            asterisk.append(
                    "extensions.conf",
                    "\n[names]\n" + entries
                            + "exten => _1234[5,1,NoOp()\nexten => 7/555,1,NoOp()\nexten => 8,hint,SIP/8\n"
                            + "ignorepat => 9\nswitch => Loopback/1@internal\ninclude => late,9:00-17:00,mon-fri,*,*\n"
                            + "[late]\nexten => 66,1,NoOp()\ninclude => names\n");
            asterisk.start();
            DialPlan dialPlan =
                    new SnapshotReader(Lab.settings(asterisk)).read().snapshot().dialPlan();
            DialPlan.Context names = dialPlan.contexts().get("names");

            assertThat(names.patterns())
                    .extracting(DialPlan.Pattern::text)
                    .contains("7")
                    .containsAll(NAMES);
            assertThat(names.asksElsewhere()).isTrue();
            assertThat(names.includes()).containsExactly("late");
            Set<String> numbers = Candidates.of(
                    NAMES.stream().filter(name -> Shape.parse(name).isPresent()).toList(), 3000);
            try (AmiSession session = AmiSession.open(Lab.settings(asterisk))) {
                Map<String, Set<String>> answers = DialPlanAnswers.of(session, "names", numbers, Set.of("late"));
                for (String number : numbers) {
                    Set<String> ours = names.patterns().stream()
                            .map(DialPlan.Pattern::text)
                            .filter(name -> Shape.parse(name)
                                    .filter(shape -> shape.accepts(number))
                                    .isPresent())
                            .collect(Collectors.toSet());
                    assertThat(ours).as(number).isEqualTo(answers.get(number));
                }
            }
        }
    }
}
