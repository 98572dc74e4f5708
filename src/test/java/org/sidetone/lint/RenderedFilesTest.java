package org.sidetone.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.pbx.Extension;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Samples;
import org.sidetone.render.Document;
import org.sidetone.render.SepFile;

/** What Sidetone renders passes its own linter. */
class RenderedFilesTest {
    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void everyModelWithAsManyLinesAsItHas(PhoneModel model) {
        String[] ids = new String[model.lineKeys()];
        Extension[] extensions = new Extension[ids.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.valueOf(1001 + i);
            extensions[i] = Samples.pjsip(ids[i], "User " + ids[i], "pw" + ids[i]);
        }
        check(Samples.planner(Samples.snapshot(extensions)).plan(Samples.phone(model, ids), "192.168.1.5"));
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
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

    private static void check(PhonePlan plan) {
        Document file = SepFile.render(plan);
        assertThat(Codes.worse(Linter.lint(file.name(), file.bytes()))).isEmpty();
    }
}
