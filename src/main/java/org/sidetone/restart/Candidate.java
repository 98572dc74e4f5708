package org.sidetone.restart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.notify.Restarter;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.plan.AccountStamp;
import org.sidetone.plan.Button;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.StampKey;

/**
 * A phone that has a file.
 *
 * @param account the stamp of its account data now
 * @param lines those it is served, by key
 * @param whole false while one of its lines is on the PBX but cannot be served: a restart would take it from the phone for what
 *     may be a fault of a moment
 */
public record Candidate(MacAddress mac, String account, ImmutableList<Restarter.Line> lines, boolean whole) {

    /** @param plan always for the same address of ours, whichever the phone will see */
    public static Candidate of(Phone phone, PhonePlan plan, Snapshot snapshot, StampKey key) {
        ImmutableList<Restarter.Line> lines = plan.buttons().stream()
                .filter(Button.Line.class::isInstance)
                .map(button -> ((Button.Line) button).extension())
                .map(extension -> new Restarter.Line(extension.account().driver(), extension.id()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> served = lines.stream().map(Restarter.Line::id).collect(ImmutableSet.toImmutableSet());
        boolean whole = phone.lines().stream()
                .allMatch(id -> served.contains(id) || snapshot.extension(id).isEmpty());
        return new Candidate(phone.mac(), AccountStamp.of(plan, key), lines, whole);
    }

    /** @param address where it asked for its file from */
    public Restarter.Target target(Optional<String> address) {
        return new Restarter.Target(mac.digits(), lines, address);
    }
}
