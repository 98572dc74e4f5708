package org.sidetone.lint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.AccountSettings;
import org.sidetone.pbx.Extension;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Samples;
import org.sidetone.render.Document;
import org.sidetone.render.SepFile;
import org.sidetone.render.SharedFiles;

/** What Sidetone renders passes its own linter. */
class RenderedFilesTest {
    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CP_7940G", "CP_7960G"})
    void everyModelWithAsManyLinesAsItHas(PhoneModel model) {
        String[] ids = new String[model.lineKeys()];
        Extension[] extensions = new Extension[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.valueOf(1001 + i);
            extensions[i] = Samples.pjsip(ids[i], "User " + ids[i], "pw" + ids[i]);
        }
        check(Samples.planner(Samples.in(Samples.UK_TONES, Samples.snapshot(extensions)))
                .plan(Samples.phone(model, ids), "192.168.1.5"));
    }

    @ParameterizedTest
    @EnumSource(
            value = PhoneModel.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CP_7940G", "CP_7960G"})
    void everyModelWithEveryKindOfKey(PhoneModel model) {
        ImmutableList<Key> keys = ImmutableList.of(
                new Key(2, KeyKind.SPEED, "5551234", "Speaking Clock"),
                new Key(3, KeyKind.LAMP, "1003", ""),
                new Key(4, KeyKind.SERVICE, "lamps", "Lamps"),
                new Key(5, KeyKind.PARK, "701", "Park 1"));
        check(Samples.planner(Samples.snapshot(Samples.sip("1001", "One", "pw1001")))
                .plan(Samples.phone(model, keys, "1001"), "192.168.1.5"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Jörg \"J\" <Müller> & Söhne; Ltd", "]]>", "\uD83D\uDCDE phone", "Ая Ёж", "\"'<>&"})
    void everyName(String name) {
        check(Samples.planner(Samples.snapshot(Samples.pjsip("1001", name, "pw1001")))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5"));
    }

    @ParameterizedTest
    @EnumSource(AccountSettings.Mode.class)
    void linesThatAreNotOnThePbx(AccountSettings.Mode mode) {
        check(Samples.planner(Samples.snapshot(), Samples.elsewhere("620", mode, Optional.of("proxy.example:5080")))
                .plan(Samples.phone(PhoneModel.CP_7941G, "620"), "192.168.1.5"));
        check(Samples.planner(
                        Samples.snapshot(Samples.sip("1001", "One", "pw1001")),
                        Samples.elsewhere("620", mode, Optional.empty()))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001", "620"), "192.168.1.5"));
    }

    /** Each with the line that was damaged. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dialplan | TIMEOUT=    | TIMEOUT=x     | ERROR | 1",
                "dialplan | <TEMPLATE   | <template     | ERROR | 1",
                "dialplan | MATCH=\"     | MATCH=\u201c  | ERROR | 1",
                "tones    | <tone c1=\"  | <tone c1=\"&  | ERROR | 1",
                "SEP      | </authName> |               | ERROR | 1",
                "SEP      | <name>      | <name>R & B   | ERROR | 1"
            })
    void aDamagedCopyIsRefusedOnItsLine(String kind, String sound, @Nullable String broken, String severity, int most) {
        PhonePlan plan = Samples.planner(
                        Samples.in(Samples.UK_TONES, Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"))))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "192.168.1.5");
        Document file = files(plan)
                .filter(document -> document.name().contains(kind))
                .findFirst()
                .orElseThrow();
        String text = new String(file.bytes(), UTF_8);
        int at = text.indexOf(sound);
        assertThat(at).as("%s has no %s", file.name(), sound).isNotNegative();
        String damaged = text.substring(0, at) + Strings.nullToEmpty(broken) + text.substring(at + sound.length());
        int line = (int) text.substring(0, at)
                        .chars()
                        .filter(character -> character == '\n')
                        .count()
                + 1;
        assertThat(Linter.lint(file.name(), damaged.getBytes(UTF_8)))
                .as("%s", damaged)
                .anyMatch(finding -> finding.severity().name().equals(severity)
                        && finding.line() >= line
                        && finding.line() <= line + most);
    }

    private static void check(PhonePlan plan) {
        files(plan)
                .forEach(file -> assertThat(Codes.worse(Linter.lint(file.name(), file.bytes())))
                        .as(file.name())
                        .isEmpty());
    }

    /** Its own and those that it shares. */
    private static Stream<Document> files(PhonePlan plan) {
        return Stream.concat(Stream.of(SepFile.render(plan)), SharedFiles.of(List.of(plan)).values().stream());
    }
}
