package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;
import standin.sip.Notify;

/** Who is told to restart, and who is not, as the phones see it on the wire. */
class RestartIT {
    private static final String MAC = "001B54AABB31";
    private static final String OTHER = "001B54AABB32";
    /** Longer than it takes from a change to an order: reload, settling, and a look at who is idle. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @Test
    void onlyThePhoneWhoseNameChangedIsToldAndNotBeforeItsCallEnded() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = Running.beside(pbx, folder);
                Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            running.bind(MAC, "1001");
            running.bind(OTHER, "1002");
            switchOn(running, phone, MAC);
            switchOn(running, other, OTHER);

            new PjsipPhoneIT().add(pbx, "1009", "n4w9k2xe");
            pbx.edit("rtp.conf", text -> text.replace("16482", "16582"));
            pbx.cli("module reload res_rtp_asterisk.so");
            pbx.reload();
            await().atMost(10, SECONDS)
                    .until(() -> running.file(MAC)
                            .filter(file -> file.contains("16582"))
                            .isPresent());
            staysUntold(phone, other);
            await().atMost(5, SECONDS)
                    .untilAsserted(() -> assertThat(command(running, "phones")).contains("at the next boot"));

            pbx.ring("1001");
            await().atMost(5, SECONDS).until(() -> !phone.calls().isEmpty());
            phone.calls().get(0).answer();
            new PjsipPhoneIT().rename(pbx, "1001", "Anna Gruber-Lang");
            pbx.reload();
            staysUntold(phone, other);
            assertThat(command(running, "restart", "--changed"))
                    .contains("1:")
                    .contains("SEP" + MAC + ": not told: its line 1001 is in a call");

            pbx.hangUpAll();
            await().atMost(20, SECONDS).until(() -> orders(phone).size() == 1);
            assertThat(orders(phone).get(0).body())
                    .isEqualTo("action=restart\r\nRegisterCallId={"
                            + phone.registerCallIds().get(0)
                            + "}\r\nConfigVersionStamp={0}\r\nDialplanVersionStamp={0}\r\nSoftkeyVersionStamp={0}");
            assertThat(orders(other)).isEmpty();
            assertThat(command(running, "phones")).contains("it was told to restart at");

            assertThat(phone.boot().sep().lines().get(0).displayName()).isEqualTo("Anna Gruber-Lang");
            phone.register();
            staysUntold(phone, other);
            assertThat(command(running, "restart", "--changed")).contains("0:no phone's account data changed");
        }
    }

    @Test
    void ofTwoPhonesOnALineOnlyTheWantedOneObeys() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.prepare(Site.PJSIP)) {
            pbx.edit("pjsip.conf", text -> text.replace("max_contacts=1\nremove_existing=yes", "max_contacts=2"));
            pbx.start();
            try (Running running = Running.beside(pbx, folder);
                    Phone phone = running.phone(MAC);
                    Phone other = running.phone(OTHER)) {
                running.bind(MAC, "1001");
                running.bind(OTHER, "1001");
                switchOn(running, phone, MAC);
                switchOn(running, other, OTHER);
                assertThat(command(running, "restart", MAC)).isEqualTo("0:SEP" + MAC + ": told to restart\n");
                await().atMost(5, SECONDS).until(() -> orders(phone).size() == 1);
                await().atMost(5, SECONDS).until(() -> serviceControls(other).size() == 1);
                assertThat(serviceControls(other).get(0).answer()).isEqualTo(400);

                pbx.append("pjsip.conf", """

                        [global]
                        type=global
                        default_outbound_endpoint=anyone
                        [anyone]
                        type=endpoint
                        """);
                pbx.reload();
                assertThat(command(running, "restart", OTHER)).isEqualTo("0:SEP" + OTHER + ": told to restart\n");
                await().atMost(5, SECONDS).until(() -> orders(other).size() == 1);
                assertThat(serviceControls(phone)).as("by URI, to one alone").hasSize(1);

                pbx.cli("module unload res_pjsip_notify.so");
                assertThat(command(running, "restart", MAC)).startsWith("1:").contains("pjsip_notify.conf");
            }
        }
    }

    @Test
    void onChanSipAPhoneIsToldAtItsNextRegistration() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.CHAN_SIP);
                Running running = Running.beside(pbx, folder);
                Phone phone = running.phone(MAC)) {
            running.bind(MAC, "2001");
            switchOn(running, phone, MAC);
            await().atMost(60, SECONDS)
                    .until(() -> !pbx.cli("sip show channels").contains("REGISTER"));
            assertThat(command(running, "restart", MAC))
                    .startsWith("1:SEP" + MAC + ": not told: chan_sip tells")
                    .contains("**#**");
            new ChanSipPhoneIT().rename(pbx, "2001", "Anna Gruber-Lang");
            pbx.reload();
            staysUntold(phone);
            phone.refresh();
            await().atMost(25, SECONDS).until(() -> orders(phone).size() == 1);
            assertThat(orders(phone).get(0).body())
                    .contains("RegisterCallId={" + phone.registerCallIds().get(0) + "}");
            assertThat(phone.boot().sep().lines().get(0).displayName()).isEqualTo("Anna Gruber-Lang");
        }
    }

    private static void switchOn(Running running, Phone phone, String mac) throws Refusal {
        await().atMost(10, SECONDS).until(() -> running.file(mac).isPresent());
        phone.boot();
        phone.register();
    }

    private static void staysUntold(Phone... phones) {
        List<List<Notify>> before = new ArrayList<>();
        for (Phone phone : phones) {
            before.add(orders(phone));
        }
        await().during(LONG_ENOUGH).atMost(LONG_ENOUGH.plusSeconds(5)).until(() -> {
            for (int i = 0; i < phones.length; i++) {
                if (!orders(phones[i]).equals(before.get(i))) {
                    return false;
                }
            }
            return true;
        });
    }

    private static List<Notify> serviceControls(Phone phone) {
        return phone.notifies().stream()
                .filter(notify -> notify.event().equals("service-control"))
                .toList();
    }

    private static List<Notify> orders(Phone phone) {
        return phone.notifies().stream()
                .filter(notify -> notify.orders("restart"))
                .toList();
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
