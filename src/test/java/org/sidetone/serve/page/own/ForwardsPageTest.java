package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.Feature;
import org.sidetone.config.Settings;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.ask.Switches;
import org.sidetone.pbx.ask.SwitchesQuestion;
import org.sidetone.plan.Samples;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class ForwardsPageTest extends OwnPageTest {
    private static final Switches OFF = new Switches(true, Optional.empty(), Optional.empty(), Optional.empty());
    private static final DialPlan CODES = dialPlan(
            pattern("*76", "Set DB(DND/1)=YES", "NoOp ${DB_DELETE(DND/1)}"),
            pattern("*72", "Set DB(CF/1)=2"),
            pattern("*73", "NoOp ${DB_DELETE(CF/1)}"));

    private final PageSources sources = sources();
    private final ForwardsPage page = new ForwardsPage(sources, new Owners(sources), codes(sources));

    @Test
    void aPressDialsTheCodeThatTurnsItTheOtherWay() {
        read(CODES, ANNA, JOERG);
        bind("1001");
        pbx.give(new SwitchesQuestion("1001"), OFF);
        Element off = show(page, own("/forwards"));
        assertThat(texts(off, "Prompt")).containsExactly("1001 Anna Gruber");
        assertThat(names(off)).containsExactly("Do not disturb: off", "All calls: off");
        assertThat(targets(off)).containsExactly("Dial:*76", "Dial:*72");
        pbx.give(
                new SwitchesQuestion("1001"),
                new Switches(false, Optional.of("1002"), Optional.of("0170111"), Optional.empty()));
        Element on = show(page, own("/forwards"));
        assertThat(names(on))
                .containsExactly("Do not disturb: on", "All calls: to 1002 Jörg Müller", "When busy: to 0170111");
        assertThat(targets(on))
                .as("what no code changes is only looked at again")
                .containsExactly("Dial:*76", "Dial:*73", "http://192.0.2.5:8087/forwards?name=SEP001B54AABBCC");
    }

    @Test
    void comesAgainByItself() {
        read(CODES, ANNA);
        bind("1001");
        pbx.give(new SwitchesQuestion("1001"), OFF);
        assertThat(answer(page, own("/forwards")).headers())
                .containsEntry("Refresh", "10; url=http://192.0.2.5:8087/forwards?name=SEP001B54AABBCC");
    }

    @Test
    void anotherLineIsToldHowBecauseAPressDialsFromTheFirst() {
        read(CODES, ANNA, JOERG);
        bind("1001", "1002");
        pbx.give(new SwitchesQuestion("1001"), OFF);
        pbx.give(
                new SwitchesQuestion("1002"),
                new Switches(false, Optional.empty(), Optional.empty(), Optional.empty()));
        Element both = show(page, own("/forwards"));
        assertThat(names(both)).containsExactly("Do not disturb: off", "All calls: off", "1002: Do not disturb: on");
        assertThat(targets(both).get(2)).isEqualTo("http://192.0.2.5:8087/forwards?line=1002&name=SEP001B54AABBCC");
        Element second = show(page, own("/forwards?line=1002"));
        assertThat(texts(second, "Prompt")).containsExactly("1002 Jörg Müller");
        assertThat(text(second))
                .contains("Press the key of this line")
                .contains("Do not disturb: on. To change it: *76")
                .contains("All calls: off. To change it: *72");
    }

    @Test
    void nobodyReadsTheStateOfALineThatIsNotOnThePhone() {
        read(CODES, ANNA, JOERG);
        bind("1001");
        pbx.give(
                new SwitchesQuestion("1002"),
                new Switches(false, Optional.of("999"), Optional.empty(), Optional.empty()));
        assertThat(text(show(page, own("/forwards?line=1002")))).doesNotContain("999");
    }

    @Test
    void withoutCodesItSaysHowToGetThem() {
        read(ANNA);
        bind("1001");
        pbx.give(new SwitchesQuestion("1001"), OFF);
        assertThat(page.isOffered(own("/services"))).isFalse();
        assertThat(text(show(page, own("/forwards")))).contains("[features]");
    }

    @Test
    void codesOfTheSettingsCountToo() {
        PageSources named = new PageSources(
                settingsWith(ImmutableMap.of(Feature.DND_ON, "*21", Feature.DND_OFF, "*22")), view, pbx);
        ForwardsPage own = new ForwardsPage(named, new Owners(named), codes(named));
        read(ANNA);
        bind("1001");
        assertThat(own.isOffered(own("/services"))).isTrue();
        assertThat(own.isOffered(Askers.anybody("/services"))).isFalse();
        pbx.give(new SwitchesQuestion("1001"), OFF);
        assertThat(targets(show(own, own("/forwards")))).containsExactly("Dial:*21");
    }

    @Test
    void aPbxThatDoesNotAnswerIsToldWithItsReason() {
        read(CODES, ANNA);
        bind("1001");
        assertThat(text(show(page, own("/forwards")))).contains("nothing answers at 192.0.2.1:5038");
    }

    @Test
    void nobodyElseSeesIt() {
        read(CODES, ANNA);
        bind("1001");
        pbx.give(
                new SwitchesQuestion("1001"),
                new Switches(false, Optional.of("0170111"), Optional.empty(), Optional.empty()));
        assertHidesFromStrangers(page, "/forwards", "0170111", "Anna", "*76");
    }

    private static Settings settingsWith(ImmutableMap<Feature, String> features) {
        return Changed.settings(Samples.SETTINGS, features);
    }
}
