package org.sidetone.ready;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Changed;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.SqlStore;

/** What happens around the files: a PBX that takes the change, one that does not, and one that is gone. */
class ReadyingTest {
    @TempDir
    Path folder;

    private Path etc;
    private SqlStore store;
    private ReadyPbx pbx;
    private boolean takes = true;
    private boolean reloads = true;

    @BeforeEach
    void aFreePbx() throws IOException {
        etc = Files.createDirectory(folder.resolve("etc"));
        store = SqlStore.open(ReadyPbx.store(folder));
        pbx = new ReadyPbx("1001", "1002", "2001");
        for (Keeper keeper : Keeper.values()) {
            Files.writeString(etc.resolve(keeper.file()), "; owner's\n");
            Files.writeString(etc.resolve(keeper.model()), "; FreePBX's\n");
        }
        Files.writeString(etc.resolve("sip.conf"), "#include sip_custom_post.conf\n");
        Files.writeString(
                etc.resolve("pjsip.conf"),
                "#include pjsip.endpoint_custom_post.conf\n#include pjsip.auth_custom_post.conf\n");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatIsShownIsWhatIsWrittenAndSecretsAreMasked() throws IOException {
        Readying.Plan plan = readying().propose(List.of("2001"), ImmutableList.of());
        String masked = plan.proposal(false).toString();
        assertThat(masked).contains("password=********", "force_rport=no");
        assertThat(files()).as("nothing is written unasked").doesNotContainKey("sidetone.d");

        readying().write(plan);

        String written = Files.readString(etc.resolve("sidetone.d/pjsip-auth-2001.conf"));
        String shown = plan.proposal(true).toString().replaceAll("(?s).*password=([A-Za-z0-9]{8}).*", "$1");
        assertThat(written).contains("password=" + shown + "\n");
        assertThat(masked).doesNotContain(shown);
    }

    @Test
    void aPbxThatDoesNotTakeItGetsEverythingBack() throws IOException {
        Map<String, String> before = files();
        takes = false;

        assertThatThrownBy(() -> readying().write(readying().propose(List.of("1001", "2001"), ImmutableList.of())))
                .isInstanceOf(ReadyException.class)
                .hasMessageContaining("extension 1001 did not take it: its secret is not the new one")
                .hasMessageEndingWith("every file is as it was before");
        assertThat(files()).isEqualTo(before);
        assertThat(store.pbxChanges().settings()).isEmpty();
    }

    @Test
    void aRefusedReloadTakesEverythingBack() throws IOException {
        Map<String, String> before = files();
        Readying.Plan plan = readying().propose(List.of("1001"), ImmutableList.of());
        reloads = false;

        assertThatThrownBy(() -> readying().write(plan))
                .isInstanceOf(ReadyException.class)
                .hasMessageContaining("Permission denied")
                .hasMessageContaining("the PBX was not reloaded");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFullDiskTakesEverythingBack() throws IOException {
        Map<String, String> before = files();
        Readying.Plan plan = readying().propose(List.of("1001", "2001"), ImmutableList.of());
        // Stands for a disk that is full after the first files: the unfinished file's place is taken, so it cannot be
        // made.
        Path inTheWay = etc.resolve(".pjsip.auth_custom_post.conf.sidetone-unfinished");
        Files.createDirectories(inTheWay.resolve("x"));

        assertThatThrownBy(() -> readying().write(plan))
                .isInstanceOf(ReadyException.class)
                .hasMessageContaining("every file is as it was before");
        Files.delete(inTheWay.resolve("x"));
        Files.delete(inTheWay);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void leftoversAreFoundAndRemovedUnlessTheWholeDriverIsGone() throws IOException {
        readying().write(readying().propose(List.of("1001", "1002", "2001"), ImmutableList.of()));
        pbx.without("1002").without("2001");

        Readying.Plan plan = readying().propose(List.of(), ImmutableList.of());
        assertThat(plan.proposal(false).leftovers())
                .as("with its last extension PJSIP may only be unloaded")
                .containsExactly("1002");
        Settings settings = settings("127.0.0.1");
        assertThat(Leftovers.problems(settings.ami(), pbx.snapshot()))
                .singleElement()
                .satisfies(problem -> assertThat(problem.hint()).contains("ready --write"));
        readying().write(plan);

        assertThat(files()).containsKey("sidetone.d/sip-1001.conf").doesNotContainKey("sidetone.d/sip-1002.conf");
        assertThat(Files.readString(etc.resolve("sip_custom_post.conf"))).doesNotContain("1002");
        assertThat(Leftovers.problems(settings.ami(), pbx.snapshot())).isEmpty();
    }

    @Test
    void withoutFreePbxLinesAreOnlyShown() throws IOException {
        Files.delete(etc.resolve("sip_custom_post.conf"));
        Map<String, String> before = files();
        Readying.Plan plan = readying().propose(List.of("2001"), ImmutableList.of());

        assertThat(plan.proposal(false).way()).isEqualTo(Proposal.Way.OWNERS_FILES);
        assertThat(plan.proposal(false).toString()).contains("file=pjsip.conf", "[2001-auth]", "type=auth");
        assertThatThrownBy(() -> readying().write(plan))
                .isInstanceOf(ReadyException.class)
                .hasMessageContaining("nothing was written");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aPbxOnAnotherMachineIsOnlyShownTo() throws IOException {
        Readying.Plan plan = readying("192.0.2.1", Optional.empty()).propose(List.of("1001"), ImmutableList.of());

        assertThat(plan.proposal(false).way()).isEqualTo(Proposal.Way.ELSEWHERE);
        assertThatThrownBy(() -> readying("192.0.2.1", Optional.empty()).write(plan))
                .hasMessageContaining("another machine");
    }

    @Test
    void anUnknownExtensionAndNothingToUndoAreTold() {
        assertThatThrownBy(() -> readying().propose(List.of("1009"), ImmutableList.of()))
                .hasMessage("the PBX has no extension 1009");
        assertThatThrownBy(() -> readying().undo(List.of("1001"))).hasMessageContaining("nothing was written for 1001");
    }

    private Readying readying() {
        return readying("127.0.0.1", Optional.empty());
    }

    private Readying readying(String host, Optional<FreePbxData> data) {
        return new Readying(
                settings(host),
                new PbxAccess() {
                    @Override
                    public Snapshot look() throws PbxException {
                        if (takes) {
                            take();
                        }
                        return pbx.snapshot();
                    }

                    @Override
                    public void reload() throws PbxException {
                        if (!reloads) {
                            throw new PbxException("Asterisk does not reload: Permission denied");
                        }
                    }
                },
                store.pbxChanges(),
                data,
                Clock.fixed(ReadyPbx.NOW, ZoneOffset.UTC),
                "tester",
                Duration.ofMillis(500));
    }

    /** Reads our files as Asterisk would. */
    private void take() throws PbxException {
        for (String id : new String[] {"1001", "1002"}) {
            take(id, "sip-" + id, "secret=");
        }
        take("2001", "pjsip-auth-2001", "password=");
    }

    private void take(String id, String name, String key) throws PbxException {
        Path file = etc.resolve("sidetone.d/" + name + ".conf");
        if (!Files.exists(file) || !pbx.snapshot().extensions().containsKey(id)) {
            return;
        }
        try {
            String text = Files.readString(file);
            String secret = value(text, key);
            String marker = text.contains("SIDETONE_READY=") ? value(text, "SIDETONE_READY=") : "";
            pbx.with(id, Credential.of(Secret.of(secret), ReadyPbx.where(id)), true, Map.of(ChangePlan.MARKER, marker));
        } catch (IOException e) {
            throw new PbxException("test", e);
        }
    }

    private static String value(String text, String key) {
        return text.substring(text.indexOf(key) + key.length())
                .lines()
                .findFirst()
                .orElse("");
    }

    private Settings settings(String host) {
        Settings defaults = Settings.defaults(Secret.of("x"));
        Settings.Ami ami = new Settings.Ami(host, 5038, "sidetone", Secret.of("x"), etc, Duration.ofMinutes(5));
        return Changed.settings(defaults, ami);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(etc)) {
            for (Path path : all.toList()) {
                found.put(etc.relativize(path).toString(), Files.isDirectory(path) ? "" : Files.readString(path));
            }
        }
        return found;
    }
}
