package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.adopt.read.Item;
import org.sidetone.pbx.Driver;

/**
 * The SEP files of two field guides whose phones worked, element by element: what Sidetone hands out after an adoption says the same,
 * or {@code plan --all} names the element and tells why not.
 */
class AdoptGuidesTest {
    private static final Path GUIDES = Path.of("src/test/resources/adopt");

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder);
    }

    @Test
    void twoLinesOfThePbxAreWhatTheirAuthorMeant() throws IOException {
        commands.extension("1001", Driver.PJSIP, 2).extension("1002", Driver.PJSIP, 2);
        commands.secret("1001", "abcd1234");
        commands.secret("1002", "abcd1234");

        HandFile made = everyElementIsThereOrExplained("pbx/SEP001B54000001.cnf.xml", 101);

        assertThat(made.value("dateTemplate")).isEqualTo("D/M/Ya");
        assertThat(made.value("timeZone")).isEqualTo("GMT Standard/Daylight Time");
        assertThat(made.value("ntp/name")).isEqualTo("192.168.1.1");
        assertThat(made.value("processNodeName")).isEqualTo("192.168.1.10");
        assertThat(made.value("sipPort")).isEqualTo("5060");
        assertThat(made.value("phoneLabel")).isEqualTo("Hall");
        for (int key : List.of(1, 2)) {
            assertThat(made.value(key, "line@button")).isEqualTo("" + key);
            assertThat(made.value(key, "featureID")).isEqualTo("9");
            assertThat(made.value(key, "proxy")).isEqualTo("USECALLMANAGER");
            assertThat(made.value(key, "line/name")).isEqualTo("100" + key);
            assertThat(made.value(key, "authName")).isEqualTo("100" + key);
            assertThat(made.value(key, "authPassword")).isEqualTo("abcd1234");
            assertThat(made.value(key, "contact")).isEqualTo("100" + key);
        }
    }

    @Test
    void anAccountOnAFritzBoxIsWhatItsAuthorMeant() throws IOException {
        HandFile made = everyElementIsThereOrExplained("fritzbox/SEP001B54000002.cnf.xml", 120);

        assertThat(made.value("dateTemplate")).isEqualTo("D.M.YY");
        assertThat(made.value("timeZone")).isEqualTo("Central Europe Standard/Daylight Time");
        assertThat(made.value("ntp/name")).isEqualTo("192.168.1.1");
        assertThat(made.value("processNodeName")).isEqualTo("192.168.1.1");
        assertThat(made.value("sipPort")).isEqualTo("5060");
        assertThat(made.value("outboundProxy")).isEqualTo("192.168.1.1");
        assertThat(made.value("outboundProxyPort")).isEqualTo("5060");
        assertThat(made.value("transportLayerProtocol")).isEqualTo("2");
        assertThat(made.value("phoneLabel")).isEqualTo("Office");
        assertThat(made.value(1, "proxy")).isEqualTo("USECALLMANAGER");
        assertThat(made.value(1, "line/name")).isEqualTo("office");
        assertThat(made.value(1, "authName")).isEqualTo("office");
        assertThat(made.value(1, "authPassword")).isEqualTo("geheim42");
        assertThat(made.value(1, "displayName")).isEqualTo("620");
        assertThat(made.value(1, "contact")).isEqualTo("620");
        assertThat(made.value(1, "messagesNumber")).isEqualTo("**600");
        assertThat(made.value(2, "line@button")).isEqualTo("6");
        assertThat(made.value(2, "featureID")).isEqualTo("2");
        assertThat(made.value(2, "featureLabel")).isEqualTo("Emergency Call");
        assertThat(made.value(2, "speedDialNumber")).isEqualTo("911");
    }

    /** @param least so many elements the guide's file has at least */
    private HandFile everyElementIsThereOrExplained(String guide, int least) throws IOException {
        Path written = GUIDES.resolve(guide);
        String name = written.getFileName().toString();
        Path root = Files.createDirectory(folder.resolve("hand"));
        Files.copy(written, root.resolve(name));
        String mac = name.substring(3, 15);

        CommandRun.Result adopted = commands.run("adopt-root", root.toString(), "--write");
        assertThat(adopted.code()).as(adopted.err()).isZero();
        assertThat(root.resolve(name)).hasSameBinaryContentAs(written);

        HandFile theirs = HandFolder.of(name, Files.readAllBytes(written));
        CommandRun.Result rendered = commands.run("render", mac, "--server", "192.168.1.5", "--secrets");
        assertThat(rendered.code()).as(rendered.err()).isZero();
        HandFile ours = HandFolder.of(name, rendered.out().getBytes(StandardCharsets.UTF_8));
        List<String> plan = commands.run("plan", mac, "--server", "192.168.1.5", "--all")
                .out()
                .lines()
                .toList();

        List<String> neither = new ArrayList<>();
        int looked = 0;
        for (Item item : theirs.items()) {
            looked++;
            if (!isWritten(ours, item) && !isExplained(plan, item)) {
                neither.add(item.line() + ": " + item.path() + " = " + item.value());
            }
        }
        assertThat(neither).isEmpty();
        assertThat(looked).isGreaterThanOrEqualTo(least);
        return ours;
    }

    private static boolean isWritten(HandFile ours, Item item) {
        return ours.items().stream()
                .anyMatch(one -> one.path().equals(item.path())
                        && one.key() == item.key()
                        && one.value().equals(item.value()));
    }

    /** A row of its own: the path, and at its end a reason of several words. */
    private static boolean isExplained(List<String> plan, Item item) {
        String ofKey = item.path().replace("/line/", "/line[" + item.key() + "]/");
        return plan.stream()
                .filter(row -> row.startsWith(item.path() + " ") || row.startsWith(ofKey + " "))
                .anyMatch(row -> row.substring(row.lastIndexOf("  ") + 2).contains(" "));
    }
}
