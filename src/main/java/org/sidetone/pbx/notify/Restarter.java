package org.sidetone.pbx.notify;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.PbxException;

/** Tells phones to restart. */
public interface Restarter {
    /**
     * Tells the first ones that are registered and idle.
     *
     * @param most how many are told; what is left over is {@link Result#LATER}
     * @param evenInCall tells those in a call too
     * @return one for each target, in their order
     * @throws PbxException if the PBX cannot be reached or refuses; some may have been told before a connection was lost
     */
    ImmutableList<Told> restart(List<Target> targets, int most, boolean evenInCall) throws PbxException;

    /**
     * A phone as the PBX knows it.
     *
     * @param mac 12 hexadecimal digits
     * @param lines in the order of its keys; the phone checks the first one's registration
     * @param address where it asked for its file from; empty if it never did
     */
    record Target(String mac, Order order, ImmutableList<Line> lines, Optional<String> address) {}

    /** What a phone understands. */
    enum Order {
        /** Java phones: names the registration, which others on the line do not share. */
        SERVICE_CONTROL,
        /** A 7940 or 7960: can be told at any time. */
        CHECK_SYNC
    }

    record Line(Driver driver, String id) {}

    /**
     * @param why in an owner's words; empty for TOLD and LATER
     * @param hint what to do
     */
    record Told(Target target, Result result, String why, String hint) {}

    enum Result {
        /** Asterisk sent the NOTIFY. Whether the phone obeys shows only by its asking for its file. */
        TOLD,
        /** Beyond the number wanted at once. */
        LATER,
        IN_CALL,
        UNREGISTERED,
        /** chan_sip tells a registration's Call-ID for about half a minute after each REGISTER, and this is not one. */
        CALL_ID_UNKNOWN,
        /** The PBX cannot send it. */
        FAILED
    }
}
