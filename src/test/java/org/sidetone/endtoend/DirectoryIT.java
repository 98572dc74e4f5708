package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.page.Browser;
import standin.page.Page;
import standin.sip.Call;

/** From the Directories button to a phone that rings, press by press, against the real service and Asterisk. */
class DirectoryIT {
    private static final String MAC = "001B54AABB01";
    private static final String CALLED = "001B54AABB02";

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Running running;

    @BeforeEach
    void start() throws IOException {
        pbx = Asterisk.running(Site.PJSIP);
        running = Running.beside(pbx, folder);
        pbx.edit("pjsip.conf", text -> text.replaceFirst("callerid=.*<1002>", "callerid=\"Käthe Müller-Weiß\" <1002>"));
        pbx.reload();
        running.bind(MAC, "1001");
        running.bind(CALLED, "1002");
        await().atMost(10, SECONDS)
                .until(() -> running.file(MAC).isPresent()
                        && running.file(CALLED).isPresent()
                        && running.page("/directory?book=all").contains("Käthe"));
    }

    @AfterEach
    void stop() throws IOException {
        if (running != null) {
            running.close();
        }
        if (pbx != null) {
            pbx.close();
        }
    }

    @Test
    void whoIsFoundByAPartOfTheNameIsCalled() throws Refusal {
        try (Phone phone = running.phone(MAC);
                Phone called = running.phone(CALLED)) {
            phone.start();
            phone.register();
            called.start();
            called.register();
            Page menu = phone.directories();
            Browser screen = phone.browser();
            openSearch(screen, menu);
            screen.type("Name", "mueller wei");
            Page found = screen.softKey("Search");
            assertThat(found.items()).containsExactly(new Page.Item("Käthe Müller-Weiß", "1002"));
            assertThat(found.softKey("Dial").orElseThrow().url()).isEqualTo("SoftKey:Dial");
            Call call = phone.dial(found.items().get(0));
            assertThat(called.calls()).hasSize(1);
            call.hangUp();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CP_7906G", "CP_7941G", "CP_7960G", "CP_7975G"})
    void everyScreenFindsByKeysAndNumberAndComesBackFromNobody(Model model) throws IOException, Refusal {
        Browser screen = new Browser(InetAddress.getByName("127.0.0.9"), model, "SEP" + MAC, "");
        openSearch(screen, screen.pressDirectories(running.address("/directories")));
        screen.type("Number or name by keys", "5284");
        assertThat(screen.softKey("Search").items())
                .extracting(Page.Item::target)
                .containsExactly("1002");
        assertThat(screen.exit().kind())
                .as("what was found is gone, the form is not")
                .isEqualTo("Input");
        screen.type("Number or name by keys", "002");
        assertThat(screen.softKey("Search").items())
                .extracting(Page.Item::target)
                .containsExactly("1002");
        screen.softKey("Search");
        screen.type("Name", "nobody");
        Page nobody = screen.softKey("Search");
        assertThat(nobody.prompt()).isEqualTo("Nobody found");
        assertThat(screen.softKey("Search").kind()).isEqualTo("Input");
    }

    private static void openSearch(Browser screen, Page menu) throws Refusal {
        screen.select(menu.items().get(0));
        assertThat(screen.softKey("Search").kind()).isEqualTo("Input");
    }
}
