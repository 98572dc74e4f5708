package org.sidetone.pbx.ask.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.call.Queue.Agent;
import org.sidetone.pbx.ask.call.Queue.State;
import org.sidetone.pbx.ask.call.Room.Guest;

/** Answers as Asterisk 16 and 22 were seen to give them. */
@Timeout(20)
class WhoCallsTest {
    private static final Caller NOBODY = new Caller(Optional.empty(), Optional.empty());
    private static final Caller LEE = new Caller(Optional.of("Ann Lee"), Optional.of("0170111"));

    private ScriptedAmi pbx;
    private AmiSession session;

    @BeforeEach
    void start() throws IOException {
        pbx = new ScriptedAmi();
        session = AmiSession.open(pbx.settings());
    }

    @AfterEach
    void stop() throws IOException {
        session.close();
        pbx.close();
    }

    @Test
    void parkedCallsComeBySlotAndTheUnknownIsUnknown() throws PbxException {
        pbx.onList("ParkedCalls", """
                Event: ParkedCall
                ParkeeCallerIDNum: <unknown>
                ParkeeCallerIDName: <unknown>
                ParkerDialString:
                ParkingSpace: 1001
                ParkingDuration: x
                """, """
                Event: ParkedCall
                ParkeeCallerIDNum: 0170111
                ParkeeCallerIDName: Ann Lee
                ParkerDialString: PJSIP/1002
                ParkingSpace: 702
                ParkingDuration: 40
                """);
        assertThat(new WhoIsParked().ask(session).orElseThrow())
                .containsExactly(
                        new ParkedCall("702", LEE, "PJSIP/1002", Duration.ofSeconds(40)),
                        new ParkedCall("1001", NOBODY, "", Duration.ZERO));
    }

    @Test
    void whatThePbxDoesNotHaveIsNoneAndWhatWeMayNotAskSaysWhatToAdd() throws PbxException {
        assertThat(new WhoIsParked().ask(session)).isEmpty();
        assertThat(new WhoWaits().ask(session)).isEmpty();
        assertThat(new WhoConfers().ask(session)).isEmpty();
        pbx.onError("ParkedCalls", "Permission denied");
        pbx.onError("ConfbridgeListRooms", "Permission denied");
        assertThatThrownBy(() -> new WhoIsParked().ask(session)).hasMessageContaining("add call to its write=");
        assertThatThrownBy(() -> new WhoConfers().ask(session)).hasMessageContaining("add reporting to its write=");
        pbx.onError("ParkedCalls", "Something new");
        assertThatThrownBy(() -> new WhoIsParked().ask(session))
                .hasMessage("Asterisk answers to ParkedCalls: Something new");
    }

    @Test
    void aQueueHasItsCallersInOrderAndItsAgentsWithTheirState() throws PbxException {
        pbx.onList(
                "QueueStatus",
                "Event: QueueParams\nQueue: support\nCalls: 2\n",
                member("Anna", "PJSIP/1001", 1, 0, 0, ""),
                member("Bert", "PJSIP/1002", 1, 1, 0, "lunch"),
                member("Carl", "Local/3@from-queue/n", 0, 0, 1, ""),
                member("Dora", "PJSIP/1004", 2, 0, 0, ""),
                member("Emil", "PJSIP/1005", 5, 0, 0, ""),
                member("", "PJSIP/1006", 6, 0, 0, ""),
                "Event: QueueEntry\nQueue: support\nPosition: 1\nCallerIDNum: 0170111\nCallerIDName: Ann Lee\nWait: 4\n",
                "Event: QueueEntry\nQueue: support\nPosition: 2\nCallerIDNum: unknown\nCallerIDName: unknown\nWait: 2\n",
                "Event: QueueParams\nQueue: sales\nCalls: 0\n");
        assertThat(new WhoWaits().ask(session).orElseThrow())
                .extracting(Queue::name, queue -> queue.waiting().size())
                .containsExactly(tuple("support", 2), tuple("sales", 0));
        Queue support = new WhoWaits().ask(session).orElseThrow().get(0);
        assertThat(support.waiting())
                .containsExactly(
                        new Queue.Waiting(LEE, Duration.ofSeconds(4)),
                        new Queue.Waiting(NOBODY, Duration.ofSeconds(2)));
        assertThat(support.agents())
                .extracting(Agent::name, Agent::state, Agent::reason)
                .containsExactly(
                        tuple("Anna", State.FREE, ""),
                        tuple("Bert", State.PAUSED, "lunch"),
                        tuple("Carl", State.BUSY, ""),
                        tuple("Dora", State.BUSY, ""),
                        tuple("Emil", State.UNREACHABLE, ""),
                        tuple("PJSIP/1006", State.RINGING, ""));
        assertThat(support.count(State.BUSY)).isEqualTo(2);
    }

    @Test
    void aRoomHasItsGuestsAndMayEndInBetween() throws PbxException {
        pbx.onList(
                "ConfbridgeListRooms",
                "Event: ConfbridgeListRooms\nConference: 900\nParties: 1\nLocked: Yes\n",
                "Event: ConfbridgeListRooms\nConference: 901\nParties: 1\nLocked: No\n");
        String guests = ScriptedAmi.list("""
                Event: ConfbridgeList
                Conference: 900
                Admin: Yes
                Muted: No
                AnsweredTime: 6
                CallerIDNum: 0170111
                CallerIDName: Ann Lee
                """);
        String ended = "Response: Error\n@ID\nMessage: No Conference by that name found.\n";
        pbx.on("ConfbridgeList", request -> "900".equals(request.get("Conference")) ? guests : ended);
        assertThat(new WhoConfers().ask(session).orElseThrow())
                .extracting(Room::name, Room::locked, Room::guests, Room::since)
                .containsExactly(
                        tuple(
                                "900",
                                true,
                                List.of(new Guest(LEE, Duration.ofSeconds(6), true, false)),
                                Duration.ofSeconds(6)),
                        tuple("901", false, List.of(), Duration.ZERO));
    }

    @Test
    void whereNobodyConfersAsteriskSaysAnError() throws PbxException {
        pbx.onError("ConfbridgeListRooms", "No active conferences.");
        assertThat(new WhoConfers().ask(session).orElseThrow()).isEmpty();
    }

    private static String member(String name, String device, int status, int paused, int inCall, String reason) {
        return "Event: QueueMember\nQueue: support\nName: " + name + "\nLocation: " + device + "\nInCall: " + inCall
                + "\nStatus: " + status + "\nPaused: " + paused + "\nPausedReason: " + reason + "\n";
    }
}
