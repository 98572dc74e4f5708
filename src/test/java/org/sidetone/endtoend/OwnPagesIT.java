package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.SqlStore;
import standin.Model;
import standin.Phone;
import standin.Refusal;
import standin.old.OldPhone;
import standin.old.Patience;
import standin.page.Page;
import standin.sip.Call;

/** What a phone is shown of its own lines, by a real Asterisk: messages that callers left, codes that it dialled, calls that it had. */
class OwnPagesIT {
    private static final String MAC = "001B54AACC01";
    private static final String OTHER = "001B54AACC02";

    /** FreePBX's switches in AstDB and their codes, as far as they matter here, and somebody who leaves a message. */
    private static final String DIAL_PLAN = """

            [codes](+)
            exten => *78,1,Set(DB(DND/${CALLERID(num)})=YES)
             same => n,Answer()
             same => n,Wait(1)
            exten => *79,1,NoOp(${DB_DELETE(DND/${CALLERID(num)})})
             same => n,Answer()
             same => n,Wait(1)
            exten => *73,1,NoOp(${DB_DELETE(CF/${CALLERID(num)})})
             same => n,Answer()
             same => n,Wait(1)

            [leave]
            exten => _X.,1,Set(CALLERID(all)="Käthe Müller" <0170111>)
             same => n,Answer()
             same => n,VoiceMail(${EXTEN}@default,s)
            [talk]
            exten => 1,1,Answer()
             same => n,Milliwatt()
            """;

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Running running;

    private void start(Site site, String... lines) throws IOException {
        pbx = Asterisk.prepare(site);
        // Where the Asterisk of Debian has both, the one for databases fails and takes the other's AMI actions with it.
        pbx.append("modules.conf", "noload=app_voicemail_odbc.so\n");
        pbx.append("extensions.conf", DIAL_PLAN);
        pbx.write("cdr.conf", "[general]\nenable=yes\n[csv]\nusegmtime=no\n");
        Path log = pbx.configDir().resolveSibling("log");
        Files.createDirectories(log.resolve("cdr-csv"));
        pbx.start();
        Path config = Running.write(pbx, folder);
        Files.writeString(
                config,
                """
                [voicemail]
                spool = "%s"
                [calls]
                file = "%s"
                """.formatted(pbx.configDir().resolveSibling("spool/voicemail"), log.resolve("cdr-csv/Master.csv")),
                StandardOpenOption.APPEND);
        running = Running.start(config, folder);
        running.bind(MAC, lines[0]);
        running.bind(OTHER, lines[1]);
        await().atMost(20, SECONDS)
                .until(() ->
                        running.file(MAC).isPresent() && running.file(OTHER).isPresent());
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
        if (pbx != null) {
            pbx.close();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PJSIP", "CHAN_SIP"})
    void aMessageIsSeenOnTheOwnPhoneAndOnNoOther(Site site) throws Exception {
        String[] lines = site == Site.PJSIP ? new String[] {"1001", "1002"} : new String[] {"2001", "2002"};
        start(site, lines);
        leaveAMessageFor(lines[0]);
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            phone.start();
            phone.register();
            other.start();
            Page list = open(phone, "Voicemail");
            assertThat(list.prompt()).isEqualTo("1 new (*), 0 heard");
            assertThat(list.items()).hasSize(1);
            assertThat(list.items().get(0).name()).matches("[*] Käthe Müller \\d\\d:\\d\\d 0:0\\d");
            assertThat(list.items().get(0).target()).isEqualTo("Dial:*97");
            phone.dial(list.items().get(0)).hangUp();

            if (site == Site.PJSIP) {
                assertThat(open(other, "Voicemail").text()).isEqualTo("There are no messages.");
            } else {
                assertThat(services(other)).doesNotContain("Voicemail");
            }
        }
    }

    @Test
    void whatIsNotListedIsCounted() throws Exception {
        start(Site.CHAN_SIP, "2001", "2002");
        leaveAMessageFor("2001");
        Path config = folder.resolve("sidetone.toml");
        Files.writeString(config, Files.readString(config).replaceFirst("spool = .*", "spool = \"/nowhere\""));
        running.close();
        running = Running.start(config, folder);
        try (Phone phone = running.phone(MAC)) {
            await().atMost(20, SECONDS).until(() -> running.file(MAC).isPresent());
            phone.start();
            assertThat(open(phone, "Voicemail").items())
                    .containsExactly(new Page.Item("2001: 1 new, 0 heard", "Dial:*97"));
        }
    }

    @Test
    void aCodeThatWasDialledShowsInTheState() throws Exception {
        start(Site.PJSIP, "1001", "1002");
        pbx.cli("database put CF 1001 1002");
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            phone.start();
            phone.register();
            other.start();
            Page off = open(phone, "Forwards");
            assertThat(off.items().get(0)).isEqualTo(new Page.Item("Do not disturb: off", "Dial:*78"));
            assertThat(off.items().get(1).name()).startsWith("All calls: to 1002 ");
            assertThat(off.items().get(1).target()).isEqualTo("Dial:*73");
            press(phone, off.items().get(0));
            press(phone, off.items().get(1));
            await().atMost(10, SECONDS)
                    .untilAsserted(() -> assertThat(phone.browser().refresh().items())
                            .containsExactly(new Page.Item("Do not disturb: on", "Dial:*79")));
            assertThat(pbx.cli("database get DND 1001")).contains("YES");
            assertThat(open(other, "Forwards").items().get(0).name()).isEqualTo("Do not disturb: off");
        }
    }

    @Test
    void callsAreSeenByThoseWhoHadThem() throws Exception {
        start(Site.PJSIP, "1001", "1002");
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            phone.start();
            phone.register();
            other.start();
            other.register();
            Call call = phone.dial("1002");
            assertThat(other.calls()).hasSize(1);
            call.hangUp();
            await().atMost(10, SECONDS)
                    .until(() -> open(phone, "Recent calls").items().size() == 1);
            Page placed = open(phone, "Recent calls");
            assertThat(placed.items().get(0).name()).startsWith("> ");
            assertThat(placed.items().get(0).target()).isEqualTo("Dial:1002");
            Page missed = open(other, "Recent calls");
            assertThat(missed.items()).hasSize(1);
            assertThat(missed.items().get(0).name()).startsWith("! ");
            assertThat(missed.items().get(0).target()).isEqualTo("Dial:1001");
        }
    }

    @Test
    void thePhoneKnowsItsNumberAndAStrangerGetsNone() throws Exception {
        start(Site.PJSIP, "1001", "1002");
        try (Phone phone = running.phone(MAC)) {
            phone.start();
            phone.register();
            await().atMost(10, SECONDS)
                    .until(() -> open(phone, "My number").text().contains("- registered\n"));
            assertThat(open(phone, "My number").text())
                    .startsWith("1001 ")
                    .contains("- Voicemail: *97")
                    .contains(MAC)
                    .contains("Load: SIP");
            assertThat(phone.browser().press(running.address("/help")).text())
                    .contains("Recent calls")
                    .contains("*97");
            assertThat(running.page("/help?name=SEP" + MAC))
                    .as("from another address than the phone's")
                    .contains("My number")
                    .doesNotContain("Recent calls", "*97");
        }
        for (String page : List.of("/number", "/voicemail", "/forwards", "/calls")) {
            assertThat(running.page(page))
                    .contains("did not say which one it is")
                    .doesNotContain("1001");
        }
    }

    @Test
    void anEntryOfOnePhoneIsFoundThereAndNowhereElse() throws Exception {
        start(Site.PJSIP, "1001", "1002");
        try (SqlStore store = SqlStore.open(Running.settings(running.config).store())) {
            store.contacts()
                    .add(new OwnContact(
                            "Grandma", OwnContact.numbers("0401234"), "", Optional.of(MacAddress.parse(MAC))));
        }
        try (Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            phone.start();
            other.start();
            await().atMost(10, SECONDS)
                    .until(() -> phone.directories().items().stream()
                            .anyMatch(item -> item.name().equals("Personal")));
            Page personal =
                    phone.browser().select(phone.directories().item("Personal").orElseThrow());
            assertThat(personal.items()).containsExactly(new Page.Item("Grandma", "0401234"));
            phone.browser().softKey("Search");
            phone.browser().type("Name", "grand");
            assertThat(phone.browser().softKey("Search").items()).hasSize(1);
            assertThat(other.directories().items()).extracting(Page.Item::name).doesNotContain("Personal");
            String found = running.page("/directory/search?q=grand&n=&name=SEP" + OTHER);
            assertThat(found).contains("Nobody");
        }
    }

    @Test
    void anOldPhoneIsToldByItsFileToSayWhichItIs() throws Exception {
        start(Site.CHAN_SIP, "2001", "2002");
        running.bind(MAC, PhoneModel.CP_7960G, "2001");
        await().atMost(10, SECONDS)
                .until(() -> running.fileNamed("SIP" + MAC + ".cnf").isPresent());
        try (OldPhone phone = new OldPhone(
                running.setup(MAC).model(Model.CP_7960G), Patience.of(Duration.ofMillis(150), Duration.ofSeconds(1)))) {
            phone.start(Duration.ofSeconds(5));
            phone.register();
            Page.Item number = phone.services().item("My number").orElseThrow();
            await().atMost(10, SECONDS)
                    .until(() -> phone.browser().select(number).text().contains("- registered\n"));
            assertThat(phone.browser().select(number).text()).contains("7960G " + MAC);
        }
    }

    @Test
    void aPbxThatIsAwayIsToldOnEachPage() throws Exception {
        start(Site.PJSIP, "1001", "1002");
        pbx.kill9();
        for (String page : List.of("/voicemail", "/forwards")) {
            await().atMost(10, SECONDS)
                    .untilAsserted(() ->
                            assertThat(running.page(page + "?name=SEP" + MAC)).contains("No answer from the PBX"));
        }
    }

    private void leaveAMessageFor(String box) throws IOException {
        pbx.cli("channel originate Local/" + box + "@leave extension 1@talk");
        await().atMost(20, SECONDS)
                .pollDelay(3, SECONDS)
                .until(() -> pbx.cli("core show channels").contains("VoiceMail"));
        pbx.hangUpAll();
        Path inbox = pbx.configDir().resolveSibling("spool/voicemail/default/" + box + "/INBOX/msg0000.txt");
        await().atMost(10, SECONDS)
                .until(() -> Files.exists(inbox) && Files.readString(inbox).contains("duration="));
    }

    private static void press(Phone phone, Page.Item item) throws Refusal {
        phone.dial(item).hangUp();
    }

    private static List<String> services(Phone phone) throws Refusal {
        return phone.services().items().stream().map(Page.Item::name).toList();
    }

    /** That it booted is known a moment later; nobody is so quick at a real phone. */
    private static Page open(Phone phone, String service) throws Refusal {
        await().atMost(5, SECONDS).until(() -> phone.services().item(service).isPresent());
        return phone.browser().select(phone.services().item(service).orElseThrow());
    }
}
