package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.config.Settings;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.read.SpeedDialReader;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.OwnContact;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.SqlStore;

/** Names of phonebooks on phones and in a real Asterisk's AstDB. */
class PhonebookIT {
    private static final String MAC = "001B54AABB01";
    private static final String BOOKS = """
            [[phonebook]]
            name = "Own"
            kind = "contacts"
            [[phonebook]]
            name = "Suppliers"
            kind = "csv"
            file = "suppliers.csv"
            [directory]
            country_code = "49"
            write_cidname = %s
            """;

    @TempDir
    private Path folder;

    @Test
    void aContactAndAChangedFileNameAKeyWithinASecondAndAfterARestartWithoutTheFile() throws IOException {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP)) {
            Path csv = csv("name;number\nOld Name;040 99999\n");
            try (Running running = Running.start(config(pbx, "false"), folder);
                    SqlStore store = SqlStore.open(
                            Running.settings(folder.resolve("sidetone.toml")).store())) {
                store.bind(MacAddress.parse(MAC), List.of("1001"), Optional.of(PhoneModel.CP_7961G), Optional.empty());
                key(store, 3, "0401234");
                key(store, 4, "04099999");
                awaitLabel(running, "Old Name", 10);

                store.contacts().add(new OwnContact("Ann Lee", OwnContact.numbers("+49 (0)40 1234"), ""));
                awaitLabel(running, "Ann Lee", 1);
                csv("name;number\nNew Name;040 99999\n");
                awaitLabel(running, "New Name", 1);

                Files.delete(csv);
                running.restart();
                awaitLabel(running, "New Name", 10);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Site.class,
            names = {"PJSIP", "CHAN_SIP"})
    void namesAreWrittenToCidnameAndTakenBackWithoutTouchingOthers(Site site) throws IOException {
        try (Asterisk pbx = Asterisk.running(site)) {
            pbx.cli("database put cidname 0307777 \"Owner's own\"");
            csv("name;mobile;work\nZoë Müller;0170 111222;030 7777\nBen \"B\";0171 1;\n");
            try (Running running = Running.start(config(pbx, "true"), folder)) {
                awaitName(pbx, "0170111222", "Zoë Müller (mobile)");
                awaitName(pbx, "+49170111222", "Zoë Müller (mobile)");
                awaitName(pbx, "01711", "Ben \"B\"");
                awaitName(pbx, "0307777", "Owner's own");

                csv("name;mobile\nZoë Schmidt;0170 111222\n");
                awaitName(pbx, "0170111222", "Zoë Schmidt");
                awaitNone(pbx, "01711");
                pbx.cli("database put cidname +49170111222 \"Changed by the owner\"");
                assertThat(running.page("/directory")).isNotEmpty();
            }
            try (Running running = Running.start(config(pbx, "false"), folder)) {
                awaitNone(pbx, "0170111222");
                awaitName(pbx, "+49170111222", "Changed by the owner");
                awaitName(pbx, "0307777", "Owner's own");
                assertThat(running.page("/directory")).isNotEmpty();
            }
        }
    }

    @Test
    void speedDialsAreReadAsFreePbxKeepsThem() throws IOException, PbxException {
        try (Asterisk pbx = Asterisk.running(Site.FREEPBX)) {
            Settings.Ami ami = Lab.settings(pbx);
            assertThat(new SpeedDialReader(ami).read())
                    .isEqualTo(ImmutableSortedMap.of("10", "+43 1 5880199", "11", "5551234"));
            pbx.cli("database put CM speeddial/7 0301234");
            pbx.cli("database put AMPUSER 1001/speeddials/3 0309999");
            assertThat(new SpeedDialReader(ami).read().keySet()).containsExactly("7", "10", "11");
        }
    }

    private Path config(Asterisk pbx, String writeCidname) throws IOException {
        Path config = Running.write(pbx, folder);
        return Files.writeString(config, BOOKS.formatted(writeCidname), StandardOpenOption.APPEND);
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("suppliers.csv"), text);
    }

    private static void key(SqlStore store, int button, String number) {
        store.setKey(MacAddress.parse(MAC), new Key(button, KeyKind.SPEED, number, ""));
    }

    private static void awaitLabel(Running running, String label, int seconds) {
        await().atMost(seconds, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> running.file(MAC)
                        .filter(file -> file.contains("<featureLabel>" + label + "<"))
                        .isPresent());
    }

    private static void awaitName(Asterisk pbx, String number, String name) {
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(pbx.cli("database get cidname " + number)).contains("Value: " + name));
    }

    private static void awaitNone(Asterisk pbx, String number) {
        await().atMost(15, SECONDS)
                .untilAsserted(() ->
                        assertThat(pbx.cli("database get cidname " + number)).contains("Database entry not found"));
    }
}
