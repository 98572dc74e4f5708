package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.SqlStore;

class ContactCommandTest {
    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder);
    }

    @Test
    void keepsWhatWasAdded() {
        assertThat(commands.run("contact", "list").out()).startsWith("nobody yet");
        CommandRun.Result added =
                commands.run("contact", "add", "Zoë Lee", "Mobile:0170 111, work:+49 (0)40 1", "--group", "Suppliers");
        assertThat(added.code()).isZero();
        assertThat(added.out()).isEqualTo("Zoë Lee: mobile:0170 111, work:+49 (0)40 1 [Suppliers]\n");
        assertThat(commands.run("contact", "list").out().lines())
                .containsExactly(
                        "NAME     NUMBERS                            GROUP      SHOWN ON",
                        "Zoë Lee  mobile:0170 111, work:+49 (0)40 1  Suppliers  all phones");
        assertThat(commands.run("contact", "list", "--json").out())
                .contains("\"name\" : \"Zoë Lee\"", "\"kind\" : \"mobile\"", "\"number\" : \"0170 111\"");
    }

    @Test
    void aNameStandsOnceWhateverItsCase() {
        commands.run("contact", "add", "Ann Lee", "1");
        CommandRun.Result again = commands.run("contact", "add", "ann LEE", "2");
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err()).contains("ann LEE is in the phonebook already (sidetone contact edit");
    }

    @Test
    void editChangesOnlyWhatIsNamed() {
        commands.run("contact", "add", "Ann Lee", "mobile:0170,work:040", "--group", "G");
        commands.run("contact", "add", "Ben", "1");
        assertThat(commands.run("contact", "edit", "ann lee", "--name", "Ann Miller")
                        .out())
                .isEqualTo("Ann Miller: mobile:0170, work:040 [G]\n");
        assertThat(commands.run("contact", "edit", "Ann Miller", "--numbers", "7", "--group", "")
                        .out())
                .isEqualTo("Ann Miller: 7\n");
        assertThat(commands.run("contact", "edit", "Ann Miller", "--name", "BEN")
                        .err())
                .contains("BEN is in the phonebook already");
        assertThat(commands.run("contact", "edit", "Ann Miler", "--group", "x").err())
                .contains("did you mean 'Ann Miller'?");
        assertThat(commands.run("contact", "edit", "Ben").code()).isEqualTo(64);
    }

    @Test
    void onePhonesOwnAreKeptApart() {
        commands.run("contact", "add", "Mum", "1");
        CommandRun.Result own = commands.run("contact", "add", "Mum", "2", "--phone", "00-1b-54-aa-bb-cc");
        assertThat(own.code()).isZero();
        assertThat(own.out()).isEqualTo("Mum: 2, only on SEP001B54AABBCC\n");
        assertThat(own.err()).contains("phone SEP001B54AABBCC has no line here and was never seen");
        assertThat(commands.run("contact", "edit", "mum", "--numbers", "3", "--phone", "001B54AABBCC")
                        .out())
                .isEqualTo("Mum: 3, only on SEP001B54AABBCC\n");
        assertThat(commands.run("contact", "list").out().lines())
                .containsExactly(
                        "NAME  NUMBERS  GROUP  SHOWN ON",
                        "Mum   1        -      all phones",
                        "Mum   3        -      001B54AABBCC");
        assertThat(commands.run("contact", "list", "--json").out())
                .contains("\"phone\" : null", "\"phone\" : \"001B54AABBCC\"");
        assertThat(commands.run("contact", "remove", "Mum", "--phone", "001B54AABBCC")
                        .code())
                .isZero();
        assertThat(commands.run("contact", "remove", "Mum", "--phone", "001B54AABBCC")
                        .err())
                .contains("'Mum' is not in the phonebook of phone SEP001B54AABBCC");
        assertThat(commands.run("contact", "list").out()).contains("Mum   1").doesNotContain("001B54AABBCC");
        assertThat(commands.run("contact", "add", "Dad", "1", "--phone", "nonsense")
                        .code())
                .isEqualTo(64);
    }

    @Test
    void removeTakesOut() {
        commands.run("contact", "add", "Ann", "1");
        assertThat(commands.run("contact", "remove", "ANN").out()).isEqualTo("Ann is out of the phonebook\n");
        assertThat(commands.run("contact", "remove", "Ann").code()).isEqualTo(1);
    }

    @Test
    void importAddsAndReplaces() throws IOException {
        Path file = Files.writeString(
                folder.resolve("c.csv"),
                "Name;Mobil;Gruppe\nAnn;0170;\nBen;0171;Friends\nann;0172;\nNobody;ask her;\n");
        commands.run("contact", "add", "Ann", "1");
        CommandRun.Result result = commands.run("contact", "import", file.toString(), "--group", "New");
        assertThat(result.err()).contains("'Nobody' is passed over: 'ask her' is no number");
        assertThat(commands.run("contact", "list").out()).contains("cell:0170, cell:0172", "Friends", "New");
        assertThat(result.out()).contains("1 added, 1 changed, 0 unchanged");
        assertThat(commands.run("contact", "import", file.toString(), "--group", "New")
                        .out())
                .contains("0 added, 0 changed, 2 unchanged");
    }

    @Test
    void whatCannotBeImportedIsToldAndNothingStored() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "colour\nred\n");
        CommandRun.Result result = commands.run("contact", "import", file.toString());
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("no column is a number: colour");
        assertThat(commands.run("contact", "import", "x.csv").err())
                .contains("x.csv cannot be read: there is no such file");
    }

    @Test
    void nonsenseIsWrongUsage() {
        assertThat(commands.run("contact").code()).isEqualTo(64);
        assertThat(commands.run("contact", "add", "Ann", "call me").code()).isEqualTo(64);
        assertThat(commands.run("contact", "add", " ", "1").code()).isEqualTo(64);
        assertThat(commands.run("contact", "add", "Ann", ",").code()).isEqualTo(64);
    }

    @Test
    void aContactNamesASpeedDialInThePlan() throws IOException {
        commands.extension("1001", Driver.PJSIP, 1);
        commands.run("bind", "001B54AABBCC", "1001");
        commands.run("key", "001B54AABBCC", "2", "speed", "0401234");
        commands.run("contact", "add", "Ann Lee", "040/1234");
        assertThat(commands.run("render", "001B54AABBCC").out()).contains("<featureLabel>Ann Lee</featureLabel>");
    }

    @Test
    void checkNamesABookThatCannotBeReadAndWhatPhonesSeeMeanwhile() throws IOException {
        Files.writeString(
                commands.config,
                "[[phonebook]]\nname = \"Suppliers\"\nkind = \"csv\"\nfile = \"s.csv\"\n",
                StandardOpenOption.APPEND);
        assertThat(commands.run("check").out())
                .contains("WARNING  phonebook Suppliers: " + folder.resolve("s.csv")
                        + ": there is no such file; phones are shown none of its names");
        Files.writeString(folder.resolve("s.csv"), "name,number\nAnn,ask her\n");
        assertThat(commands.run("check").out())
                .contains("note     phonebook Suppliers: 1 of its numbers cannot be dialled, as 'ask her'")
                .contains("note     phonebook Suppliers: nobody in it has a number that can be dialled");
        try (SqlStore store = commands.store()) {
            assertThat(store.contacts().all()).isEmpty();
        }
    }
}
