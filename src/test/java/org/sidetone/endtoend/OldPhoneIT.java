package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Ports;
import org.sidetone.lab.Site;
import org.sidetone.phone.PhoneModel;
import org.slf4j.LoggerFactory;
import standin.Model;
import standin.Refusal;
import standin.old.OldPhone;
import standin.old.Patience;
import standin.sip.Call;

/** A 7940 on Asterisk 16 with chan_sip, and a 7960 on 22 with PJSIP, from the shelf to a restart by check-sync. */
class OldPhoneIT {
    private static final String MAC = "000E84C060A6";
    private static final String OTHER = "000E84C060A7";
    private static final Patience SHORT = Patience.of(Duration.ofMillis(150), Duration.ofSeconds(1));
    private static final List<String> LOADER = List.of(
            "CTLSEP" + MAC + ".tlv",
            "SEP" + MAC + ".cnf.xml",
            "SIP" + MAC + ".cnf",
            "MGC" + MAC + ".cnf",
            "XMLDefault.cnf.xml");

    @TempDir
    private Path folder;

    @Test
    void a7940OnChanSip() throws IOException, Refusal {
        lives(new ChanSipPhoneIT(), Model.CP_7940G, PhoneModel.CP_7940G);
    }

    @Test
    void a7960OnPjsip() throws IOException, Refusal {
        lives(new PjsipPhoneIT(), Model.CP_7960G, PhoneModel.CP_7960G);
    }

    private void lives(PhoneLife site, Model model, PhoneModel bound) throws IOException, Refusal {
        String number = String.valueOf(site.first());
        String neighbour = String.valueOf(site.first() + 1);
        try (Asterisk pbx = Asterisk.running(site.site());
                Running running = Running.beside(pbx, folder);
                OldPhone phone = phone(running, MAC, model);
                OldPhone other = phone(running, OTHER, model)) {
            assertThatThrownBy(phone::start).isInstanceOf(Refusal.class).hasMessageContaining("Unprovisioned");
            assertThat(phone.asked()).containsExactlyElementsOf(unprovisioned());
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> assertThat(command(running, "phones")).contains(MAC));

            running.bind(MAC, bound, number, neighbour);
            running.bind(OTHER, bound, String.valueOf(site.first() + 2));
            switchOn(running, phone, MAC);
            switchOn(running, other, OTHER);
            assertThat(site.registrations(pbx)).contains(number).contains(neighbour);
            assertThat(running.file(MAC))
                    .as("its loader goes on to its SIP file")
                    .isEmpty();
            assertThat(command(running, "render", MAC)).contains("line1_password: \"********\"");

            pbx.ring(neighbour);
            await().atMost(5, SECONDS).until(() -> !phone.calls().isEmpty());
            phone.calls().get(0).answer();
            pbx.hangUpAll();
            Call voicemail = phone.messages();
            assertThat(voicemail.number()).isEqualTo("*97");
            voicemail.hangUp();
            Call call = phone.press(String.valueOf(site.first() + 2));
            await().atMost(5, SECONDS).until(() -> !other.calls().isEmpty());
            call.hangUp();
            await().atMost(10, SECONDS)
                    .until(() -> pbx.cli("core show channels count").contains("0 active channels"));

            int before = phone.asked().size();
            site.rename(pbx, number, "Änne Gruber");
            pbx.reload();
            await().atMost(40, SECONDS).until(() -> phone.reboots() == 1);
            assertThat(phone.complaints()).isEmpty();
            assertThat(phone.asked().subList(before, phone.asked().size()))
                    .containsSubsequence("syncinfo.xml", "SIPDefault.cnf", "SIP" + MAC + ".cnf");
            assertThat(phone.file().value("line1_displayname")).isEqualTo("Aenne Gruber");
            assertThat(other.notifies()).noneMatch(notify -> notify.event().equals("check-sync"));

            assertThat(command(running, "restart", OTHER)).isEqualTo("0:SEP" + OTHER + ": told to restart\n");
            await().atMost(20, SECONDS).until(() -> other.reboots() == 1);
            assertThat(phone.reboots()).as("nobody else").isEqualTo(1);
        }
    }

    @Test
    void oneThatNobodyBoundIsNoStormInTheLog() throws IOException, Refusal {
        Logger requests = (Logger) LoggerFactory.getLogger("org.sidetone.requests");
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = Running.beside(pbx, folder);
                OldPhone phone = phone(running, MAC, Model.CP_7960G)) {
            requests.addAppender(lines);
            assertThatThrownBy(() -> phone.start(Duration.ofSeconds(10))).hasMessageContaining("Unprovisioned");

            assertThat(phone.asked()).hasSizeGreaterThan(40);
            assertThat(lines.list)
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .filteredOn(line -> line.contains(MAC))
                    .hasSizeLessThanOrEqualTo(LOADER.size());
            running.bind(MAC, "1001");
            await().atMost(10, SECONDS)
                    .until(() -> running.fileNamed("SIP" + MAC + ".cnf").isPresent());
            phone.start();
            assertThat(command(running, "plan", MAC)).contains("as only a 7940 or 7960 does");
        } finally {
            requests.detachAppender(lines);
        }
    }

    @Test
    void itsLogoComesOverHttp() throws IOException, Refusal {
        int port = Ports.free();
        try (Asterisk pbx = Asterisk.running(Site.PJSIP)) {
            Path config = Running.write(pbx, folder);
            Files.writeString(
                    config,
                    Files.readString(config)
                            .replace("provisioning = \"\"", "provisioning = \"127.0.0.1:" + port + "\""));
            Path picture = folder.resolve("picture.png");
            ImageIO.write(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB), "png", picture.toFile());
            try (Running running = Running.start(config, folder);
                    OldPhone phone = phone(running, MAC, Model.CP_7960G)) {
                running.bind(MAC, PhoneModel.CP_7960G, "1001");
                assertThat(command(running, "wallpaper", "--logo", picture.toString()))
                        .startsWith("0:logo.bmp");
                await().atMost(10, SECONDS)
                        .until(() -> running.fileNamed("SIP" + MAC + ".cnf")
                                .filter(file -> file.contains("logo_url: \"http://127.0.0.1:" + port + "/logo.bmp\""))
                                .isPresent());
                phone.start();
                assertThat(phone.asked()).contains("http://127.0.0.1:" + port + "/logo.bmp");
            }
        }
    }

    private static List<String> unprovisioned() {
        List<String> names = new ArrayList<>(LOADER);
        names.addAll(List.of("SIPDefault.cnf", "SIP" + MAC + ".cnf"));
        return names;
    }

    private static OldPhone phone(Running running, String mac, Model model) {
        return new OldPhone(running.setup(mac).model(model), SHORT);
    }

    private static void switchOn(Running running, OldPhone phone, String mac) throws Refusal {
        await().atMost(10, SECONDS)
                .until(() -> running.fileNamed("SIP" + mac + ".cnf").isPresent());
        phone.start(Duration.ofSeconds(5));
        phone.register();
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
