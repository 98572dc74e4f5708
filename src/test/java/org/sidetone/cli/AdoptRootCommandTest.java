package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.StoreException;

class AdoptRootCommandTest {
    private static final String FILE = """
            <device>
              <devicePool>
                <dateTimeSetting>
                  <dateTemplate>D.M.YY</dateTemplate>
                  <ntps><ntp><name>ntp.example.org</name></ntp></ntps>
                </dateTimeSetting>
                <callManagerGroup><members><member><callManager>
                  <ports><sipPort>5060</sipPort></ports>
                  <processNodeName>%s</processNodeName>
                </callManager></member></members></callManagerGroup>
              </devicePool>
              <sipProfile>
                <kpml>1</kpml>
                <sipLines>
                  <line button="1">
                    <featureID>9</featureID>
                    <proxy>USECALLMANAGER</proxy>
                    <name>%s</name>
                    <authPassword>p4ssw0rd</authPassword>
                  </line>
                  <line button="2">
                    <featureID>2</featureID>
                    <featureLabel>Anna's</featureLabel>
                    <speedDialNumber>1002</speedDialNumber>
                  </line>
                </sipLines>
              </sipProfile>
              <loadInformation>SIP75.9-4-2SR3-1S</loadInformation>
            </device>
            """;

    @TempDir
    Path folder;

    private CommandRun commands;
    private Path root;

    @BeforeEach
    void aRoot() throws IOException {
        commands = new CommandRun(folder);
        commands.extension("1001", Driver.PJSIP, 2).extension("1002", Driver.PJSIP, 2);
        root = Files.createDirectory(folder.resolve("root"));
    }

    private void file(int number, String server, String name) throws IOException {
        Files.writeString(
                root.resolve(String.format(Locale.ROOT, "SEP001B54%06X.cnf.xml", number)),
                FILE.formatted(server, name));
    }

    private String run(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "adopt-root";
        args[1] = root.toString();
        System.arraycopy(more, 0, args, 2, more.length);
        CommandRun.Result result = commands.run(args);
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out() + result.err()).doesNotContain("p4ssw0rd");
        return result.out();
    }

    @Test
    void withoutWriteItOnlyShows() throws IOException, StoreException {
        file(1, "127.0.0.1", "1001");
        String before = Files.readString(commands.config);

        assertThat(run())
                .contains("  sidetone bind 001B54000001 1001 --model 7975G\n")
                .contains("  sidetone key 001B54000001 2 speed 1002 'Anna'\\''s'\n")
                .contains("  [phone]\n  date_format = \"D.M.YY\"\n  ntp = \"ntp.example.org\"\n")
                .contains("  sipProfile/kpml: 1  (SEP001B54000001.cnf.xml:13)\n      Sidetone writes 3: ")
                .endsWith(
                        "1 new, 0 changed, 0 as before, 0 left alone; 2 settings, 0 accounts; nothing is written without --write\n");
        assertThat(commands.config).hasContent(before);
        try (var store = commands.store()) {
            assertThat(store.phones().byMac()).isEmpty();
        }
    }

    @Test
    void writeStoresAndAddsAndTheSecondTimeNothingIsLeftToDo() throws IOException, StoreException {
        file(1, "127.0.0.1", "1001");
        file(2, "sip.example.org", "620");
        String before = Files.readString(commands.config);
        Files.setPosixFilePermissions(commands.config, PosixFilePermissions.fromString("rw-r--r--"));

        run("--write");

        assertThat(Files.readString(commands.config)).startsWith(before).contains("""
                [phone]
                date_format = "D.M.YY"
                ntp = "ntp.example.org"

                [[account]]
                number = "620"
                secret = "p4ssw0rd"
                server = "sip.example.org"
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(commands.config)))
                .isEqualTo("rw-r-----");
        assertThat(folder.resolve("sidetone.toml.before-adopt")).hasContent(before);
        try (var store = commands.store()) {
            assertThat(store.phones()
                            .get(new MacAddress("001B54000002"))
                            .orElseThrow()
                            .lines())
                    .containsExactly("620");
        }
        assertThat(commands.run("plan", "001B54000002").out()).contains("sip.example.org");

        String after = Files.readString(commands.config);
        assertThat(run("--write")).endsWith("0 new, 0 changed, 2 as before, 0 left alone; 0 settings, 0 accounts\n");
        assertThat(commands.config).hasContent(after);
    }

    @Test
    void whatIsBoundOtherwiseIsLeftAloneUnlessReplaced() throws IOException, StoreException {
        file(1, "127.0.0.1", "1001");
        commands.run("bind", "001B54000001", "1002");

        assertThat(run("--write"))
                .contains("SEP001B54000001 is left alone: it has 1002, its file 1001 (--replace: what the file says)")
                .contains("0 new, 0 changed, 0 as before, 1 left alone");
        assertThat(run("--write", "--replace")).contains("0 new, 1 changed");
        try (var store = commands.store()) {
            assertThat(store.phones()
                            .get(new MacAddress("001B54000001"))
                            .orElseThrow()
                            .lines())
                    .containsExactly("1001");
        }
    }

    @Test
    void aSettingThatIsThereIsNeverChanged() throws IOException {
        file(1, "127.0.0.1", "1001");
        Files.writeString(commands.config, Files.readString(commands.config) + "[phone]\nntp = \"mine\"\n");

        assertThat(run("--write")).contains("phone.ntp is set already, to something else");
        assertThat(Files.readString(commands.config)).endsWith("[phone]\nntp = \"mine\"\ndate_format = \"D.M.YY\"\n");
    }

    @Test
    void aHundredAlikePhonesAreTenLinesMore() throws IOException {
        file(1, "127.0.0.1", "1001");
        long one = run().lines().count();
        for (int i = 2; i <= 100; i++) {
            file(i, "127.0.0.1", "1001");
        }

        String all = run();

        assertThat(all.lines().filter(line -> !line.startsWith("  sidetone ")).count())
                .isLessThan(one + 10);
        assertThat(all).contains("(SEP001B54000001.cnf.xml:13 and 99 other files)");
    }

    @Test
    void aSettingsFileWrittenInAnotherWayIsNotTouched() throws IOException {
        file(1, "127.0.0.1", "1001");
        String text = Files.readString(commands.config).replace("[ami]", "phone = { model = \"7941G\" }\n[ami]");
        Files.writeString(commands.config, text);

        CommandRun.Result result = commands.run("adopt-root", root.toString(), "--write");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("nothing was written", "by hand");
        assertThat(commands.config).hasContent(text);
    }

    @Test
    void thePbxNeedNotAnswer() throws IOException {
        file(1, "127.0.0.1", "1001");
        commands.withoutPbx();

        assertThat(run()).contains("sidetone bind 001B54000001 1001");
    }

    @Test
    void withNoPbxAtAllTheFirstAccountsComeFromTheFolder() throws IOException {
        Files.writeString(commands.config, Files.readString(commands.config).replace("secret = \"x\"", "host = \"\""));
        file(1, "fritz.example", "620");
        assertThat(commands.run("phones").code()).isEqualTo(1);

        run("--write");

        assertThat(commands.run("phones").out()).contains("001B54000001");
    }

    @Test
    void whatIsNoFolderIsSaid() {
        CommandRun.Result none =
                commands.run("adopt-root", folder.resolve("none").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("there is no such folder");
        assertThat(commands.run("adopt-root", commands.config.toString()).err()).contains("it is no folder");
    }

    @Test
    void otherFilesAreToldByWhatBecomesOfThem() throws IOException {
        Files.writeString(root.resolve("dialplan.xml"), "<DIALTEMPLATE/>");
        Files.writeString(root.resolve("SIP41.9-4-2SR3-1S.loads"), "x");
        Files.createDirectories(root.resolve("Desktops/320x196x4"));
        Files.writeString(root.resolve("Desktops/320x196x4/List.xml"), "<CiscoIPPhoneImageList/>");
        Files.writeString(
                root.resolve("XMLDefault.cnf.xml"),
                "<Default><loadInformation115>SIP41.9-4-2SR3-1S</loadInformation115><servicesURL>http://a/m</servicesURL></Default>");

        assertThat(run())
                .contains("dialplan.xml: phones get your dialplan.xml")
                .contains("SIP41.9-4-2SR3-1S.loads: goes out only where 'sidetone firmware' ordered it")
                .contains("Desktops/320x196x4/List.xml: served in the place of the lists")
                .contains("once tftp.root is this folder to phones without a file, which load SIP41.9-4-2SR3-1S then");
    }

    @Test
    void ofDamagedFilesItIsToldWhoTellsMore() throws IOException {
        Files.writeString(
                root.resolve("XMLDefault.cnf.xml"),
                "<Default><loadInformation115>SIP41.9-4-2SR3-1S</loadInformation309></Default>");

        CommandRun.Result run = commands.run("adopt-root", root.toString());

        assertThat(run.out()).contains("its XML is damaged").doesNotContain("which load");
        assertThat(run.err()).contains("XMLDefault.cnf.xml: it is damaged XML", "sidetone lint");
    }

    @Test
    void loadsUnderOtherNumbersAreNotClaimed() throws IOException {
        Files.writeString(
                root.resolve("XMLDefault.cnf.xml"),
                "<Default><loadInformation30018 model=\"Cisco 7962\">SIP42.9-4-2SR3-1S</loadInformation30018></Default>");

        assertThat(run())
                .contains("no load in it is for the model whose number it has")
                .doesNotContain("which load");
    }
}
