package org.sidetone.ready;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.config.Subnet;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;

/** A FreePBX that a test makes up: 1xxx are chan_sip's, 2xxx PJSIP's, none of them fit. */
final class ReadyPbx {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final String LONG = "4b8e0d6f2a9c1375e8d40b6fa2c95713";

    private final Map<String, Extension> extensions = new TreeMap<>();
    private final ImmutableListMultimap.Builder<Driver, Transport> transports = ImmutableListMultimap.builder();

    ReadyPbx(String... ids) {
        Arrays.stream(ids).forEach(id -> with(id, Credential.of(Secret.of(LONG), where(id)), false, Map.of()));
        transports.put(Driver.SIP, new Transport("udp", Protocol.UDP, "0.0.0.0", 5160));
        transports.put(Driver.PJSIP, new Transport("udp", Protocol.UDP, "0.0.0.0", 5060));
    }

    ReadyPbx with(String id, Credential credential, boolean viaPort, Map<String, String> variables) {
        Driver driver = driver(id);
        Account account = new Account(
                driver,
                id,
                credential,
                new Account.ReplyPort(viaPort, viaPort ? "nat=no" : "force_rport=yes"),
                ImmutableList.of(),
                ImmutableList.of("ulaw"),
                "rfc2833",
                Optional.of(1),
                Account.RegistrationLimits.DEFAULT,
                ImmutableMap.copyOf(variables),
                "",
                true);
        extensions.put(id, new Extension(id, id, "User " + id, "from-internal", Optional.of(id), account));
        return this;
    }

    ReadyPbx withTcp() {
        transports.put(Driver.PJSIP, new Transport("tcp", Protocol.TCP, "0.0.0.0", 5060));
        return this;
    }

    ReadyPbx without(String id) {
        extensions.remove(id);
        return this;
    }

    static String where(String id) {
        return driver(id) == Driver.SIP ? "sip_additional.conf" : "auth " + id + "-auth";
    }

    private static Driver driver(String id) {
        return id.startsWith("1") ? Driver.SIP : Driver.PJSIP;
    }

    Snapshot snapshot() {
        return new Snapshot(
                "16.28.0",
                NOW,
                ImmutableSortedMap.copyOf(extensions),
                transports.build(),
                Optional.empty(),
                Optional.empty(),
                DialPlan.EMPTY,
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableListMultimap.of(),
                Optional.empty(),
                ImmutableList.of());
    }

    Change change(String id, String stamp, Subnet... permit) {
        return new ChangePlan(
                        snapshot(),
                        Settings.Phone.DEFAULT,
                        ImmutableList.copyOf(permit),
                        stamp,
                        length -> Secret.of(("new" + id + "xxxxxxxxxxxxx").substring(0, length)))
                .of(snapshot().extension(id).orElseThrow());
    }

    static List<Change> changes(String... ids) {
        List<Change> changes = new ArrayList<>();
        Arrays.stream(ids).forEach(id -> changes.add(new ReadyPbx(ids).change(id, "20261121")));
        return changes;
    }

    /** Of an extension that is fit but for the subnet that it may register from. */
    static List<Change> permitted(String id) {
        Stanza stanza = new Stanza(
                Keeper.SIP,
                id,
                ImmutableList.of(new Stanza.Line("deny", "0.0.0.0/0.0.0.0"), new Stanza.Line("permit", "10.0.0.0/8")));
        return List.of(new Change(
                new ReadyPbx(id).snapshot().extension(id).orElseThrow(),
                ImmutableList.of(),
                ImmutableList.of(stanza),
                Optional.empty(),
                false,
                Optional.empty()));
    }

    static Settings.Store store(Path folder) {
        return new Settings.Store("jdbc:sqlite:" + folder.resolve("sidetone.db"), Optional.empty(), Optional.empty());
    }
}
