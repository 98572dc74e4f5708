package org.sidetone.pbx.ask.call;

import com.google.common.collect.ImmutableList;
import java.time.Duration;

/**
 * @param name as the dial plan and queues.conf know it; FreePBX's is its number
 * @param waiting the next first
 */
public record Queue(String name, ImmutableList<Waiting> waiting, ImmutableList<Agent> agents) {
    public record Waiting(Caller caller, Duration since) {}

    /**
     * @param name of the membership; the device where it has none
     * @param device that is called, {@code PJSIP/1002}, {@code Local/1001@from-queue/n}
     * @param reason of a pause, where one was given; else empty
     */
    public record Agent(String name, String device, State state, String reason) {}

    /** What an agent can do for the next caller. */
    public enum State {
        FREE,
        RINGING,
        BUSY,
        PAUSED,
        UNREACHABLE
    }

    public long count(State state) {
        return agents.stream().filter(agent -> agent.state() == state).count();
    }
}
