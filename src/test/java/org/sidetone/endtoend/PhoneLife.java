package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Sipp;
import org.sidetone.lab.Site;
import standin.Boot;
import standin.Phone;
import standin.Refusal;
import standin.file.SepFile;
import standin.file.Server;
import standin.page.Page;

/** What holds on every PBX; the subclasses say which, and how its files are written. */
abstract class PhoneLife {
    private static final String MAC = "001B54AABB01";
    private static final String OTHER = "001B54AABB02";

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Running running;

    abstract Site site();

    /** The first of three extensions that count on; the first has a mailbox, the third none. */
    abstract int first();

    abstract int port(Asterisk asterisk);

    /** Adds an extension of this number to the files, with a hint; the reload is still to come. */
    abstract void add(Asterisk asterisk, String number, String secret) throws IOException;

    /** Takes the extension out of the files. */
    abstract void remove(Asterisk asterisk, String number) throws IOException;

    /** Leaves only a hash of its secret on the PBX. */
    abstract void hash(Asterisk asterisk, String number) throws IOException;

    /** Gives the extension another caller name. */
    abstract void rename(Asterisk asterisk, String number, String name) throws IOException;

    /** The file that its accounts stand in. */
    abstract String accounts();

    /** What the console shows of who is registered. */
    abstract String registrations(Asterisk asterisk) throws IOException;

    private String ext(int offset) {
        return String.valueOf(first() + offset);
    }

    @BeforeEach
    void start() throws IOException {
        pbx = Asterisk.running(site());
        running = Running.beside(pbx, folder);
    }

    @AfterEach
    void stop() {
        Stream.of(Optional.ofNullable(running), Optional.ofNullable(pbx))
                .flatMap(Optional::stream)
                .forEach(part -> {
                    try {
                        part.close();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void aBoundPhoneBootsAndRegistersWithWhatThePbxSays() throws IOException, Refusal {
        running.bind(MAC, ext(0));
        running.bind(OTHER, ext(2));
        awaitFile(MAC);
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            Boot boot = phone.boot();
            SepFile file = boot.sep();
            phone.register();
            assertThat(registrations(pbx)).contains(ext(0));
            assertThat(boot.tones()).as("those of the PBX's country").isPresent();
            assertThat(file.servers()).extracting(Server::port).containsExactly(port(pbx));
            assertThat(file.value("sipProfile/startMediaPort")).isEqualTo("16384");
            assertThat(file.value("sipProfile/stopMediaPort")).isEqualTo("16482");
            assertThat(file.usesTcp()).isFalse();
            assertThat(file.lines().get(0).messagesNumber()).isEqualTo("*97");
            assertThat(other.boot().sep().lines().get(0).messagesNumber()).isEmpty();
            SepFile.Line line = file.lines().get(0);
            assertThat(Sipp.register(ext(0), line.password(), port(pbx), false).exit())
                    .as("SIPp with the same account")
                    .isZero();
        }
    }

    @Test
    void twoLinesRegisterAndOneThatGoesLeavesTheOtherServed() throws IOException, Refusal {
        running.bind(MAC, ext(0), ext(1));
        awaitFile(MAC);
        try (Phone phone = running.phone(MAC)) {
            assertThat(phone.boot().sep().lines()).hasSize(2);
            phone.register();
            assertThat(registrations(pbx)).contains(ext(0)).contains(ext(1));

            hash(pbx, ext(0));
            pbx.reload();
            awaitLines(phone, 1);
            phone.register();
            assertThat(phone.boot().sep().lines().get(0).name()).isEqualTo(ext(1));

            remove(pbx, ext(0));
            pbx.reload();
            awaitLines(phone, 1);
            assertThat(phone.boot().sep().lines().get(0).name()).isEqualTo(ext(1));
        }
    }

    @Test
    void aNewExtensionWhoseMacIsBoundHasItsFileWithinASecondOfTheReload() throws IOException, Refusal {
        String number = ext(3);
        running.bind(MAC, number);
        awaitFirstReading();
        assertThat(running.file(MAC)).isEmpty();
        add(pbx, number, "n4w9k2xe");
        pbx.reload();
        await().atMost(1, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> running.file(MAC).isPresent());
        try (Phone phone = running.phone(MAC)) {
            phone.boot();
            phone.register();
        }
    }

    @Test
    void aCallLightsTheLampWithinASecondAndItGoesOutAgain() throws IOException, Refusal {
        running.bind(MAC, ext(1));
        awaitFile(MAC);
        try (Phone phone = running.phone(MAC)) {
            phone.boot();
            phone.register();
            await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("Idle"));

            pbx.ring(ext(1));
            await().atMost(5, SECONDS).until(() -> !phone.calls().isEmpty());
            long rang = System.nanoTime();
            await().atMost(1, SECONDS)
                    .pollInterval(20, MILLISECONDS)
                    .until(() -> running.page("/lamps").contains("Ringing"));
            assertThat(Duration.ofNanos(System.nanoTime() - rang)).isLessThan(Duration.ofSeconds(1));
            Page lamps = phone.browser().select(phone.services().item("Lamps").orElseThrow());
            assertThat(lamps.items().get(0).name()).startsWith("* Ringing").contains(ext(1));
            assertThat(lamps.items().get(0).target()).isEqualTo("Dial:" + ext(1));

            pbx.hangUpAll();
            await().atMost(2, SECONDS).until(() -> !running.page("/lamps").contains("Ringing"));
            assertThat(running.page("/lamps")).contains("Idle");
        }
    }

    @Test
    void aCrashOfThePbxCostsNoPhoneItsFileAndTheLampsComeBack() throws IOException, Refusal {
        running.bind(MAC, ext(0));
        awaitFile(MAC);
        Optional<String> before = running.file(MAC);
        try (Phone phone = running.phone(MAC)) {
            phone.boot();
            phone.register();
            await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("Idle"));

            pbx.kill9();
            await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("PBX away"));
            assertThat(running.file(MAC)).isEqualTo(before);

            pbx.start();
            phone.register();
            await().atMost(10, SECONDS).until(() -> {
                String lamps = running.page("/lamps");
                return lamps.contains("Idle") && !lamps.contains("away");
            });
            assertThat(running.file(MAC)).isEqualTo(before);
        }
    }

    @Test
    void aRestartOfOursWhileThePbxIsAwayServesOn() throws IOException {
        running.bind(MAC, ext(0));
        awaitFile(MAC);
        Optional<String> before = running.file(MAC);
        pbx.kill9();
        running.restart();
        assertThat(running.file(MAC)).isEqualTo(before);
        assertThat(running.page("/lamps")).contains("PBX away");
        pbx.start();
        await().atMost(10, SECONDS).until(() -> !running.page("/lamps").contains("away"));
        assertThat(running.file(MAC)).isEqualTo(before);
    }

    @Test
    void noFileVanishesWhenAllExtensionsDo() throws IOException {
        running.bind(MAC, ext(0));
        running.bind(OTHER, ext(1), ext(2));
        awaitFile(MAC);
        Optional<String> before = running.file(MAC);
        Optional<String> other = running.file(OTHER);
        String file = accounts();
        String whole = pbx.read(file);
        pbx.write(file, whole.substring(0, whole.indexOf("[" + ext(0) + "]")));
        pbx.reload();
        // Longer than one extension that was removed is held.
        await().during(12, SECONDS)
                .atMost(14, SECONDS)
                .pollInterval(500, MILLISECONDS)
                .until(() ->
                        running.file(MAC).equals(before) && running.file(OTHER).equals(other));
        pbx.write(file, whole);
        pbx.reload();
        await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains(ext(0)));
        assertThat(running.file(MAC)).isEqualTo(before);
    }

    @Test
    void oneExtensionThatIsRemovedGoesAfterAMoment() throws IOException {
        running.bind(MAC, ext(0), ext(1));
        awaitFile(MAC);
        remove(pbx, ext(1));
        pbx.reload();
        await().atMost(20, SECONDS)
                .until(() -> running.file(MAC)
                        .filter(text -> !text.contains("<name>" + ext(1) + "</name>"))
                        .isPresent());
        assertThat(running.file(MAC).orElseThrow()).contains("<name>" + ext(0) + "</name>");
    }

    @Test
    void namesReachThePageAndTheFileWholeOrFolded() throws IOException, Refusal {
        String name = "Jörg \"J\" <Müller> & Söhne; Ltd";
        pbx.cli("database put cidname 4711 \"" + name.replace("\"", "\\\"") + "\"");
        rename(pbx, ext(0), "Łukasz & Söhne <x>");
        running.bind(MAC, ext(0));
        pbx.reload();
        awaitFile(MAC);
        await().atMost(5, SECONDS)
                .until(() -> running.page("/directory?book=all").contains("S\u00f6hne; Ltd"));
        await().atMost(5, SECONDS)
                .until(() -> running.file(MAC)
                        .filter(file -> file.contains("Lukasz &amp; Söhne"))
                        .isPresent());
        try (Phone phone = running.phone(MAC)) {
            phone.boot();
            Page menu = phone.directories();
            Page directory = phone.browser().select(menu.items().get(0));
            assertThat(directory.items()).extracting(Page.Item::name).contains(name);
        }
    }

    @Test
    void aPhoneIsServedOnlyWhileItIsBound() throws IOException, Refusal {
        awaitFirstReading();
        try (Phone phone = running.phone(MAC)) {
            assertThatThrownBy(phone::boot).isInstanceOf(Refusal.class).hasMessageContaining("Unprovisioned");
            running.bind(MAC, ext(0));
            awaitFile(MAC);
            Boot boot = phone.boot();
            assertThat(boot.asked())
                    .contains("SEP" + MAC + ".cnf.xml")
                    .anyMatch(name -> name.startsWith("dialplan-internal-"));
            assertThat(boot.dialTemplates().templates()).contains("911", "*");
            assertThat(boot.dialTemplates().faults()).isEmpty();
            running.unbind(MAC);
            await().atMost(1, SECONDS).until(() -> running.file(MAC).isEmpty());
        }
    }

    private void awaitFile(String mac) {
        await().atMost(10, SECONDS).until(() -> running.file(mac).isPresent());
    }

    private void awaitFirstReading() {
        await().atMost(10, SECONDS).until(() -> running.page("/lamps").contains(ext(0)));
    }

    private static void awaitLines(Phone phone, int lines) {
        await().atMost(5, SECONDS).until(() -> phone.boot().sep().lines().size() == lines);
    }
}
