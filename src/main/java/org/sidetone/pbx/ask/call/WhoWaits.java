package org.sidetone.pbx.ask.call;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ask.Question;
import org.sidetone.pbx.ask.RunningList;
import org.sidetone.pbx.ask.call.Queue.Agent;
import org.sidetone.pbx.ask.call.Queue.State;
import org.sidetone.pbx.ask.call.Queue.Waiting;

/** All queues, in the PBX's order; empty where it has none at all. */
public record WhoWaits() implements Question<Optional<ImmutableList<Queue>>> {
    private static final RunningList QUEUES = new RunningList(AmiRequest.of("QueueStatus"), "reporting");

    @Override
    public Optional<ImmutableList<Queue>> ask(AmiSession session) throws PbxException {
        return QUEUES.ask(session).map(WhoWaits::queues);
    }

    private static ImmutableList<Queue> queues(ImmutableList<AmiMessage> events) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        for (AmiMessage event : events) {
            Draft draft = drafts.computeIfAbsent(event.first("Queue"), name -> new Draft());
            switch (event.first("Event")) {
                case "QueueMember" -> draft.agents.add(agent(event));
                case "QueueEntry" ->
                    draft.waiting.add(new Waiting(
                            Caller.of(event, "CallerIDName", "CallerIDNum"), Moment.seconds(event, "Wait")));
                default -> {}
            }
        }
        return drafts.entrySet().stream()
                .filter(draft -> !draft.getKey().isEmpty())
                .map(draft -> draft.getValue().build(draft.getKey()))
                .collect(toImmutableList());
    }

    private static Agent agent(AmiMessage event) {
        String device = event.first("Location");
        String name = event.first("Name");
        return new Agent(name.isEmpty() ? device : name, device, state(event), event.first("PausedReason"));
    }

    /** Asterisk's device states, and whether an agent talks to a caller of this queue on a device that tells no state. */
    private static State state(AmiMessage event) {
        if (event.first("Paused").equals("1")) {
            return State.PAUSED;
        }
        if (event.first("InCall").equals("1")) {
            return State.BUSY;
        }
        return switch (event.first("Status")) {
            case "4", "5" -> State.UNREACHABLE;
            case "6", "7" -> State.RINGING;
            case "2", "3", "8" -> State.BUSY;
            default -> State.FREE;
        };
    }

    /** A queue while its lines come in. */
    private static final class Draft {
        private final ImmutableList.Builder<Waiting> waiting = ImmutableList.builder();
        private final ImmutableList.Builder<Agent> agents = ImmutableList.builder();

        Queue build(String name) {
            return new Queue(name, waiting.build(), agents.build());
        }
    }
}
