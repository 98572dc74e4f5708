package org.sidetone.render.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.DialPlan.Context;
import org.sidetone.pbx.DialPlan.Pattern;
import org.sidetone.pbx.DialPlan.Step;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Readings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.call.Caller;
import org.sidetone.pbx.ask.call.ParkedCall;
import org.sidetone.pbx.ask.call.Queue;
import org.sidetone.pbx.ask.call.Queue.Agent;
import org.sidetone.pbx.ask.call.Queue.State;
import org.sidetone.pbx.ask.call.Queue.Waiting;
import org.sidetone.pbx.ask.call.Room;
import org.sidetone.pbx.ask.call.Room.Guest;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.feature.CallNumbers;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;

class CallViewsTest {
    private static final Extension ANNA = Readings.extension("1001", "Anna Gruber");
    private static final Snapshot SNAPSHOT = Readings.reading(
            List.of(ANNA, Readings.extension("1002", "Jörg Müller")),
            ImmutableMap.of("0170111", "Ann Lee", "900", "Team"));
    private static final CallNumbers NUMBERS = CallNumbers.of(
            plan(
                    pattern("700", "Park", ""),
                    pattern("701", "ParkedCall", "default,701"),
                    pattern("*51", "AddQueueMember", "support"),
                    pattern("*52", "RemoveQueueMember", "support"),
                    pattern("*53", "PauseQueueMember", "support,${X}"),
                    pattern("*54", "UnpauseQueueMember", "support,${X}"),
                    pattern("900", "ConfBridge", "900"),
                    pattern("901", "ConfBridge", "901")),
            "internal");
    private static final Caller LEE = new Caller(Optional.of("CNAM"), Optional.of("0170111"));
    private static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty());

    private final Viewer anna = viewer(true, Optional.of(ANNA), 0);
    private final Viewer stranger = viewer(false, Optional.empty(), 0);

    @Test
    void aParkedCallIsFetchedByAPressAndSaysWho() {
        List<ParkedCall> calls = List.of(
                new ParkedCall("701", LEE, "PJSIP/1002", Duration.ofSeconds(40)),
                new ParkedCall("950", NOBODY, "", Duration.ofMinutes(3)));
        Page page = ParkedPage.page(calls, anna);
        assertThat(texts(check(page.document()), "Prompt")).containsExactly("2 parked");
        assertThat(items(page, "Name"))
                .containsExactly("701 Ann Lee 0170111, 40 s, by Jörg Müller", "950 Unknown, 3 min");
        assertThat(items(page, "URL"))
                .as("what the line cannot dial does not dial something else")
                .containsExactly("Dial:701", "http://192.0.2.5:8087/parked");
        assertThat(page.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/parked");

        assertThat(items(ParkedPage.page(calls, stranger), "Name")).containsExactly("701, 40 s", "950, 3 min");
    }

    @Test
    void whereNobodyIsParkedItSaysHowToPark() {
        assertThat(texts(check(ParkedPage.page(List.of(), anna).document()), "Text"))
                .containsExactly("To park a call, transfer it to 700.");
        assertThat(texts(check(ParkedPage.none(anna).document()), "Text").get(0))
                .contains("res_parking");
    }

    @Test
    void moreThanAPageIsTurned() {
        List<ParkedCall> calls = IntStream.range(701, 741)
                .mapToObj(slot -> new ParkedCall("" + slot, LEE, "", Duration.ZERO))
                .toList();
        Page second = ParkedPage.page(calls, viewer(true, Optional.of(ANNA), 32));
        assertThat(texts(check(second.document()), "Title")).containsExactly("Parked calls 2/2");
        assertThat(texts(check(second.document()), "MenuItem")).hasSize(8);
        assertThat(second.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/parked?offset=32");
    }

    @Test
    void theQueuesAreCountedForAllAndTheNamesAreForOurPhones() {
        Queue queue = queue(new Agent("PJSIP/1002", "PJSIP/1002", State.FREE, ""));
        Page list =
                QueuesPage.page(List.of(queue, new Queue("sales", ImmutableList.of(), ImmutableList.of())), stranger);
        assertThat(items(list, "Name"))
                .containsExactly("support: 2 waiting, 1 of 1 free", "sales: nobody waits, 0 of 0 free");
        assertThat(items(list, "URL").get(0)).isEqualTo("http://192.0.2.5:8087/queues?queue=support");

        assertThat(texts(check(QueuePage.page(queue, stranger).document()), "Text"))
                .containsExactly("2 waiting, the longest for 2 min.\n1 of 1 agents free.");
        Page mine = QueuePage.page(queue, anna);
        assertThat(texts(check(mine.document()), "Text"))
                .containsExactly("Waiting:\n1. Ann Lee 0170111, 2 min\n2. Unknown, 5 s\n\nAgents:\nJörg Müller: free");
        assertThat(texts(check(mine.document()), "Prompt")).containsExactly("You are not logged in");
        assertThat(keys(mine)).containsExactly("Log in Dial:*51", "Update SoftKey:Update", "Exit SoftKey:Exit");
        assertThat(mine.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/queues?queue=support");
    }

    @Test
    void anAgentLogsOutPausesAndResumes() {
        Page free = QueuePage.page(queue(new Agent("Anna", "Local/1001@from-queue/n", State.FREE, "")), anna);
        assertThat(texts(check(free.document()), "Prompt")).containsExactly("You are logged in");
        assertThat(keys(free)).startsWith("Log out Dial:*52", "Pause Dial:*53");
        Page paused = QueuePage.page(queue(new Agent("Anna", "PJSIP/1001", State.PAUSED, "lunch")), anna);
        assertThat(texts(check(paused.document()), "Prompt")).containsExactly("You are paused");
        assertThat(keys(paused)).startsWith("Log out Dial:*52", "Resume Dial:*54");
        assertThat(texts(check(paused.document()), "Text").get(0)).endsWith("Anna: paused (lunch)");
    }

    @Test
    void aRoomShowsWhoIsInAndAPressEnters() {
        Room room = new Room(
                "900",
                true,
                ImmutableList.of(
                        new Guest(LEE, Duration.ofSeconds(61), true, false),
                        new Guest(NOBODY, Duration.ZERO, false, true)));
        Page page = RoomsPage.page(List.of(room, new Room("private", false, ImmutableList.of())), anna);
        assertThat(items(page, "Name"))
                .containsExactly(
                        "Team 900: 2 in, 1 min, locked",
                        "- Ann Lee 0170111, 1 min, leads",
                        "- Unknown, 0 s, muted",
                        "private: 0 in, 0 s",
                        "901: empty");
        assertThat(items(page, "URL"))
                .containsExactly("Dial:900", "Dial:900", "Dial:900", "http://192.0.2.5:8087/rooms", "Dial:901");
        assertThat(items(RoomsPage.page(List.of(room), stranger), "Name"))
                .containsExactly("Team 900: 2 in, 1 min, locked", "901: empty");
        assertThat(texts(check(RoomsPage.none(anna).document()), "Text").get(0)).contains("app_confbridge", "MeetMe");
    }

    @Test
    void aThousandCallersAndTheOddestNamesFitAPhone() {
        Caller odd = new Caller(Optional.of("\u0416\u0000<&>" + "x".repeat(500)), Optional.of("+".repeat(300)));
        ImmutableList<Waiting> waiting = IntStream.range(0, 1000)
                .mapToObj(i -> new Waiting(odd, Duration.ofDays(400)))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Guest> guests = IntStream.range(0, 1000)
                .mapToObj(i -> new Guest(odd, Duration.ofDays(400), true, true))
                .collect(ImmutableList.toImmutableList());
        String name = "q&\u4e2d".repeat(90);
        Queue queue = new Queue(name, waiting, ImmutableList.of(new Agent(name, name, State.PAUSED, name)));
        check(QueuePage.page(queue, anna).document());
        Page list = QueuesPage.page(List.of(queue), anna);
        check(list.document());
        assertThat(QueuesPage.find(List.of(queue), name)).contains(queue);
        check(RoomsPage.page(List.of(new Room(name, true, guests)), anna).document());
        check(ParkedPage.page(List.of(new ParkedCall(name, odd, name, Duration.ZERO)), anna)
                .document());
    }

    private static Queue queue(Agent agent) {
        return new Queue(
                "support",
                ImmutableList.of(new Waiting(LEE, Duration.ofSeconds(121)), new Waiting(NOBODY, Duration.ofSeconds(5))),
                ImmutableList.of(agent));
    }

    private static List<String> items(Page page, String what) {
        return texts(check(page.document()), "MenuItem", what);
    }

    private static List<String> keys(Page page) {
        List<String> names = texts(check(page.document()), "SoftKeyItem", "Name");
        List<String> urls = texts(check(page.document()), "SoftKeyItem", "URL");
        return IntStream.range(0, names.size())
                .mapToObj(i -> names.get(i) + " " + urls.get(i))
                .toList();
    }

    private static Viewer viewer(boolean known, Optional<Extension> line, int offset) {
        return new Viewer(
                PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.empty()),
                known,
                line,
                NUMBERS,
                SNAPSHOT,
                Phonebooks.of(SNAPSHOT),
                Duration.ofSeconds(5),
                offset);
    }

    private static DialPlan plan(Pattern... patterns) {
        return new DialPlan(ImmutableMap.of(
                "internal", new Context("internal", ImmutableList.copyOf(patterns), ImmutableList.of())));
    }

    private static Pattern pattern(String number, String application, String data) {
        return new Pattern(number, ImmutableList.of(new Step(1, application, data)));
    }
}
