package org.sidetone.restart;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import org.sidetone.pbx.notify.Restarter;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.plan.AccountStamp;
import org.sidetone.plan.Button;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.StampKey;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.line.Subscribers;

/**
 * A phone that has a file.
 *
 * @param order what it understands
 * @param account the stamp of its account data now
 * @param lines those of the PBX that it is served, by key; none: the PBX cannot tell it anything
 * @param whole false while one of its lines exists but cannot be served: a restart would take it from the phone for what
 *     may be a fault of a moment
 */
public record Candidate(
        MacAddress mac, Restarter.Order order, String account, ImmutableList<Restarter.Line> lines, boolean whole) {

    /** @param plan always for the same address of ours, whichever the phone will see */
    public static Candidate of(Phone phone, PhonePlan plan, Subscribers subscribers, StampKey key) {
        ImmutableList<Subscriber> served = plan.buttons().stream()
                .filter(Button.Line.class::isInstance)
                .map(button -> ((Button.Line) button).who())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Restarter.Line> lines = served.stream()
                .flatMap(line -> line.extension().stream())
                .map(extension -> new Restarter.Line(extension.account().driver(), extension.id()))
                .collect(ImmutableList.toImmutableList());
        ImmutableSet<String> ids = served.stream().map(Subscriber::id).collect(ImmutableSet.toImmutableSet());
        boolean whole = phone.lines().stream()
                .allMatch(id -> ids.contains(id) || subscribers.find(id).isEmpty());
        return new Candidate(
                phone.mac(),
                plan.model().value().isJava() ? Restarter.Order.SERVICE_CONTROL : Restarter.Order.CHECK_SYNC,
                AccountStamp.of(plan, key),
                lines,
                whole);
    }

    /** @param address where it asked for its file from */
    public Restarter.Target target(Optional<String> address) {
        return new Restarter.Target(mac.digits(), order, lines, address);
    }
}
