package org.sidetone.plan;

import java.util.Optional;
import org.sidetone.config.Secret;
import org.sidetone.plan.line.Subscriber;

/** One key beside the screen, as the phone will be told. */
public sealed interface Button {
    /** 1 is the topmost. */
    int position();

    /** What stands beside the key, whole; the renderer folds it to what the phone shows. */
    String label();

    /**
     * A line that registers.
     *
     * @param messagesNumber what the Messages key dials; empty where there is no mailbox
     */
    record Line(int position, String label, Subscriber who, Secret password, Decision<Optional<String>> messagesNumber)
            implements Button {}

    record SpeedDial(int position, String label, String number) implements Button {}

    /** A speed dial that may show a state; unproven on a stock PBX. */
    record BusyLamp(int position, String label, String number) implements Button {}

    /** @param address whole, or the path of one of our own pages, which begins with a slash */
    record Service(int position, String label, String address) implements Button {}
}
