package org.sidetone.plan.old;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.LoadStep;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.Samples;
import org.sidetone.plan.SipMode;
import org.sidetone.plan.SipTransport;
import org.sidetone.render.OwnFile;

/** What is decided otherwise for a 7940 or 7960, and how one is known. */
class OldPhonePlanTest {
    private static final MacAddress MAC = Samples.phone(PhoneModel.CP_7960G).mac();

    private static Phone seen(Optional<PhoneModel> model, String lastFile) {
        Instant then = Instant.parse("2026-11-21T08:59:00Z");
        return new Phone(
                MAC,
                model,
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.of(),
                Optional.of(new Phone.Seen(then, then, "192.0.2.7", Optional.of(then), lastFile, false)));
    }

    private static PhonePlan plan(Phone phone) {
        return Samples.planner(Samples.in(Samples.UK_TONES, Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"))))
                .plan(phone, "192.168.1.5");
    }

    private static List<String> codes(PhonePlan plan) {
        return plan.problems().stream().map(Problem::code).toList();
    }

    @Test
    void whatAsksAsOneIsTakenForA7960() {
        PhonePlan plan = plan(seen(Optional.empty(), "/sip" + MAC.digits() + ".cnf"));

        assertThat(plan.model().value()).isEqualTo(PhoneModel.CP_7960G);
        assertThat(plan.model().why()).contains("SIP" + MAC.digits() + ".cnf");
        assertThat(codes(plan)).containsExactly("model-guessed");
        assertThat(plan(seen(Optional.empty(), MAC.deviceName() + ".cnf.xml"))
                        .model()
                        .value())
                .isEqualTo(PhoneModel.CP_7941G);
    }

    @Test
    void whatItAskedForEarlierIsRemembered() {
        Firmware old = new Firmware() {
            @Override
            public LoadStep step(MacAddress mac) {
                return LoadStep.NONE;
            }

            @Override
            public boolean isWithoutJava(MacAddress mac) {
                return mac.equals(MAC);
            }
        };
        Planner planner = new Planner(
                Samples.SETTINGS,
                Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")),
                Phonebook.EMPTY,
                Samples.LONDON,
                name -> false,
                old);

        assertThat(planner.plan(seen(Optional.empty(), "CTLSEP" + MAC.digits() + ".tlv"), "192.168.1.5")
                        .model()
                        .value())
                .isEqualTo(PhoneModel.CP_7960G);
    }

    @Test
    void aBindingThatContradictsWhatItAsksForIsToldAndHolds() {
        PhonePlan plan = plan(seen(Optional.of(PhoneModel.CP_7942G), "SIP" + MAC.digits() + ".cnf"));

        assertThat(plan.model().value()).isEqualTo(PhoneModel.CP_7942G);
        assertThat(plan.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("model-contradicted");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.hint()).contains("--model 7940G");
        });
        assertThat(codes(plan(seen(Optional.of(PhoneModel.CP_7940G), "SIP" + MAC.digits() + ".cnf"))))
                .isEmpty();
    }

    @Test
    void itHasNeitherTonesNorALanguageNorTcp() {
        PhonePlan plan = plan(Samples.phone(PhoneModel.CP_7940G, "1001"));

        assertThat(plan.networkLocale().value()).isEmpty();
        assertThat(plan.networkLocale().why()).contains("reads no others");
        assertThat(plan.userLocale().why()).contains("English alone");
        assertThat(plan.transport().value()).isEqualTo(SipTransport.UDP);
        assertThat(plan.mode().value()).isEqualTo(SipMode.PLAIN);
        assertThat(plan.old().orElseThrow().logo().value()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b\u0008c", "\"\"\"", "\uD83D\uDCDE phone", "\uD800", "Ая Ёж", "; # : \"", " ", "日本"})
    void anyNameMakesAFileOfPlainLines(String name) {
        PhonePlan plan = Samples.planner(Samples.snapshot(Samples.pjsip("1001", name, "pw1001")))
                .plan(Samples.phone(PhoneModel.CP_7960G, "1001"), "192.168.1.5");

        assertThat(new String(OwnFile.render(plan).bytes(), StandardCharsets.ISO_8859_1).lines())
                .allMatch(line -> line.startsWith("#") || line.matches("[a-z0-9_]+: \"[ !#-~]*\""))
                .anyMatch(line -> line.startsWith("line1_displayname: \"") && !line.endsWith("\"\""));
    }

    @Test
    void aNumberThatItsFileCannotCarryLeavesItsKeyOut() {
        ImmutableList<Key> keys = ImmutableList.of(
                new Key(2, KeyKind.SPEED, "12\"34", ""),
                new Key(3, KeyKind.SPEED, "12ü", ""),
                new Key(4, KeyKind.SPEED, "555 1234", "Clock"));
        PhonePlan plan = Samples.planner(Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")))
                .plan(Samples.phone(PhoneModel.CP_7960G, keys, "1001"), "192.168.1.5");

        assertThat(codes(plan)).containsExactly("key-unusable", "key-unusable");
        assertThat(new String(OwnFile.render(plan).bytes(), StandardCharsets.ISO_8859_1))
                .contains("speed_line2: \"\"", "speed_line4: \"5551234\"");
    }
}
