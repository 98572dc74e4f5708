package org.sidetone.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.ZoneId;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.publish.RootShelf;
import org.sidetone.render.Document;
import org.sidetone.render.SepFile;
import org.sidetone.serve.FacingAddress;

/** What commands about one phone share: they read the PBX and the store themselves, so they work without a running service. */
final class PhoneWork {
    private PhoneWork() {}

    static Planner planner(Settings settings, Snapshot snapshot) {
        Inventory root = new RootShelf(settings.tftp().root()).inventory();
        return new Planner(settings, snapshot, Phonebooks.of(snapshot), ZoneId.systemDefault(), root::has);
    }

    /** @param server our address that the phone would see; empty: the likeliest */
    static PhonePlan plan(Context context, MacAddress mac, Optional<String> server) throws CommandFailure {
        Settings settings = context.settings();
        Phone phone = phone(context, settings, mac);
        return planner(settings, snapshot(context, settings)).plan(phone, server.orElseGet(() -> facing(settings)));
    }

    private static Phone phone(Context context, Settings settings, MacAddress mac) throws CommandFailure {
        try (SqlStore store = context.openStore(settings)) {
            return store.phones()
                    .get(mac)
                    .filter(Phone::isBound)
                    .orElseThrow(() -> new CommandFailure(
                            "phone " + mac.deviceName() + " has no line", "sidetone bind " + mac + " EXTENSION"));
        }
    }

    /**
     * The files of all bound phones.
     *
     * @param byName as they would be served now
     * @param withheld names of the files of bound phones that would get none
     */
    record Rendered(ImmutableSortedMap<String, Document> byName, ImmutableSet<String> withheld) {}

    /** Renders every bound phone's file, and tells the problems of those that get none. */
    static Rendered files(Context context, Optional<String> server) throws CommandFailure {
        Settings settings = context.settings();
        Planner planner = planner(settings, snapshot(context, settings));
        String facing = server.orElseGet(() -> facing(settings));
        ImmutableSortedMap.Builder<String, Document> files = ImmutableSortedMap.naturalOrder();
        ImmutableSet.Builder<String> withheld = ImmutableSet.builder();
        try (SqlStore store = context.openStore(settings)) {
            for (Phone phone : store.phones().byMac().values()) {
                if (!phone.isBound()) {
                    continue;
                }
                PhonePlan plan = planner.plan(phone, facing);
                if (plan.servable()) {
                    files.put(SepFile.nameFor(plan), SepFile.render(plan));
                } else {
                    plan.problems().forEach(context::tell);
                    withheld.add(SepFile.nameFor(plan));
                }
            }
        }
        return new Rendered(files.buildOrThrow(), withheld.build());
    }

    private static Snapshot snapshot(Context context, Settings settings) throws CommandFailure {
        Context.Look look = context.look(settings);
        return look.snapshot()
                .orElseThrow(() ->
                        new CommandFailure("the PBX cannot be read: " + look.failure(), "sidetone check tells more"));
    }

    /** The address of this machine that a phone would most likely see. */
    static String facing(Settings settings) {
        return FacingAddress.of(settings).text();
    }
}
