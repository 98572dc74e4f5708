package org.sidetone.serve.page.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.LampGroup;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.config.StatusSettings;
import org.sidetone.config.StatusSettings.Talking;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.FakeAnswers;
import org.sidetone.pbx.ask.OpenCalls;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class LampsPageTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final String NAME = "name=SEP001B54AABBCC";
    private static final LampGroup SALES = new LampGroup(
            "sales",
            "Sales",
            ImmutableList.of(new LampGroup.Range("1002", "1003")),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private final FakeView view = new FakeView();
    private final FakeAnswers pbx = new FakeAnswers();

    @BeforeEach
    void read() {
        view.read(reading());
        view.ring(new Lamps(
                ImmutableMap.of(
                        "1001@internal", LampState.RINGING,
                        "1002@internal", LampState.IN_USE,
                        "1003@internal", LampState.IDLE),
                1));
        Phone phone = new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1003"),
                ImmutableList.of(
                        new Key(3, KeyKind.LAMP, "1002", ""),
                        new Key(4, KeyKind.SPEED, "0401234", ""),
                        new Key(5, KeyKind.PARK, "1003", "")),
                Optional.empty());
        view.bind(new Phones(ImmutableSortedMap.of(MAC, phone), 1));
    }

    /** With directed pickup. */
    private static Snapshot reading() {
        Snapshot plain = org.sidetone.pbx.Readings.reading(
                List.of(extension("1001", "Alice"), extension("1002", "Bob"), extension("1003", "Eve")),
                ImmutableMap.of(),
                hint("1001"),
                hint("1002"),
                hint("1003"));
        DialPlan.Pattern pickup = new DialPlan.Pattern(
                "_**X.", ImmutableList.of(new DialPlan.Step(1, "Pickup", "${EXTEN:2}@PICKUPMARK")));
        return new Snapshot(
                plain.version(),
                plain.readAt(),
                plain.extensions(),
                plain.transports(),
                plain.rtp(),
                plain.sipVoicemailNumber(),
                new DialPlan(ImmutableMap.of(
                        "internal", new DialPlan.Context("internal", ImmutableList.of(pickup), ImmutableList.of()))),
                plain.hints(),
                plain.names(),
                plain.sidetone(),
                plain.registrations(),
                plain.tones(),
                plain.problems());
    }

    private LampsPage pages(String first, Talking talking) {
        StatusSettings usual = StatusSettings.DEFAULT;
        StatusSettings status = new StatusSettings(
                usual.title(),
                usual.refresh(),
                usual.ringingRefresh(),
                first,
                usual.icons(),
                talking,
                ImmutableList.of(SALES));
        Settings settings = Settings.defaults(Secret.of("none"));
        return LampPages.of(new PageSources(Changed.settings(settings, status), view, pbx));
    }

    private static Element shown(LampsPage pages, Asked asked) {
        return check(page(pages, asked).document());
    }

    private static Page page(LampsPage pages, Asked asked) {
        return pages.page(asked).toCompletableFuture().join();
    }

    private static List<String> dialled(LampsPage pages, Asked asked) {
        return texts(shown(pages, asked), "MenuItem", "URL");
    }

    @Test
    void aStrangerSeesAllOrAGroupAndCallsThem() {
        LampsPage pages = pages("all", Talking.NOBODY);
        assertThat(dialled(pages, Askers.anybody("/lamps"))).containsExactly("Dial:1001", "Dial:1002", "Dial:1003");
        assertThat(dialled(pages, Askers.anybody("/lamps?group=sales"))).containsExactly("Dial:1002", "Dial:1003");
        assertThat(dialled(pages, Askers.anybody("/lamps?group=gone")))
                .as("a group that is gone since the phone got the link")
                .hasSize(3);
        assertThat(texts(check(pages.groups(Askers.anybody("/lamps/groups")).document()), "MenuItem", "Name"))
                .containsExactly("All: 1 ringing, 1 busy", "Sales: 0 ringing, 1 busy");
    }

    @Test
    void aPhoneHasFavouritesAndPicksUp() {
        LampsPage pages = pages("favourites", Talking.NOBODY);
        Asked own = Askers.phone("/lamps?" + NAME, Handset.UNKNOWN);
        assertThat(dialled(pages, own)).containsExactly("Dial:1002");
        Asked all = Askers.phone("/lamps?group=all&" + NAME, Handset.UNKNOWN);
        assertThat(dialled(pages, all)).containsExactly("Dial:**1001", "Dial:1002", "Dial:1003");
        assertThat(page(pages, all).headers())
                .containsEntry("Refresh", "2; url=http://192.0.2.5:8087/lamps?group=all&" + NAME);
        assertThat(texts(check(pages.groups(own).document()), "MenuItem", "Name"))
                .contains("Favourites: 0 ringing, 1 busy");
        assertThat(dialled(pages, Askers.anybody("/lamps?" + NAME)))
                .as("a name proves nothing")
                .containsExactly("Dial:1001", "Dial:1002", "Dial:1003");
    }

    @Test
    void aPhoneThatIsRegisteredShowsItsOwnIcons() {
        LampsPage pages = pages("all", Talking.NOBODY);
        Handset screen = Handset.of("CP-7941G", "298, 144, 3, G");
        assertThat(shown(pages, Askers.phone("/lamps?" + NAME, screen)).getTagName())
                .as("its firmware is not known")
                .isEqualTo("CiscoIPPhoneMenu");
        view.register(new Registration("1003", "192.0.2.77", Optional.of("Cisco-CP7941G/9.4.2"), Optional.empty()));
        assertThat(shown(pages, Askers.phone("/lamps?" + NAME, screen)).getTagName())
                .isEqualTo("CiscoIPPhoneIconFileMenu");
        assertThat(shown(pages, Askers.phone("/lamps", screen)).getTagName()).isEqualTo("CiscoIPPhoneMenu");
        assertThat(shown(pages, Askers.anybody("/lamps")).getTagName()).isEqualTo("CiscoIPPhoneMenu");
    }

    @Test
    void whoTalksWithWhomIsAskedForThoseWhoMaySeeIt() {
        pbx.give(OpenCalls.NOW, ImmutableListMultimap.of("pjsip/1002", new OpenCalls.Partner("0401234", "Ada", false)));
        LampsPage forPhones = pages("all", Talking.PHONES);
        assertThat(texts(shown(forPhones, Askers.phone("/lamps?" + NAME, Handset.UNKNOWN)), "MenuItem", "Name"))
                .contains("In use Bob 1002 > Ada 0401234");
        assertThat(texts(shown(forPhones, Askers.anybody("/lamps?" + NAME)), "MenuItem", "Name"))
                .contains("In use Bob 1002");
        assertThat(texts(shown(pages("all", Talking.ALL), Askers.anybody("/lamps")), "MenuItem", "Name"))
                .contains("In use Bob 1002 > Ada 0401234");
        assertThat(texts(shown(pages("all", Talking.NOBODY), Askers.anybody("/lamps")), "MenuItem", "Name"))
                .contains("In use Bob 1002");
    }

    @Test
    void aPbxThatDoesNotAnswerHidesNoLamp() {
        assertThat(dialled(pages("all", Talking.ALL), Askers.anybody("/lamps"))).hasSize(3);
        view.away(Duration.ofMinutes(3));
        Element old = shown(pages("all", Talking.ALL), Askers.anybody("/lamps"));
        assertThat(texts(old, "Prompt")).containsExactly("PBX away 3 min");
        assertThat(texts(old, "MenuItem", "Name")).hasSize(3);
    }

    @Test
    void phonesThatSeeTheSameShareAPage() {
        LampsPage pages = pages("all", Talking.NOBODY);
        Page first = page(pages, Askers.anybody("/lamps"));
        assertThat(page(pages, Askers.anybody("/lamps"))).isSameAs(first);
        view.ring(new Lamps(ImmutableMap.of("1001@internal", LampState.IDLE), 2));
        assertThat(page(pages, Askers.anybody("/lamps"))).isNotSameAs(first);
    }

    @Test
    void aNewReadingOfThePbxIsTakenUp() {
        LampsPage pages = pages("all", Talking.NOBODY);
        page(pages, Askers.anybody("/lamps"));
        view.read(org.sidetone.pbx.Readings.reading(List.of(extension("7", "Zora")), ImmutableMap.of(), hint("7")));
        assertThat(dialled(pages, Askers.anybody("/lamps"))).containsExactly("Dial:7");
        view.forget();
        assertThat(shown(pages, Askers.anybody("/lamps")).getTagName()).isEqualTo("CiscoIPPhoneText");
        assertThat(check(pages.groups(Askers.anybody("/lamps/groups")).document())
                        .getTagName())
                .isEqualTo("CiscoIPPhoneText");
    }
}
