package org.sidetone.firmware;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phone.FirmwareOrder;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.MacAddress;

/**
 * How far a phone is that shall run a load.
 *
 * @param offer the one load that it is given now; empty: none
 */
public record Stage(
        MacAddress mac, FirmwareOrder order, FirmwareSeen seen, Route route, State state, Optional<Load> offer) {
    /** Two more than a phone needs that asks once for its loader and once for its application, as a 7960 does. */
    static final int MOST_ASKS = 4;

    /** Guides say 4 to 5 minutes. */
    private static final Duration LONG = Duration.ofMinutes(10);

    /** What is to be expected of the phone next. */
    public enum State {
        /** The next step stands in its file; it takes it when it boots. */
        OFFERED,
        /** It asked for the load and takes its parts, or writes them into its flash. */
        LOADING,
        ARRIVED,
        BLOCKED,
        STOPPED
    }

    static Stage of(MacAddress mac, FirmwareOrder order, FirmwareSeen seen, FirmwareInventory inventory) {
        Route route = route(order, seen, inventory);
        Optional<Load> next = route.hops().stream()
                .findFirst()
                .map(Hop::load)
                .or(() -> LoadName.parse(order.target()))
                .flatMap(name -> inventory.complete(name.text()));
        if (order.isStopped()) {
            return new Stage(mac, order, seen, route, State.STOPPED, Optional.empty());
        }
        if (!route.isOpen()) {
            return new Stage(mac, order, seen, route, State.BLOCKED, Optional.empty());
        }
        if (route.hops().isEmpty()) {
            return new Stage(mac, order, seen, route, State.ARRIVED, next);
        }
        boolean asking = next.filter(load -> load.name().is(seen.asked())).isPresent();
        return new Stage(mac, order, seen, route, asking ? State.LOADING : State.OFFERED, next);
    }

    private static Route route(FirmwareOrder order, FirmwareSeen seen, FirmwareInventory inventory) {
        Optional<LoadName> target = LoadName.parse(order.target());
        if (target.isEmpty()) {
            return Route.blocked(order.target() + " is no load that this version knows", "order another");
        }
        Optional<LoadName> from = LoadName.parse(seen.running());
        if (from.isEmpty()) {
            return Route.blocked(
                    "which load it runs is not known",
                    "sidetone firmware roll --from LOAD, as Settings > Model Information on the phone says");
        }
        return LoadFamily.parse(seen.model())
                        .filter(family -> family == target.get().family())
                        .isPresent()
                ? Hops.plan(from.get(), target.get(), inventory)
                : Route.blocked(
                        "it was seen to be a " + seen.model() + ", which " + target.get() + " is not for",
                        "order a load of its family");
    }

    /** Whether it asks for the same load over and over and gets no further. */
    public boolean loops() {
        return state == State.LOADING && seen.asks() >= MOST_ASKS;
    }

    /** What it does, in a few words. */
    public String text() {
        return switch (state) {
            case ARRIVED -> "runs " + order.target();
            case STOPPED -> "stopped: " + order.stopped();
            case BLOCKED -> "not begun: " + route.obstacle().orElseThrow().what();
            case OFFERED -> name() + " is next; it takes it when it boots";
            case LOADING ->
                "loads " + name() + ": " + taken() + " of "
                        + offer.map(load -> load.parts().size()).orElse(0) + " parts taken"
                        + (seen.asks() > 1 ? ", asked " + seen.asks() + " times" : "");
        };
    }

    private String name() {
        return offer.map(load -> load.name().text()).orElse("nothing");
    }

    private long taken() {
        return offer.map(load -> load.parts().stream()
                        .filter(part -> seen.sent().contains(part.toLowerCase(java.util.Locale.ROOT)))
                        .count())
                .orElse(0L);
    }

    /** What its owner should know or do. */
    public ImmutableList<Problem> problems(Instant now) {
        String where = "phone " + mac.deviceName();
        return switch (state) {
            case ARRIVED -> ImmutableList.of();
            case OFFERED ->
                ImmutableList.of(Problem.info(
                        "firmware-next",
                        where,
                        "firmware: " + text(),
                        "press **#** in its Settings, or sidetone restart " + mac));
            case STOPPED ->
                ImmutableList.of(Problem.error(
                        "firmware-stopped",
                        where,
                        "its change of firmware was stopped: " + order.stopped(),
                        "sidetone firmware tells more; order it anew with sidetone firmware roll, or forget it with sidetone firmware stop "
                                + mac));
            case BLOCKED ->
                ImmutableList.of(Problem.warning(
                        "firmware-blocked",
                        where,
                        "its change of firmware to " + order.target() + " cannot go on: "
                                + route.obstacle().orElseThrow().what(),
                        route.obstacle().orElseThrow().hint()));
            case LOADING ->
                ImmutableList.of(
                        now.isAfter(seen.at().plus(LONG))
                                ? Problem.warning(
                                        "firmware-silent",
                                        where,
                                        "it began to load " + name() + " and asked for nothing since " + seen.at(),
                                        "look at its screen; if it shows nothing new, switch it off and on")
                                : Problem.info(
                                        "firmware-loading",
                                        where,
                                        text(),
                                        "a step takes 4 to 5 minutes and looks dead meanwhile: do not unplug it"));
        };
    }
}
