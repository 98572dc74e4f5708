package org.sidetone.render.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.LampGroup;
import org.sidetone.config.StatusSettings;
import org.sidetone.config.StatusSettings.Talking;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.Page;

class GroupsTest {
    private static final Snapshot OFFICE = reading(
            List.of(extension("1001", "Alice"), extension("1002", "Bob"), extension("2001", "Carol")),
            ImmutableMap.of(),
            hint("1001"),
            hint("1002"),
            hint("2001"),
            hint("71"),
            hint("72"));
    private static final Lamps QUIET = new Lamps(
            ImmutableMap.of(
                    "1001@internal", LampState.IDLE,
                    "1002@internal", LampState.IDLE,
                    "2001@internal", LampState.RINGING,
                    "71@internal", LampState.IN_USE,
                    "72@internal", LampState.IDLE),
            1);

    /** Everybody's rule, and that of one number. */
    static Membership membership(Talking all, Talking one, String number) {
        return Membership.of(
                status(
                        all,
                        new LampGroup(
                                "one",
                                "One",
                                ImmutableList.of(new LampGroup.Range(number, number)),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(one))),
                ImmutableList.of());
    }

    private static StatusSettings status(Talking talking, LampGroup... groups) {
        StatusSettings usual = StatusSettings.DEFAULT;
        return new StatusSettings(
                usual.title(),
                usual.refresh(),
                usual.ringingRefresh(),
                usual.first(),
                usual.icons(),
                talking,
                ImmutableList.copyOf(groups));
    }

    private static LampGroup group(
            String id, Optional<String> book, Optional<String> bookGroup, LampGroup.Range... numbers) {
        return new LampGroup(id, id, ImmutableList.copyOf(numbers), book, bookGroup, Optional.empty());
    }

    private static List<String> dialled(LampView view, LampChoice choice) {
        Page page = view.page(0, LampFrames.showing(LampFrames.ALL, choice));
        return texts(check(page.document()), "MenuItem", "URL");
    }

    @Test
    void allAreTheExtensionsAndWhatElseIsInUse() {
        LampView view = LampFrames.view(OFFICE, QUIET);
        assertThat(dialled(view, new LampChoice(LampGroup.ALL, "All")))
                .containsExactly("Dial:2001", "Dial:71", "Dial:1001", "Dial:1002");
        assertThat(dialled(view, new LampChoice(LampGroup.OTHERS, "Others"))).containsExactly("Dial:71", "Dial:72");
    }

    @Test
    void whereNoExtensionHasALampTheOthersAreAll() {
        Snapshot rooms = reading(List.of(), ImmutableMap.of(), hint("71"), hint("72"));
        assertThat(dialled(LampFrames.view(rooms, QUIET), new LampChoice(LampGroup.ALL, "All")))
                .containsExactly("Dial:71", "Dial:72");
    }

    @Test
    void whatNobodyCouldCallStandsWithTheOthersOnly() {
        DialPlan plan = new DialPlan(ImmutableMap.of(
                "internal", context("internal", "parking"), "parking", context("parking"), "demo", context("demo")));
        Snapshot debian = new Snapshot(
                OFFICE.version(),
                OFFICE.readAt(),
                OFFICE.extensions(),
                OFFICE.transports(),
                OFFICE.rtp(),
                OFFICE.sipVoicemailNumber(),
                plan,
                ImmutableList.of(hint("1001"), new Hint("71", "parking", ""), new Hint("6000", "demo", "")),
                OFFICE.names(),
                OFFICE.sidetone(),
                OFFICE.registrations(),
                OFFICE.tones(),
                OFFICE.problems());
        Lamps busy = new Lamps(
                ImmutableMap.of(
                        "1001@internal", LampState.IDLE,
                        "71@parking", LampState.IN_USE,
                        "6000@demo", LampState.IN_USE),
                1);
        LampView view = LampFrames.view(debian, busy);
        assertThat(dialled(view, new LampChoice(LampGroup.ALL, "All"))).containsExactly("Dial:71", "Dial:1001");
        assertThat(dialled(view, new LampChoice(LampGroup.OTHERS, "Others"))).containsExactly("Dial:71", "Dial:6000");
    }

    private static DialPlan.Context context(String name, String... includes) {
        return new DialPlan.Context(name, ImmutableList.of(), ImmutableList.copyOf(includes));
    }

    @Test
    void favouritesKeepTheOrderOfTheKeysWithinAState() {
        LampView view = LampFrames.view(OFFICE, QUIET);
        LampChoice own =
                new LampChoice(LampGroup.FAVOURITES, "Favourites", ImmutableList.of("1002", "1001", "2001", "5"));
        assertThat(dialled(view, own)).containsExactly("Dial:2001", "Dial:1002", "Dial:1001");
    }

    @Test
    void aNumberBelongsToAGroupByItsRangeItsBookOrItsGroupInABook() {
        Book team = book("Team", entry("1001", "Boss"), entry("2001"));
        Book other = book("Other", entry("1002", "Boss"));
        StatusSettings status = status(
                Talking.NOBODY,
                group("range", Optional.empty(), Optional.empty(), new LampGroup.Range("1000", "1099")),
                group("team", Optional.of("Team"), Optional.empty()),
                group("bosses", Optional.empty(), Optional.of("Boss")),
                group("teamboss", Optional.of("Team"), Optional.of("Boss")),
                group("both", Optional.of("Other"), Optional.empty(), new LampGroup.Range("71", "72")),
                group("none", Optional.of("Team"), Optional.of("Cleaner")));
        LampView view = LampFrames.view(OFFICE, QUIET, Membership.of(status, ImmutableList.of(team, other)));
        assertThat(dialled(view, new LampChoice("range", "x"))).containsExactly("Dial:1001", "Dial:1002");
        assertThat(dialled(view, new LampChoice("team", "x"))).containsExactly("Dial:2001", "Dial:1001");
        assertThat(dialled(view, new LampChoice("bosses", "x"))).containsExactly("Dial:1001", "Dial:1002");
        assertThat(dialled(view, new LampChoice("teamboss", "x"))).containsExactly("Dial:1001");
        assertThat(dialled(view, new LampChoice("both", "x"))).containsExactly("Dial:71", "Dial:1002", "Dial:72");
        assertThat(view.has(new LampChoice("none", "x"))).isFalse();
    }

    private static Book book(String name, Phonebook.Entry... entries) {
        return new Book(name, name, new Phonebook(ImmutableList.copyOf(entries)), Instant.EPOCH, Optional.empty());
    }

    private static Phonebook.Entry entry(String number, String... groups) {
        return new Phonebook.Entry("Name " + number, number, "csv", ImmutableSet.copyOf(groups));
    }

    @Test
    void aGroupWithoutLampsSaysSo() {
        Page page = LampFrames.view(OFFICE, QUIET)
                .page(0, LampFrames.showing(LampFrames.ALL, new LampChoice("gone", "Gone")));
        assertThat(texts(check(page.document()), "Text").get(0)).contains("none of its numbers has a hint");
    }

    @Test
    void theMenuTellsTheCallsOfEachGroup() {
        Page page = GroupMenu.page(
                0,
                LampFrames.view(OFFICE, QUIET),
                List.of(new LampChoice(LampGroup.ALL, "All"), new LampChoice(LampGroup.OTHERS, "Others")),
                LampFrames.ALL.links(),
                StatusSettings.DEFAULT,
                Optional.empty());
        assertThat(texts(check(page.document()), "MenuItem", "Name"))
                .containsExactly("All: 1 ringing, 1 busy", "Others: 0 ringing, 1 busy");
        assertThat(texts(check(page.document()), "MenuItem", "URL"))
                .containsExactly("http://192.0.2.5:8087/lamps", "http://192.0.2.5:8087/lamps?group=others");
        assertThat(page.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/lamps/groups");
    }
}
