package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.SaySettings;
import org.sidetone.config.Settings;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.SepFile;
import org.sidetone.render.SharedFiles;
import org.sidetone.render.message.BeepFile;

/** What {@code say.enabled} changes of a phone's file: its web server, and nothing that would restart it. */
class MessagesPlanTest {
    private static Settings settings(boolean say) {
        return Changed.settings(
                Samples.SETTINGS,
                new SaySettings(say, Optional.empty(), SaySettings.DEFAULT.keep(), ImmutableList.of()));
    }

    private static PhonePlan plan(boolean say, PhoneModel model) {
        return new Planner(
                        settings(say),
                        Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001")),
                        Phonebook.EMPTY,
                        Samples.LONDON,
                        name -> false)
                .plan(Samples.phone(model, ImmutableList.of(), "1001"), "192.168.1.5");
    }

    private static String file(PhonePlan plan) {
        return new String(SepFile.render(plan).bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theWebServerIsOnOnlyWhereMessagesAreWanted() {
        assertThat(file(plan(false, PhoneModel.CP_7941G))).contains("<webAccess>1</webAccess>");
        assertThat(file(plan(true, PhoneModel.CP_7941G)))
                .contains("<webAccess>0</webAccess>")
                .contains("<authenticationURL>http://192.168.1.5:8087/authenticate</authenticationURL>");
        assertThat(plan(true, PhoneModel.CP_7960G).messages().value()).isFalse();
        assertThat(plan(true, PhoneModel.CP_7960G).messages().why()).contains("7940 or 7960");
    }

    @Test
    void aPhoneTakesItAtTheNextBootAndIsNotRestarted() {
        StampKey key = StampKey.of("00", Samples.SETTINGS.key());
        PhonePlan off = plan(false, PhoneModel.CP_7941G);
        PhonePlan on = plan(true, PhoneModel.CP_7941G);
        assertThat(AccountStamp.of(on, key)).isEqualTo(AccountStamp.of(off, key));
        assertThat(SepFile.stamp(on)).isNotEqualTo(SepFile.stamp(off));
    }

    @Test
    void theBeepIsThereForThem() {
        assertThat(SharedFiles.of(List.of(plan(true, PhoneModel.CP_7941G)))).containsKey(BeepFile.NAME);
        assertThat(SharedFiles.of(List.of(plan(false, PhoneModel.CP_7941G)))).doesNotContainKey(BeepFile.NAME);
    }
}
