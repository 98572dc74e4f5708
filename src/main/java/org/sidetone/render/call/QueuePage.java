package org.sidetone.render.call;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.pbx.ask.call.Queue;
import org.sidetone.pbx.ask.call.Queue.Agent;
import org.sidetone.pbx.ask.call.Queue.State;
import org.sidetone.pbx.ask.call.Queue.Waiting;
import org.sidetone.plan.feature.CallAction;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** One queue: who waits, who answers, and the keys by which an agent logs in and out. They dial, so that the line is the proof. */
public final class QueuePage {
    private QueuePage() {}

    public static Page page(Queue queue, Viewer viewer) {
        Optional<Agent> own = queue.agents().stream()
                .filter(agent -> viewer.isOwn(agent.device()))
                .findFirst();
        ImmutableList<SoftKey> actions = keys(queue.name(), own, viewer);
        return new CallList(QueuesPage.address(queue.name()), viewer.named(queue.name()), viewer)
                .text(prompt(queue, own, viewer), actions, viewer.known() ? everybody(queue, viewer) : counts(queue));
    }

    private static String prompt(Queue queue, Optional<Agent> own, Viewer viewer) {
        if (viewer.line().isEmpty()) {
            return queue.waiting().size() + " waiting";
        }
        return own.map(agent -> agent.state() == State.PAUSED ? "You are paused" : "You are logged in")
                .orElse("You are not logged in");
    }

    private static ImmutableList<SoftKey> keys(String queue, Optional<Agent> own, Viewer viewer) {
        if (viewer.line().isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<SoftKey> keys = ImmutableList.builder();
        int place = 1;
        Optional<String> log =
                number(viewer, queue, own.isEmpty() ? CallAction.LOG_IN : CallAction.LOG_OUT, CallAction.LOG_IN_OR_OUT);
        if (log.isPresent()) {
            keys.add(new SoftKey(own.isEmpty() ? "Log in" : "Log out", place++, "Dial:" + log.get()));
        }
        if (own.isPresent()) {
            boolean paused = own.get().state() == State.PAUSED;
            Optional<String> pause =
                    number(viewer, queue, paused ? CallAction.RESUME : CallAction.PAUSE, CallAction.PAUSE_OR_RESUME);
            if (pause.isPresent()) {
                keys.add(new SoftKey(paused ? "Resume" : "Pause", place++, "Dial:" + pause.get()));
            }
        }
        return keys.add(new SoftKey("Update", place, "SoftKey:Update"))
                .add(new SoftKey("Exit", place + 1, "SoftKey:Exit"))
                .build();
    }

    private static Optional<String> number(Viewer viewer, String queue, CallAction action, CallAction toggle) {
        return viewer.numbers()
                .number(action, queue)
                .or(() -> viewer.numbers().number(toggle, queue))
                .filter(Dialable::test);
    }

    private static String everybody(Queue queue, Viewer viewer) {
        StringBuilder text = new StringBuilder(queue.waiting().isEmpty() ? "Nobody waits.\n" : "Waiting:\n");
        int place = 1;
        for (Waiting waiting : queue.waiting()) {
            text.append(place++)
                    .append(". ")
                    .append(viewer.caller(waiting.caller()))
                    .append(", ")
                    .append(Away.text(waiting.since()))
                    .append('\n');
        }
        text.append(queue.agents().isEmpty() ? "\nNobody is logged in." : "\nAgents:\n");
        queue.agents().forEach(agent -> text.append(agent(agent, viewer)).append('\n'));
        return text.toString();
    }

    private static String agent(Agent agent, Viewer viewer) {
        String name = agent.name().equals(agent.device()) ? viewer.owner(agent.device()) : agent.name();
        String reason = agent.reason().isEmpty() ? "" : " (" + agent.reason() + ")";
        return name + ": " + agent.state().name().toLowerCase(Locale.ROOT)
                + (agent.state() == State.PAUSED ? reason : "");
    }

    private static String counts(Queue queue) {
        List<Waiting> waiting = queue.waiting();
        String longest = waiting.stream()
                .map(Waiting::since)
                .max(Duration::compareTo)
                .map(since -> ", the longest for " + Away.text(since))
                .orElse("");
        return waiting.size() + " waiting" + longest + ".\n" + queue.count(State.FREE) + " of "
                + queue.agents().size() + " agents free.";
    }
}
