package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.SettingsFile;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.RestartOrder;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.Stamps;
import org.sidetone.restart.Candidate;

class RestartCommandTest {
    private static final MacAddress MAC = MacAddress.parse("001B54000001");
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    private static final String FILE = "SEP001B54000001.cnf.xml";

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void onePhone() throws IOException {
        commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        try (SqlStore store = commands.store()) {
            store.bind(MAC, List.of("1001"), Optional.empty(), Optional.empty());
        }
    }

    @Test
    void wantsEitherMacsOrChanged() {
        assertThat(commands.run("restart").code()).isEqualTo(Exit.USAGE);
        assertThat(commands.run("restart", MAC.digits(), "--changed").code()).isEqualTo(Exit.USAGE);
        assertThat(commands.run("restart", "nonsense").code()).isEqualTo(Exit.USAGE);
    }

    @Test
    void aPhoneThatWasNeverServedHasNotChanged() {
        CommandRun.Result result = commands.run("restart", "--changed");

        assertThat(result.code()).isEqualTo(Exit.OK);
        assertThat(result.out()).contains("no phone's account data changed");
    }

    @Test
    void withoutThePbxNobodyIsTold() {
        CommandRun.Result result = commands.withoutPbx().run("restart", MAC.digits());

        assertThat(result.code()).isEqualTo(Exit.FAILED);
        assertThat(result.err()).contains("the PBX cannot be read").contains("sidetone check");
    }

    @Test
    void notesFollowAPhoneFromTheChangeToTheBoot() throws IOException {
        try (SqlStore store = commands.store()) {
            assertThat(notes(store, NOW)).as("never served").isEmpty();

            store.sighted(List.of(took(candidate(store), NOW)));
            assertThat(notes(store, NOW)).as("as served").isEmpty();

            commands.renamed("1001", "Somebody else");
            assertThat(notes(store, NOW)).extracting(Problem::code).containsExactly("restart-due");

            Instant told = NOW.plusSeconds(60);
            store.ordered(MAC, new RestartOrder(candidate(store).account(), told, 1));
            assertThat(notes(store, told.plusSeconds(10)))
                    .extracting(Problem::code)
                    .containsExactly("restart-told");
            assertThat(notes(store, told.plus(Duration.ofMinutes(5))))
                    .extracting(Problem::code)
                    .containsExactly("restart-unanswered");

            store.sighted(List.of(took(candidate(store), told.plusSeconds(20))));
            assertThat(notes(store, told.plus(Duration.ofMinutes(5))))
                    .as("it booted")
                    .isEmpty();
        }
    }

    /** The version's stamp is of another key, so that only account data is compared. */
    private static Sighting took(Candidate candidate, Instant at) {
        return new Sighting(
                MAC,
                InetAddresses.forString("10.0.0.21"),
                at,
                FILE,
                true,
                Optional.of(new Stamps(candidate.account(), "1-other-")));
    }

    private Candidate candidate(SqlStore store) {
        return work(store).candidate(store.phones().get(MAC).orElseThrow()).orElseThrow();
    }

    private List<Problem> notes(SqlStore store, Instant now) {
        return work(store).notes(store.phones().get(MAC).orElseThrow(), now);
    }

    private RestartWork work(SqlStore store) {
        Settings settings = SettingsFile.read(commands.config).settings().orElseThrow();
        return new RestartWork(PhoneWork.planner(settings, commands.snapshot(), store), store);
    }
}
