package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import org.sidetone.firmware.LoadName.Signalling;

/** Plans the way from one load to another: which loads must come between, and why. Only complete loads are ever on it. */
public final class Hops {
    /** From here on loads of a 7940/7960 can change from one signalling to the other by themselves. */
    static final LoadVersion UNIVERSAL_LOADER = LoadVersion.of(7, 0, 0);

    private static final LoadVersion SIGNED_ONLY = LoadVersion.of(5, 0, 0);
    private static final LoadVersion BRIDGE_FIRST = LoadVersion.of(8, 3, 3);
    private static final LoadVersion BRIDGE_LAST = LoadVersion.of(8, 5, 2);
    private static final LoadVersion NINE = LoadVersion.of(9, 0, 0);
    private static final String RELEASE_NOTES = "Cisco's release notes for 9.2(3)";
    private static final String AUTH_FAIL = "field reports of \"Auth Fail\"";
    private static final String GUIDE = "a guide to flashing these phones";
    private static final String MATRIX = "Cisco's upgrade matrix for the 7940 and 7960";

    private final FirmwareInventory inventory;
    private final LoadName target;
    private final ImmutableList.Builder<Hop> hops = ImmutableList.builder();
    private LoadName at;
    private Optional<Route> blocked = Optional.empty();

    private Hops(LoadName from, LoadName target, FirmwareInventory inventory) {
        this.at = from;
        this.target = target;
        this.inventory = inventory;
    }

    /** @param from what the phone runs now */
    public static Route plan(LoadName from, LoadName target, FirmwareInventory inventory) {
        if (from.family() != target.family()) {
            return Route.blocked(
                    target + " is for " + target.family().label() + ", the phone is a "
                            + from.family().label(),
                    "name a load of its own family");
        }
        if (from.key().equals(target.key())) {
            return Route.of(ImmutableList.of());
        }
        return new Hops(from, target, inventory).plan();
    }

    private Route plan() {
        Optional<Load> load = inventory.find(target.text());
        if (load.isEmpty()) {
            return Route.blocked(target + " is not in the root", "sidetone firmware add FILE.zip");
        }
        if (!load.get().isComplete()) {
            return Route.blocked(
                    target + " is not complete: " + load.get().faults().get(0),
                    "unpack it anew: sidetone firmware add FILE.zip");
        }
        if (target.family().isJava()) {
            java();
        } else {
            old();
        }
        if (blocked.isEmpty() && !at.key().equals(target.key())) {
            step(load.get(), "as ordered", "");
        }
        return blocked.orElseGet(() -> Route.of(hops.build()));
    }

    private void java() {
        if (target.version().compareTo(BRIDGE_LAST) <= 0) {
            return;
        }
        if (at.version().isBefore(BRIDGE_FIRST)) {
            best(load -> load.name().version().isWithin(BRIDGE_FIRST, BRIDGE_LAST)
                            && load.name().version().isBefore(BRIDGE_LAST))
                    .ifPresent(load -> step(
                            load,
                            "from below 8.3(3), a load of 8.3(3) to 8.5(2) must come before later ones",
                            RELEASE_NOTES));
        }
        if (at.version().isBefore(BRIDGE_LAST)) {
            // Either rung alone would do; both are taken where both are there, as the guides do.
            best(load -> load.name().version().equals(BRIDGE_LAST))
                    .ifPresent(load -> step(
                            load,
                            "8.5(2) is the last that older loads take, and knows the signature of later ones",
                            AUTH_FAIL));
            if (at.version().isBefore(BRIDGE_FIRST)) {
                missing(
                        "a load of 8.3(3) to 8.5(2) must come between " + at.version() + " and " + target.version()
                                + " (" + RELEASE_NOTES + ")",
                        load -> load.version().isWithin(BRIDGE_FIRST, BRIDGE_LAST));
            }
        } else if (at.signalling() == Signalling.SCCP
                && target.signalling() == Signalling.SIP
                && BRIDGE_LAST.isBefore(at.version())
                && at.version().isBefore(NINE)) {
            String why =
                    "SCCP 8.5(3) and 8.5(4) answer a later SIP load with \"Auth Fail\": SIP 8.5(2) must come first";
            best(load -> load.name().version().equals(BRIDGE_LAST)
                            && load.name().signalling() == Signalling.SIP)
                    .ifPresentOrElse(
                            load -> step(load, why, AUTH_FAIL),
                            () -> missing(
                                    why,
                                    load -> load.version().equals(BRIDGE_LAST) && load.signalling() == Signalling.SIP));
        }
    }

    private void old() {
        boolean changes = at.signalling() != target.signalling();
        if (!at.version().isBefore(SIGNED_ONLY) && target.version().isBefore(SIGNED_ONLY)) {
            blocked = Optional.of(Route.blocked(
                    at + " takes signed images only: there is no way back to " + target,
                    "name a load of 5.0 or later (Cisco's notes on image authentication)"));
            return;
        }
        if (at.signalling() == Signalling.SCCP
                && at.version().major() < 3
                && target.version().major() >= 5) {
            rung(3, 4, LoadVersion.of(3, 1, 1), "the oldest loads do not take 5.0 at once: 3.x, then 5.x", GUIDE);
        }
        if (at.version().isBefore(SIGNED_ONLY) && (changes || target.version().major() > 6)) {
            rung(
                    5,
                    6,
                    LoadVersion.of(5, 0, 5),
                    "loads before 5.0 take unsigned images, later ones only signed: 5.x is both",
                    MATRIX);
        }
        if (changes && at.signalling() == Signalling.SCCP && at.version().major() < 8) {
            rung(8, 8, LoadVersion.of(8, 0, 9), "8.0(9) has the loader that changes between SCCP and SIP", GUIDE);
        } else if (changes && at.version().isBefore(UNIVERSAL_LOADER)) {
            rung(
                    7,
                    8,
                    LoadVersion.of(8, 12, 0),
                    "7.0 and later have the loader that changes between SCCP and SIP",
                    MATRIX);
        }
    }

    /** A load of the signalling that runs now. */
    private void rung(int first, int last, LoadVersion preferred, String why, String source) {
        if (blocked.isPresent()) {
            return;
        }
        Predicate<LoadName> suits = name -> name.version().major() >= first
                && name.version().major() <= last
                && name.signalling() == at.signalling();
        ImmutableList<Load> able =
                inventory.newest(LoadFamily.P0, at.signalling(), load -> suits.test(load.name()) && takes(load));
        able.stream()
                .filter(load -> same(load.name().version(), preferred))
                .findFirst()
                .or(() -> able.stream().findFirst())
                .ifPresentOrElse(load -> step(load, why, source), () -> missing(why + " (" + source + ")", suits));
    }

    private static boolean same(LoadVersion one, LoadVersion other) {
        return one.major() == other.major() && one.minor() == other.minor() && one.maintenance() == other.maintenance();
    }

    /** The newest of what suits, of the signalling that was ordered if there is one, else of that which runs. */
    private Optional<Load> best(Predicate<Load> suits) {
        return inventory.newest(target.family(), target.signalling(), suits).stream()
                .findFirst()
                .or(() -> inventory.newest(target.family(), at.signalling(), suits).stream()
                        .findFirst());
    }

    private boolean takes(Load load) {
        return load.name().family().isJava() || !at.version().isBefore(SIGNED_ONLY) || load.unsigned();
    }

    private void step(Load load, String why, String source) {
        if (!takes(load)) {
            blocked = Optional.of(Route.blocked(
                    at + " takes unsigned images only, and " + load.name() + " is here without one (.bin)",
                    "bring the .bin of " + load.name() + " (sidetone firmware add FILE.zip)"));
            return;
        }
        hops.add(new Hop(load.name(), why, source));
        at = load.name();
    }

    private void missing(String why, Predicate<LoadName> suits) {
        String broken = inventory.loads().values().stream()
                .filter(load ->
                        !load.isComplete() && load.name().family() == target.family() && suits.test(load.name()))
                .findFirst()
                .map(load -> "; " + load.name() + " is not complete: "
                        + load.faults().get(0))
                .orElse("; none is in the root");
        blocked = Optional.of(Route.blocked(why + broken, "bring its zip: sidetone firmware add FILE.zip"));
    }
}
