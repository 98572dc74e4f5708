package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.plan.Samples;

/** Runs commands in this process, with settings and a store in a folder and a PBX that says what the test wants. */
final class CommandRun {
    record Result(int code, String out, String err) {}

    final Path config;
    private final Path database;
    private final Map<String, Extension> extensions = new TreeMap<>();
    private final ImmutableListMultimap.Builder<String, Registration> registrations = ImmutableListMultimap.builder();
    private final Map<String, String> astDb = new TreeMap<>();
    private boolean pbxAnswers = true;
    private Wiring.Findings findings = (settings, phones, snapshot) -> phone -> List.of();
    private Map<String, String> environment = Map.of();
    private Wiring.Service service = settings -> {
        throw new IOException("this test starts no service");
    };

    CommandRun(Path folder) throws IOException {
        config = folder.resolve("sidetone.toml");
        database = folder.resolve("sidetone.db");
        Files.writeString(config, "[ami]\nsecret = \"x\"\n[store]\nurl = \"jdbc:sqlite:" + database + "\"\n");
        Files.setPosixFilePermissions(config, PosixFilePermissions.fromString("rw-r-----"));
    }

    CommandRun extension(String id, Driver driver, Integer maxContacts) {
        return extension(id, driver, maxContacts, ImmutableMap.of());
    }

    /** AstDB sidetone/KEY. */
    CommandRun astDb(String key, String value) {
        astDb.put(key, value);
        return this;
    }

    CommandRun extension(String id, Driver driver, Integer maxContacts, ImmutableMap<String, String> variables) {
        Account account = new Account(
                driver,
                id,
                Credential.of(Secret.of("secret"), "auth " + id),
                new Account.ReplyPort(true, "force_rport=no"),
                ImmutableList.of(),
                ImmutableList.of("ulaw"),
                "rfc4733",
                Optional.ofNullable(maxContacts),
                Account.RegistrationLimits.DEFAULT,
                variables,
                "",
                true);
        extensions.put(id, new Extension(id, id, "User " + id, "internal", Optional.empty(), account));
        return this;
    }

    void secret(String id, String secret) {
        Extension old = extensions.get(id);
        extensions.put(
                id,
                Samples.with(
                        old,
                        Credential.of(Secret.of(secret), "auth " + id),
                        old.account().reply()));
    }

    void renamed(String id, String name) {
        Extension old = extensions.get(id);
        extensions.put(id, new Extension(id, old.number(), name, old.context(), old.mailbox(), old.account()));
    }

    CommandRun registered(String id, String address) {
        registrations.put(id, new Registration(id, address, Optional.empty(), Optional.empty()));
        return this;
    }

    CommandRun registered(String id, String address, String userAgent) {
        registrations.put(id, new Registration(id, address, Optional.of(userAgent), Optional.empty()));
        return this;
    }

    CommandRun withoutPbx() {
        pbxAnswers = false;
        return this;
    }

    CommandRun findings(Wiring.Findings wanted) {
        findings = wanted;
        return this;
    }

    CommandRun environment(Map<String, String> wanted) {
        environment = wanted;
        return this;
    }

    /** Has the PBX say what its country's dial tone is. */
    CommandRun dialTone(String country, String list) {
        tones = Optional.of(
                new CountryTones(country, country, ImmutableMap.of(CountryTones.Kind.DIAL, ToneList.parse(list))));
        return this;
    }

    SqlStore store() throws StoreException {
        return SqlStore.open(new Settings.Store("jdbc:sqlite:" + database, Optional.empty(), Optional.empty()));
    }

    /** With {@code --config} in front. */
    Result run(String... args) {
        List<String> all = new ArrayList<>(List.of("--config", config.toString()));
        all.addAll(List.of(args));
        return runExactly(all.toArray(String[]::new));
    }

    Result runExactly(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(wiring(), new PrintWriter(out), new PrintWriter(err), args);
        return new Result(code, out.toString(), err.toString());
    }

    Wiring wiring() {
        return new Wiring(
                (settings, patience) -> {
                    if (!pbxAnswers) {
                        throw new PbxException("AMI 127.0.0.1:5038: connection refused");
                    }
                    return snapshot();
                },
                settings -> {
                    if (!pbxAnswers) {
                        throw new PbxException("AMI 127.0.0.1:5038: connection refused");
                    }
                    return ImmutableList.of();
                },
                findings,
                service,
                environment::get);
    }

    private Optional<CountryTones> tones = Optional.empty();

    Snapshot snapshot() {
        return new Snapshot(
                "22.0.0",
                Instant.EPOCH,
                ImmutableSortedMap.copyOf(extensions),
                ImmutableListMultimap.of(),
                Optional.empty(),
                Optional.empty(),
                DialPlan.EMPTY,
                ImmutableList.of(),
                ImmutableMap.of(),
                ImmutableMap.copyOf(astDb),
                registrations.build(),
                tones,
                ImmutableList.of());
    }
}
