package org.sidetone.pbx.ask.call;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.Question;
import org.sidetone.pbx.ask.RunningList;

/** Calls in all parking lots, by slot; empty where the PBX has no parking at all. */
public record WhoIsParked() implements Question<Optional<ImmutableList<ParkedCall>>> {
    private static final RunningList PARKED = new RunningList(AmiRequest.of("ParkedCalls"), "call");

    @Override
    public Optional<ImmutableList<ParkedCall>> ask(AmiSession session) throws PbxException {
        return PARKED.ask(session)
                .map(events -> events.stream()
                        .map(WhoIsParked::call)
                        .filter(call -> !call.slot().isEmpty())
                        .sorted(Comparator.comparing(
                                        (ParkedCall call) -> call.slot().length())
                                .thenComparing(ParkedCall::slot))
                        .collect(toImmutableList()));
    }

    private static ParkedCall call(AmiMessage event) {
        return new ParkedCall(
                event.first("ParkingSpace"),
                Caller.of(event, "ParkeeCallerIDName", "ParkeeCallerIDNum"),
                event.first("ParkerDialString"),
                Moment.seconds(event, "ParkingDuration"));
    }
}
