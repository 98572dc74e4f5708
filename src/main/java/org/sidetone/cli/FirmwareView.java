package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.Rollout;
import org.sidetone.firmware.Stage;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

/**
 * What {@code firmware --json} shows.
 *
 * @param strays {@code termNN.default.loads} files that belong to no complete load here, with the reason
 * @param defaults the load for phones that are reset, by family
 */
record FirmwareView(
        ImmutableList<LoadView> loads,
        ImmutableMap<String, String> strays,
        ImmutableMap<String, String> defaults,
        ImmutableList<PhoneView> phones) {

    /** @param ordered whether phones that are reset get it */
    record LoadView(
            String name,
            String what,
            boolean complete,
            ImmutableList<String> parts,
            ImmutableList<String> faults,
            ImmutableList<String> notes,
            boolean ordered) {}

    /**
     * @param state none, offered, loading, arrived, blocked, stopped
     * @param next the loads that are still to come, the one it is given now first
     */
    record PhoneView(
            String mac,
            @Nullable String model,
            @Nullable String modelWhy,
            @Nullable String running,
            @Nullable String runningWhy,
            @Nullable String target,
            String state,
            @Nullable String progress,
            ImmutableList<HopView> next,
            ImmutableList<ProblemView> problems) {}

    record HopView(String load, String why, String source) {}

    static FirmwareView of(Rollout rollout, Phones phones, Optional<Snapshot> snapshot, Instant now) {
        ImmutableList<LoadView> loads = rollout.inventory().loads().values().stream()
                .map(load -> load(load, rollout))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<PhoneView> views = phones.byMac().values().stream()
                .map(phone -> phone(phone, rollout, snapshot, now))
                .collect(ImmutableList.toImmutableList());
        return new FirmwareView(
                loads,
                ImmutableMap.copyOf(rollout.inventory().strayTerms()),
                ImmutableMap.copyOf(rollout.defaults()),
                views);
    }

    private static LoadView load(Load load, Rollout rollout) {
        return new LoadView(
                load.name().text(),
                load.name().label(),
                load.isComplete(),
                load.parts(),
                load.faults(),
                load.notes(),
                rollout.resetLoads().containsValue(load));
    }

    private static PhoneView phone(Phone phone, Rollout rollout, Optional<Snapshot> snapshot, Instant now) {
        FirmwareLook.Observed seen = FirmwareLook.observed(phone, rollout.seenOf(phone.mac()), snapshot);
        Optional<Stage> stage = rollout.stage(phone.mac());
        return new PhoneView(
                phone.mac().digits(),
                known(seen.model()),
                known(seen.modelWhy()),
                known(stage.map(one -> one.seen().running()).orElse(seen.running())),
                known(stage.map(one -> one.seen().runningWhy()).orElse(seen.runningWhy())),
                stage.map(one -> one.order().target()).orElse(null),
                stage.map(one -> one.state().name().toLowerCase(Locale.ROOT)).orElse("none"),
                stage.map(Stage::text).orElse(null),
                stage.map(FirmwareView::hops).orElse(ImmutableList.of()),
                stage.map(one -> one.problems(now).stream()
                                .map(ProblemView::of)
                                .collect(ImmutableList.toImmutableList()))
                        .orElse(ImmutableList.of()));
    }

    private static ImmutableList<HopView> hops(Stage stage) {
        return stage.route().hops().stream()
                .map(hop -> new HopView(hop.load().text(), hop.why(), hop.source()))
                .collect(ImmutableList.toImmutableList());
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
