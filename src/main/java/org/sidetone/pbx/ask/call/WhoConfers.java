package org.sidetone.pbx.ask.call;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.Question;
import org.sidetone.pbx.ask.RunningList;
import org.sidetone.pbx.ask.call.Room.Guest;

/** The rooms of ConfBridge that somebody is in; empty where it is not loaded. MeetMe, which needs DAHDI, is not asked. */
public record WhoConfers() implements Question<Optional<ImmutableList<Room>>> {
    private static final RunningList ROOMS = new RunningList(AmiRequest.of("ConfbridgeListRooms"), "reporting");
    /** More than anybody reads; each is a question of its own. */
    private static final int MOST = 100;

    @Override
    public Optional<ImmutableList<Room>> ask(AmiSession session) throws PbxException {
        Optional<ImmutableList<AmiMessage>> listed = ROOMS.ask(session);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<AmiMessage> rooms = listed.get().stream().limit(MOST).toList();
        List<Room> found = new ArrayList<>();
        for (AmiMessage room : rooms) {
            String name = room.first("Conference");
            ImmutableList<Guest> guests = new RunningList(
                            AmiRequest.of("ConfbridgeList", "Conference", name), "reporting")
                    .ask(session).orElse(ImmutableList.of()).stream()
                            .map(WhoConfers::guest)
                            .collect(toImmutableList());
            found.add(new Room(name, yes(room, "Locked"), guests));
        }
        return Optional.of(ImmutableList.copyOf(found));
    }

    private static Guest guest(AmiMessage event) {
        Duration since = Moment.seconds(event, "AnsweredTime");
        return new Guest(
                Caller.of(event, "CallerIDName", "CallerIDNum"), since, yes(event, "Admin"), yes(event, "Muted"));
    }

    private static boolean yes(AmiMessage event, String header) {
        return event.first(header).equalsIgnoreCase("Yes");
    }
}
