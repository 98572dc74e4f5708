package org.sidetone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.DialPlanAnswers;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.read.SnapshotReader;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.dialplan.Candidates;
import org.sidetone.render.Document;
import org.sidetone.render.SharedFiles;
import standin.dial.DialPlan;

/** The dial plan made from a real Asterisk, followed key by key as a phone does, against what that Asterisk says it can dial. */
class DialPlanIT {
    private static final int NUMBERS = 10_000;
    private static final String KEYS = "0123456789*#";
    private static final List<String> EMERGENCY =
            List.of("112", "911", "999", "000", "110", "118", "119", "113", "115", "100", "108", "190", "998");

    /** FreePBX's answer to every number that is none. */
    private static final Set<String> NO_NUMBER = Set.of("bad-number");

    @ParameterizedTest
    @CsvSource({"CHAN_SIP, 2001, internal", "PJSIP, 1001, internal", "FREEPBX, 1006, from-internal"})
    void neverDialsEarlyNorAnythingButWhatWasTyped(Site site, String extension, String context) throws IOException {
        try (Asterisk asterisk = Asterisk.running(site)) {
            Snapshot snapshot =
                    new SnapshotReader(Lab.settings(asterisk)).read().snapshot();
            DialPlan phone = DialPlan.read(dialPlan(snapshot, extension).bytes());
            assertThat(phone.errors()).isZero();
            assertThat(phone.rewriting()).isEmpty();

            Set<String> tried = new HashSet<>(Candidates.of(names(snapshot, context), NUMBERS));
            EMERGENCY.forEach(number -> addLonger(number, tried));
            Set.copyOf(tried).stream()
                    .filter(number -> phone.after(number, 1).dialsAtOnce())
                    .limit(1000)
                    .forEach(number -> addLonger(number, tried));
            Set<String> known;
            try (AmiSession session = AmiSession.open(Lab.settings(asterisk))) {
                Map<String, Set<String>> answers = DialPlanAnswers.of(session, context, tried, NO_NUMBER);
                known = answers.keySet().stream()
                        .filter(number -> !answers.get(number).isEmpty())
                        .collect(Collectors.toSet());
            }

            assertThat(tried).hasSizeGreaterThanOrEqualTo(NUMBERS);
            assertThat(known).hasSizeGreaterThan(100);
            assertThat(known)
                    .allSatisfy(number -> assertThat(phone.sends(number, 1))
                            .as("what the phone sends of %s", number)
                            .isEqualTo(number));
            for (String number : EMERGENCY) {
                boolean goesOn = known.stream().anyMatch(other -> other.length() > 3 && other.startsWith(number));
                assertThat(phone.sends(number, 1)).isEqualTo(number);
                assertThat(phone.after(number, 1).dialsAtOnce()).as(number).isNotEqualTo(goesOn);
            }
            assertThat(phone.after("112", 1).seconds()).isLessThanOrEqualTo(3);
        }
    }

    private static void addLonger(String number, Set<String> numbers) {
        numbers.add(number);
        for (int key = 0; key < KEYS.length(); key++) {
            numbers.add(number + KEYS.charAt(key));
        }
        numbers.add(number + "23");
        numbers.add(number + "4567890");
    }

    private static List<String> names(Snapshot snapshot, String context) {
        return snapshot.dialPlan().reachableFrom(context).stream()
                .flatMap(reached -> reached.patterns().stream())
                .map(org.sidetone.pbx.DialPlan.Pattern::text)
                .filter(name -> !name.matches(".*[a-zA-Z&&[^XZN]].*"))
                .distinct()
                .toList();
    }

    private static Document dialPlan(Snapshot snapshot, String extension) {
        Planner planner = new Planner(
                Settings.defaults(Secret.of("unused")), snapshot, Phonebook.EMPTY, ZoneOffset.UTC, name -> false);
        Phone bound = new Phone(
                new MacAddress("001B54AABBCC"),
                Optional.of(PhoneModel.CP_7941G),
                Optional.empty(),
                ImmutableList.of(extension),
                ImmutableList.of(),
                Optional.empty());
        PhonePlan plan = planner.plan(bound, "127.0.0.1");
        String name = plan.dialTemplate().value().orElseThrow().fileName();
        return Optional.ofNullable(SharedFiles.of(List.of(plan)).get(name)).orElseThrow();
    }
}
