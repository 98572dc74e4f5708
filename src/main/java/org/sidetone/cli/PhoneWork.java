package org.sidetone.cli;

import java.net.InetAddress;
import java.net.SocketException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.keep.Continuity;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.keep.SnapshotText;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.SqlStore;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.Planner;
import org.sidetone.plan.binding.Bindings;
import org.sidetone.publish.RootShelf;
import org.sidetone.serve.LocalAddress;

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
        try (SqlStore store = context.openStore(settings)) {
            Snapshot snapshot = served(context, settings, store);
            Phone phone = Bindings.merge(snapshot, store.phones())
                    .phones()
                    .get(mac)
                    .filter(Phone::isBound)
                    .orElseThrow(() -> new CommandFailure(
                            "phone " + mac.deviceName() + " has no line", "sidetone bind " + mac + " EXTENSION"));
            return planner(settings, snapshot).plan(phone, server.orElseGet(() -> facing(settings)));
        }
    }

    /** What a running service serves by: the PBX as it is now, and what is held of what it said before. */
    static Snapshot served(Context context, Settings settings, SqlStore store) throws CommandFailure {
        Context.Look look = context.look(settings);
        Optional<Kept> kept = store.reading(Kept.source(settings.ami())).flatMap(SnapshotText::read);
        if (look.snapshot().isEmpty()) {
            Snapshot last = kept.map(Kept::snapshot)
                    .orElseThrow(() -> new CommandFailure(
                            "the PBX cannot be read: " + look.failure(), "sidetone check tells more"));
            context.warn("the PBX cannot be read: " + look.failure(), "what it said last is used");
            return last;
        }
        Snapshot now = look.snapshot().get();
        return kept.map(last -> Continuity.next(last, now, Instant.now()).snapshot())
                .orElse(now);
    }

    /** The address of this machine that a phone would most likely see. */
    static String facing(Settings settings) {
        return settings.server().address().orElseGet(() -> {
            try {
                return LocalAddress.all().stream()
                        .filter(local -> !local.loopback() && local.address().getAddress().length == 4)
                        .map(LocalAddress::address)
                        .map(InetAddress::getHostAddress)
                        .findFirst()
                        .orElse("127.0.0.1");
            } catch (SocketException e) {
                return "127.0.0.1";
            }
        });
    }
}
