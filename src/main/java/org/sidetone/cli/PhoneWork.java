package org.sidetone.cli;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.keep.Continuity;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.keep.SnapshotText;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.publish.FirmwareWork;
import org.sidetone.publish.RootShelf;
import org.sidetone.render.Document;
import org.sidetone.render.MediaLists;
import org.sidetone.render.OwnFile;
import org.sidetone.render.SharedFiles;
import org.sidetone.serve.FacingAddress;

/** What commands about one phone share: they read the PBX and the store themselves, so they work without a running service. */
final class PhoneWork {
    private PhoneWork() {}

    static Planner planner(Settings settings, Snapshot snapshot, SqlStore store) {
        Inventory root = new RootShelf(settings.tftp().root()).inventory();
        FirmwareWork firmware = new FirmwareWork(FirmwareLook.rollout(settings, store));
        return new Planner(settings, snapshot, Phonebooks.of(snapshot), ZoneId.systemDefault(), root::has, firmware);
    }

    /** As if nobody had ordered any firmware: for when the store is away. */
    static Planner planner(Settings settings, Snapshot snapshot) {
        Inventory root = new RootShelf(settings.tftp().root()).inventory();
        return new Planner(settings, snapshot, Phonebooks.of(snapshot), ZoneId.systemDefault(), root::has);
    }

    /** With the lines that the store or the PBX gives them; those of the store alone while the PBX cannot be read. */
    static Phones phones(Optional<Snapshot> snapshot, SqlStore store) {
        return snapshot.map(now -> Bindings.merge(now, store.phones()).phones()).orElseGet(store::phones);
    }

    /** @param server our address that the phone would see; empty: the likeliest */
    static PhonePlan plan(Context context, MacAddress mac, Optional<String> server) throws CommandFailure {
        Settings settings = context.settings();
        try (SqlStore store = context.openStore(settings)) {
            Snapshot snapshot = served(context, settings, store);
            Phone phone = Bindings.merge(snapshot, store.phones())
                    .phones()
                    .get(mac)
                    .filter(Phone::isBound)
                    .orElseThrow(() -> new CommandFailure(
                            "phone " + mac.deviceName() + " has no line", "sidetone bind " + mac + " EXTENSION"));
            return planner(settings, snapshot, store).plan(phone, server.orElseGet(() -> facing(settings)));
        }
    }

    /** What a running service serves by: the PBX as it is now, and what is held of what it said before. */
    static Snapshot served(Context context, Settings settings, SqlStore store) throws CommandFailure {
        Context.Look look = context.look(settings);
        if (look.snapshot().isPresent()) {
            return continued(settings, store, look.snapshot().get());
        }
        String failure = "the PBX cannot be read: " + look.failure();
        Optional<Snapshot> last = kept(settings, store).map(Kept::snapshot);
        if (last.isPresent()) {
            context.warn(failure, "what it said last is used");
            return last.get();
        }
        if (settings.accounts().isEmpty()) {
            throw new CommandFailure(failure, "sidetone check tells more");
        }
        context.warn(failure, "only phones are served whose lines are accounts of the settings");
        return Snapshot.unread(Instant.now());
    }

    /** The PBX as it is now, and what is held of what it said before. */
    static Snapshot continued(Settings settings, SqlStore store, Snapshot now) {
        return kept(settings, store)
                .map(last -> Continuity.next(last, now, Instant.now()).snapshot())
                .orElse(now);
    }

    private static Optional<Kept> kept(Settings settings, SqlStore store) {
        return store.reading(Kept.source(settings.ami())).flatMap(SnapshotText::read);
    }

    /**
     * The files of all bound phones, and those that they share.
     *
     * @param byName as they would be served now
     * @param withheld names of the files of bound phones that would get none
     */
    record Rendered(ImmutableSortedMap<String, Document> byName, ImmutableSet<String> withheld) {}

    /** Renders every bound phone's file, and tells the problems of those that get none. */
    static Rendered files(Context context, Optional<String> server) throws CommandFailure {
        Settings settings = context.settings();
        String facing = server.orElseGet(() -> facing(settings));
        ImmutableSortedMap.Builder<String, Document> files = ImmutableSortedMap.naturalOrder();
        ImmutableSet.Builder<String> withheld = ImmutableSet.builder();
        List<PhonePlan> served = new ArrayList<>();
        try (SqlStore store = context.openStore(settings)) {
            Snapshot snapshot = served(context, settings, store);
            Planner planner = planner(settings, snapshot, store);
            for (Phone phone :
                    Bindings.merge(snapshot, store.phones()).phones().byMac().values()) {
                if (!phone.isBound()) {
                    continue;
                }
                PhonePlan plan = planner.plan(phone, facing);
                if (plan.servable()) {
                    files.put(OwnFile.nameFor(plan), OwnFile.render(plan));
                    served.add(plan);
                } else {
                    plan.problems().forEach(context::tell);
                    withheld.add(OwnFile.nameFor(plan));
                }
            }
        }
        files.putAll(SharedFiles.of(served));
        RootShelf root = new RootShelf(settings.tftp().root());
        files.putAll(MediaLists.spelled(root.inventory(), root.titles()));
        return new Rendered(files.buildOrThrow(), withheld.build());
    }

    /** The address of this machine that a phone would most likely see. */
    static String facing(Settings settings) {
        return FacingAddress.of(settings).text();
    }
}
