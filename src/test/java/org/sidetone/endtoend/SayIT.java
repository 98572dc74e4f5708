package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Site;
import org.sidetone.phone.PhoneModel;
import standin.Phone;
import standin.Refusal;
import standin.page.Page;
import standin.push.Messages;

/** Messages on phones' screens: by the command, by the PBX, and by nobody else. */
class SayIT {
    private static final String MAC = "001B54AABB51";
    private static final String OTHER = "001B54AABB52";
    private static final String OLD = "001B54AABB53";

    @TempDir
    private Path folder;

    /** A phone's web server is always there; only root gives the stand-in that port. */
    @BeforeEach
    void thePortOfPhones() {
        try (ServerSocket port = new ServerSocket()) {
            port.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.99"), 80));
        } catch (IOException e) {
            assumeTrue(false, "port 80 cannot be had: run as root");
        }
    }

    private Running running(Asterisk pbx) throws IOException {
        Path config = Running.write(pbx, folder);
        say(config);
        return Running.start(config, folder);
    }

    private static void say(Path config) throws IOException {
        Files.writeString(config, Files.readString(config) + "[say]\nenabled = true\ngroups = [\"workshop=1002\"]\n");
    }

    /** Nobody else may have asked for its file: where that was would count as its place for half a second. */
    private static Messages on(Phone phone) throws Refusal {
        await().atMost(10, SECONDS).ignoreExceptionsInstanceOf(Refusal.class).until(() -> {
            phone.boot();
            return true;
        });
        phone.register();
        return phone.pushed().orElseThrow();
    }

    @Test
    void theCommandTellsPhonesAndSaysOfEachWhatCameOfIt() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = running(pbx);
                Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            running.bind(MAC, "1001");
            running.bind(OTHER, "1002");
            running.bind(OLD, PhoneModel.CP_7960G, "1001");
            Messages screen = on(phone);
            assertThat(command(running, "say", "Taxi", "--to", "workshop"))
                    .startsWith("1:SEP" + OTHER + " (1002): not told: where it is is not known");
            Messages others = on(other);

            assertThat(command(
                            running, "say", "Grüße,\nTaxi & Co <b>", "--to", MAC + ",1002", "--from", "1002", "--beep"))
                    .startsWith("0:")
                    .contains("SEP" + MAC + " (1001): shown", "SEP" + OTHER + " (1002): shown");
            Page page = screen.shown().get(0);
            assertThat(page.text()).isEqualTo("Grüße,\nTaxi & Co <b>");
            assertThat(page.title()).endsWith(" 1002");
            assertThat(page.softKey("Call").orElseThrow().url()).isEqualTo("Dial:1002");
            assertThat(others.played()).containsExactly("Sidetone-beep.raw");
            assertThat(screen.faults()).isEmpty();

            assertThat(pushed(running.config.getParent(), phone, "admin:cisco"))
                    .contains("<CiscoIPPhoneError Number=\"4\"");
            assertThat(screen.shown()).hasSize(1);

            pbx.ring("1001");
            await().atMost(5, SECONDS).until(() -> !phone.calls().isEmpty());
            assertThat(command(running, "say", "later", "--to", MAC))
                    .contains("0:", "taken; it shows the message when");
            assertThat(command(running, "say", "at once", "--to", MAC, "--now")).contains("0:", ": shown");
            assertThat(screen.shown()).extracting(Page::text).last().isEqualTo("at once");
            pbx.hangUpAll();
            await().atMost(10, SECONDS)
                    .untilAsserted(() ->
                            assertThat(screen.shown()).extracting(Page::text).contains("later"));

            others.close();
            assertThat(command(running, "say", "x", "--to", "all"))
                    .startsWith("1:")
                    .contains("SEP" + OLD + " (1001): not told: a 7940 or 7960")
                    .contains("SEP" + OTHER + " (1002): not told: its web server at 127.0.0.")
                    .contains("SEP" + MAC + " (1001): shown");
            assertThat(command(running, "say", "x", "--to", "1003")).contains("1:", "called 1003; did you mean 1001?");
            assertThat(command(running, "check")).contains("cannot be told messages: no page can be pushed");
        }
    }

    /** What a phone answers to somebody else's push, as curl makes it. */
    private static String pushed(Path folder, Phone phone, String user) throws IOException {
        Process curl = new ProcessBuilder(
                        "curl",
                        "-s",
                        "--max-time",
                        "10",
                        "-u",
                        user,
                        "--data-urlencode",
                        "XML=<CiscoIPPhoneExecute><ExecuteItem URL=\"Key:Services\"/></CiscoIPPhoneExecute>",
                        "http://" + phone.address().getHostAddress() + "/CGI/Execute")
                .directory(folder.toFile())
                .start();
        return new String(curl.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource({"PJSIP, 1001, 1002", "CHAN_SIP, 2001, 2002"})
    void theDialPlanTellsThem(Site site, String line, String otherLine) throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.prepare(site)) {
            pbx.write("say.conf", Files.readString(Path.of("asterisk-conf/say.conf")));
            pbx.append("extensions.conf", "\n#include \"say.conf\"\n");
            pbx.edit(
                    "extensions.conf",
                    text -> text.replaceFirst("\\[internal]", "[internal]\ninclude => sidetone-say"));
            pbx.start();
            try (Running running = running(pbx);
                    Phone phone = running.phone(MAC);
                    Phone other = running.phone(OTHER)) {
                running.bind(MAC, line);
                running.bind(OTHER, otherLine);
                Messages screen = on(phone);
                Messages others = on(other);
                pbx.cli("channel originate Local/*55@internal application Wait 1");
                await().atMost(10, SECONDS)
                        .until(() ->
                                screen.shown().size() == 1 && others.shown().size() == 1);
                assertThat(screen.shown().get(0).text()).isEqualTo("Somebody is at the door.");
                assertThat(others.played()).containsExactly("Sidetone-beep.raw");

                phoneCalls(phone, "*56" + otherLine);
                await().atMost(10, SECONDS).until(() -> others.shown().size() == 2);
                Page page = others.shown().get(1);
                assertThat(page.text()).startsWith("Please call").endsWith("back.");
                assertThat(page.softKey("Call").orElseThrow().url()).isEqualTo("Dial:" + line);

                pbx.append(
                        "extensions.conf",
                        "\n[vm]\nexten => 1,1,Gosub(sidetone-voicemail,s,1(" + line + "))\n"
                                + "exten => 2,1,UserEvent(SidetoneSay,To: " + line + "\\," + otherLine
                                + ",Text: Grüße\\, Jörg\\\\nund tschüß)\n");
                pbx.cli("dialplan reload");
                pbx.cli("channel originate Local/1@vm application Wait 1");
                await().atMost(10, SECONDS).until(() -> screen.shown().size() == 2);
                assertThat(screen.shown().get(1).text()).startsWith("A new message waits, from");
                pbx.cli("channel originate Local/2@vm application Wait 1");
                await().atMost(10, SECONDS)
                        .until(() ->
                                screen.shown().size() == 3 && others.shown().size() == 3);
                assertThat(screen.shown().get(2).text()).isEqualTo("Grüße, Jörg\nund tschüß");
            }
        }
    }

    /** The dial plan hangs up at once, which a phone takes for a refusal. */
    private static void phoneCalls(Phone phone, String number) {
        try {
            phone.dial(number);
        } catch (Refusal e) {
            assertThat(e).hasMessageContaining(number);
        }
    }

    @Test
    void whereNothingIsSetNobodyIsTold() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = Running.beside(pbx, folder);
                Phone phone = running.phone(MAC)) {
            running.bind(MAC, "1001");
            await().atMost(10, SECONDS).until(() -> running.file(MAC).isPresent());
            phone.boot();
            assertThat(phone.pushed()).isEmpty();
            assertThat(command(running, "say", "x", "--to", "1001")).contains("1:", "enabled = true under [say]");
            say(running.config);
            assertThat(command(running, "say", "x", "--to", "1001"))
                    .contains("1:", "no running service took the message", "must be started again");
        }
    }

    @Test
    void ofTwoNodesEitherAnswersForTheOtherAndOneTells() throws IOException, Refusal {
        try (MariaDb server = MariaDb.running();
                Asterisk pbx = Asterisk.prepare(Site.PJSIP)) {
            pbx.append(
                    "extensions.conf",
                    "\n[door]\nexten => 1,1,UserEvent(SidetoneSay,To: all,Text: Somebody rings)\n same => n,Hangup()\n");
            pbx.start();
            var store = server.database();
            Path first = Files.createDirectory(folder.resolve("one"));
            Path second = Files.createDirectory(folder.resolve("two"));
            Running.beside(pbx, first, store).close();
            Running.beside(pbx, second, store).close();
            say(first.resolve("sidetone.toml"));
            say(second.resolve("sidetone.toml"));
            try (Running one = Running.start(first.resolve("sidetone.toml"), first);
                    Running two = Running.start(second.resolve("sidetone.toml"), second);
                    Phone phone = one.phone(MAC);
                    Phone other = two.phone(OTHER)) {
                one.bind(MAC, "1001");
                one.bind(OTHER, "1002");
                Messages screen = on(phone);
                Messages others = on(other);
                for (int i = 0; i < 10; i++) {
                    assertThat(command(one, "say", "message " + i, "--to", "all"))
                            .startsWith("0:");
                }
                assertThat(screen.shown()).hasSize(10);
                assertThat(others.shown()).hasSize(10);
                pbx.cli("channel originate Local/1@door application Wait 1");
                await().during(3, SECONDS)
                        .atMost(15, SECONDS)
                        .until(() ->
                                screen.shown().size() == 11 && others.shown().size() == 11);
            }
        }
    }

    /** Exit code, a colon and what it printed. */
    private static String command(Running running, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<String> all = new ArrayList<>(List.of("--config", running.config.toString()));
        all.addAll(List.of(words));
        int code = Program.run(Main.wiring(), new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
        return code + ":" + out + err;
    }
}
