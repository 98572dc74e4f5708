package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.Driver;

/** {@code render --all} and {@code diff}. */
class FolderCommandsTest {
    private static final String ONE = "SEP001B54AABB01.cnf.xml";
    private static final String TWO = "SEP001B54AABB02.cnf.xml";

    @TempDir
    Path folder;

    private CommandRun commands;
    private Path files;

    @BeforeEach
    void bindTwo() throws IOException {
        files = folder.resolve("files");
        commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1).extension("1002", Driver.PJSIP, 1);
        Files.writeString(commands.config, Files.readString(commands.config) + "[server]\naddress = \"192.0.2.1\"\n");
        assertThat(commands.run("bind", "001B54AABB01", "1001").code()).isZero();
        assertThat(commands.run("bind", "001B54AABB02", "1002").code()).isZero();
    }

    private CommandRun.Result renderAll() {
        return commands.run("render", "--all", files.toString());
    }

    private CommandRun.Result diff() {
        return commands.run("diff", files.toString());
    }

    @Test
    void writesEveryFileWithItsPasswordForNobodyElse() throws IOException {
        CommandRun.Result first = renderAll();
        assertThat(first.code()).as("%s", first).isZero();
        assertThat(first.out()).isEqualTo(files + ": 2 files, 2 written, 0 as before, 0 removed\n");
        assertThat(first.err()).contains("passwords");
        assertThat(Files.readString(files.resolve(ONE))).contains("<authPassword>secret</authPassword>", "192.0.2.1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.resolve(ONE))))
                .isEqualTo("rw-------");
        assertThat(diff().code()).isZero();
        assertThat(diff().out()).isEqualTo("same     " + ONE + "\nsame     " + TWO + "\n");

        commands.run("unbind", "001B54AABB02");
        assertThat(renderAll().out()).isEqualTo(files + ": 1 file, 0 written, 1 as before, 1 removed\n");
        assertThat(files.resolve(TWO)).doesNotExist();
    }

    @Test
    void writesNothingWhereSomebodyElsesFileStands() throws IOException {
        Files.createDirectories(files);
        Files.writeString(files.resolve(TWO), "by hand");
        CommandRun.Result refused = renderAll();
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains(TWO).doesNotContain(ONE);
        assertThat(files.resolve(ONE)).doesNotExist();
        assertThat(files.resolve(TWO)).hasContent("by hand");
    }

    @Test
    void aPhoneThatWouldGetNoFileKeepsTheOneThatWasWritten() {
        renderAll();
        commands.run("bind", "001B54AABB02", "4711");
        assertThat(renderAll().code()).isEqualTo(1);
        assertThat(files.resolve(TWO)).exists();
    }

    @Test
    void tellsWhatDiffersIsMissingOrExtraWithoutPasswords() throws IOException {
        renderAll();
        Path one = files.resolve(ONE);
        Files.writeString(
                one,
                Files.readString(one)
                        .replace("<authPassword>secret</authPassword>", "<authPassword>0therS3cret</authPassword>")
                        .replace("192.0.2.1", "198.51.100.7"));
        Files.delete(files.resolve(TWO));
        Files.writeString(files.resolve("SEP001B54AABB03.cnf.xml"), "x");
        Files.writeString(files.resolve("RINGLIST.XML"), "x");
        CommandRun.Result result = diff();
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out())
                .contains("differs  " + ONE, "missing  " + TWO, "extra    SEP001B54AABB03.cnf.xml")
                .containsPattern("(?m)^-.*198\\.51\\.100\\.7")
                .containsPattern("(?m)^\\+.*192\\.0\\.2\\.1")
                .doesNotContain("0therS3cret", ">secret<", "RINGLIST");
    }

    @Test
    void eitherAPhoneOrAllOfThem() {
        assertThat(commands.run("render").code()).isEqualTo(64);
        assertThat(commands.run("render", "001B54AABB01", "--all", files.toString())
                        .code())
                .isEqualTo(64);
        assertThat(commands.run("diff", folder.resolve("nowhere").toString()).code())
                .isEqualTo(1);
    }

    @Test
    void theTonesOfTheCountryLieInAFolderOfTheirOwn() throws IOException {
        commands.dialTone("uk", "350+440");
        assertThat(renderAll().out()).isEqualTo(files + ": 3 files, 3 written, 0 as before, 0 removed\n");
        Path tones = files.resolve("Sidetone_uk/g3-tones.xml");
        assertThat(tones).content().contains("c1=\"31538\" i1=\"-780\"");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tones.getParent())))
                .isEqualTo("rwx------");
        assertThat(Files.readString(files.resolve(ONE))).contains("<networkLocale>Sidetone_uk</networkLocale>");
        assertThat(diff().out()).contains("same     Sidetone_uk/g3-tones.xml\n");
        assertThat(diff().code()).isZero();

        commands.dialTone("uk", "400");
        assertThat(diff().out()).contains("differs  Sidetone_uk/g3-tones.xml\n", "-1776");
        assertThat(diff().code()).isEqualTo(1);
        commands.dialTone("de", "425");
        assertThat(diff().out()).contains("missing  Sidetone_de/g3-tones.xml\n");
        assertThat(renderAll().out()).endsWith("3 written, 0 as before, 1 removed\n");
        assertThat(tones.getParent()).doesNotExist();

        CommandRun.Result asked = commands.run("render", "001B54AABB01", "/sidetone_DE/G3-Tones.XML");
        assertThat(asked.out()).isEqualTo(Files.readString(files.resolve("Sidetone_de/g3-tones.xml")));
        assertThat(commands.run("render", "001B54AABB01", "no/such.xml").err()).contains("Sidetone_de/g3-tones.xml");
        assertThat(commands.run("plan", "001B54AABB01").out())
                .containsPattern("tones +Sidetone_de/g3-tones.xml +made from the PBX's indications.conf, country de")
                .containsPattern("language +built in +phone.user_locale is empty");
    }
}
