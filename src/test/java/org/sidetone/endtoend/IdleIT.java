package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.page.Browser;
import standin.page.Page;
import standin.page.Picture;

/** Phones that nobody uses, beside a real Asterisk. */
class IdleIT {
    private static final String MAC = "001B54AABB71";
    private static final String CALLED = "001B54AABB72";

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Path config;
    private Running running;

    @BeforeEach
    void start() throws IOException {
        pbx = Asterisk.running(Site.PJSIP);
        config = Running.write(pbx, folder);
    }

    private void run(String idle) throws IOException {
        Files.writeString(config, idle, StandardOpenOption.APPEND);
        running = Running.start(config, folder);
        running.bind(MAC, "1001");
        running.bind(CALLED, "1002");
        await().atMost(10, SECONDS)
                .until(() ->
                        running.file(MAC).isPresent() && running.file(CALLED).isPresent());
    }

    @AfterEach
    void stop() throws Exception {
        if (running != null) {
            running.close();
        }
        pbx.close();
    }

    @Test
    void aCallIsSeenOnAnIdlePhoneAtItsNextRefresh() throws IOException, Refusal {
        run("[idle]\nshow = \"all\"\nafter = \"10s\"\nrefresh = \"5s\"\n");
        try (Phone idle = running.phone(MAC);
                Phone called = running.phone(CALLED)) {
            idle.start();
            idle.register();
            called.start();
            called.register();
            await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("Idle"));

            Page page = idle.idle();
            assertThat(page.kind()).isEqualTo("ImageFile");
            assertThat(page.refreshSeconds()).isEqualTo(5);
            assertThat(page.prompt()).isEqualTo("No calls");
            Picture before = idle.browser().picture();
            assertThat(before.width()).isEqualTo(298);
            assertThat(before.height()).isEqualTo(144);

            pbx.ring("1002");
            await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("Ringing"));
            assertThat(idle.browser().refresh().prompt()).isEqualTo("1 ringing, 0 busy");
            Picture ringing = idle.browser().picture();
            assertThat(ringing.pixels().stream().filter(rgb -> rgb == 0).count())
                    .as("black pixels")
                    .isGreaterThan(
                            before.pixels().stream().filter(rgb -> rgb == 0).count() + 1000);

            pbx.hangUpAll();
            await().atMost(5, SECONDS).until(() -> !running.page("/lamps").contains("Ringing"));
            assertThat(idle.browser().refresh().prompt()).isEqualTo("No calls");
            assertThat(idle.browser().picture()).isEqualTo(before);
        }
    }

    @Test
    void everyScreenIsGivenWhatItTakes() throws IOException, Refusal {
        run("[idle]\nshow = \"all\"\n");
        await().atMost(5, SECONDS).until(() -> running.page("/lamps").contains("1002"));
        for (Model model : Model.values()) {
            Browser screen = new Browser(InetAddress.getByName("127.0.0.9"), model, "SEP" + MAC, "");
            Page page = screen.press(running.address("/idle"));
            if (model.showsPictures() && model.isJava()) {
                assertThat(screen.picture().width()).as(model.label()).isEqualTo(298);
            } else {
                assertThat(page.kind()).as(model.label()).isEqualTo(model.isJava() ? "Text" : "Image");
            }
        }
        StringWriter out = new StringWriter();
        Path png = folder.resolve("idle.png");
        int code = Program.run(
                Main.wiring(),
                new PrintWriter(out),
                new PrintWriter(out),
                "screen",
                "/idle",
                "--config",
                config.toString(),
                "--out",
                png.toString());
        assertThat(out.toString()).isEqualTo(png + ": ImageFile 'Lamps'\n");
        assertThat(code).isZero();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(332);
    }

    @Test
    void withoutTheSettingAPhoneKeepsItsOwnScreen() throws IOException, Refusal {
        run("");
        try (Phone phone = running.phone(MAC)) {
            phone.start();
            assertThatThrownBy(phone::idle).hasMessageContaining("never opens a page by itself");
            assertThat(phone.services().items()).extracting(Page.Item::name).doesNotContain("Lamp picture");
        }
    }
}
