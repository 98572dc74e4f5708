package org.sidetone.ready;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.phone.PbxChanges;
import org.sidetone.phone.SqlStore;

class OverridesTest {
    /** Not UTF-8, and without a line end: both must come back. */
    private static final String OWNERS = "[1001](+)\r\ndescription=B\u00fcro ; \u00e4\ncallgroup=1";

    @TempDir
    Path folder;

    private Path etc;
    private SqlStore store;

    @BeforeEach
    void aPbx() throws IOException {
        etc = Files.createDirectory(folder.resolve("etc"));
        store = SqlStore.open(ReadyPbx.store(folder));
        write("sip_custom_post.conf", OWNERS, "rw-rw-r--");
        write("pjsip.endpoint_custom_post.conf", "", "rw-rw----");
        write("pjsip.auth_custom_post.conf", "; mine\n", "rw-r-----");
        write("sip_additional.conf", "[1001]\n", "rw-rw-r--");
        write("pjsip.endpoint.conf", "[2001]\n", "rw-rw-r--");
        write("pjsip.auth.conf", "[2001-auth]\n", "rw-rw----");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void eachExtensionHasAFileAndALineOfItsOwn() throws IOException {
        overrides().write(ReadyPbx.changes("1001", "1002", "2001"));

        assertThat(read("sip_custom_post.conf"))
                .isEqualTo(OWNERS + "\n; Sidetone's phones; 'sidetone ready --undo' takes these lines away:\n"
                        + "#tryinclude sidetone.d/sip-1001.conf\n#tryinclude sidetone.d/sip-1002.conf\n");
        assertThat(read("sidetone.d/sip-1001.conf")).contains("\n[1001](+)\nsecret=new1001x\nnat=no\n");
        assertThat(read("sidetone.d/pjsip-auth-2001.conf")).contains("\n[2001-auth](+)\npassword=new2001x\n");
        assertThat(read("sidetone.d/pjsip-endpoint-2001.conf"))
                .contains("\n[2001](+)\nforce_rport=no\nrewrite_contact=no\n");
        assertThat(mode("sip_custom_post.conf")).isEqualTo("rw-rw-r--");
        assertThat(mode("pjsip.endpoint_custom_post.conf")).isEqualTo("rw-rw----");
        assertThat(mode("sidetone.d/pjsip-auth-2001.conf"))
                .as("as the file that holds such secrets now")
                .isEqualTo("rw-rw----");
    }

    @Test
    void theSamplesAreWhatIsWritten() throws IOException {
        write("sip_custom_post.conf", "", "rw-rw-r--");
        overrides().write(ReadyPbx.changes("1001", "2001"));

        Path samples = Path.of("asterisk-conf/freepbx");
        assertThat(read("sip_custom_post.conf")).isEqualTo(Files.readString(samples.resolve("sip_custom_post.conf")));
        assertThat(read("sidetone.d/sip-1001.conf"))
                .isEqualTo(Files.readString(samples.resolve("sidetone.d/sip-1001.conf"))
                        .replace("xK3v9q2a", "new1001x")
                        .replace("20261121090000000", "20261121"));
        assertThat(read("sidetone.d/pjsip-auth-2001.conf"))
                .isEqualTo(Files.readString(samples.resolve("sidetone.d/pjsip-auth-2001.conf"))
                        .replace("m7Tq4w8z", "new2001x"));
    }

    @Test
    void undoLeavesEveryByteModeAndLinkAsItWas() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.move(etc.resolve("sip_custom_post.conf"), elsewhere.resolve("real.conf"));
        Files.createSymbolicLink(etc.resolve("sip_custom_post.conf"), Path.of("../elsewhere/real.conf"));
        Map<String, String> before = files();

        overrides().write(ReadyPbx.changes("1001", "2001"));
        assertThat(Files.isSymbolicLink(etc.resolve("sip_custom_post.conf"))).isTrue();
        assertThat(elsewhere.resolve("real.conf")).content(ISO_8859_1).contains("#tryinclude sidetone.d/sip-1001.conf");
        overrides().write(ReadyPbx.changes("1002"));
        overrides().remove(Set.of("1001"));
        assertThat(read("sip_custom_post.conf")).contains("sip-1002").doesNotContain("sip-1001");
        overrides().remove(Set.of("1002", "2001"));

        assertThat(files()).isEqualTo(before);
        assertThat(changes().files()).isEmpty();
        assertThat(changes().settings()).isEmpty();
    }

    @Test
    void ownersAreKept() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "needs root");
        var nobody = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        for (String name : new String[] {"sip_custom_post.conf", "sip_additional.conf"}) {
            Files.setOwner(etc.resolve(name), nobody);
        }
        Map<String, String> before = files();

        overrides().write(ReadyPbx.changes("1001"));

        assertThat(Files.getOwner(etc.resolve("sip_custom_post.conf"))).isEqualTo(nobody);
        assertThat(Files.getOwner(etc.resolve("sidetone.d"))).isEqualTo(nobody);
        assertThat(Files.getOwner(etc.resolve("sidetone.d/sip-1001.conf"))).isEqualTo(nobody);
        assertThat(mode("sidetone.d/sip-1001.conf"))
                .as("a secret is not for everybody")
                .isEqualTo("rw-rw----");
        overrides().remove(Set.of("1001"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileStays() throws IOException {
        overrides().write(ReadyPbx.changes("1001", "1002"));
        Files.writeString(
                etc.resolve("sip_custom_post.conf"),
                "; first\n" + read("sip_custom_post.conf") + "; last\n",
                ISO_8859_1);
        Files.writeString(etc.resolve("sidetone.d/sip-1002.conf"), read("sidetone.d/sip-1002.conf") + "callgroup=7\n");

        Overrides undo = overrides();
        undo.remove(Set.of("1001", "1002"));

        assertThat(read("sip_custom_post.conf"))
                .startsWith("; first\n" + OWNERS + "\n")
                .contains("#tryinclude sidetone.d/sip-1002.conf")
                .doesNotContain("sip-1001")
                .contains("; last\n");
        assertThat(read("sidetone.d/sip-1002.conf")).isEqualTo("[1002](+)\ncallgroup=7\n");
        assertThat(etc.resolve("sidetone.d/sip-1001.conf")).doesNotExist();
        assertThat(undo.notes()).hasSize(2).anyMatch(note -> note.contains("changed by somebody else"));
    }

    @Test
    void aSecondWritingKeepsWhatTheFirstSetAndWhatOthersAdded() throws IOException {
        Map<String, String> before = files();
        overrides().write(ReadyPbx.changes("1001"));
        Files.writeString(etc.resolve("sidetone.d/sip-1001.conf"), read("sidetone.d/sip-1001.conf") + "callgroup=7\n");

        overrides().write(ReadyPbx.permitted("1001"));

        assertThat(read("sidetone.d/sip-1001.conf"))
                .contains(
                        "secret=new1001x\nnat=no\nsetvar=SIDETONE_READY=20261121\ndeny=0.0.0.0/0.0.0.0\npermit=10.0.0.0/8\ncallgroup=7\n");
        assertThat(read("sip_custom_post.conf").split("sip-1001", -1)).hasSize(2);
        Files.writeString(
                etc.resolve("sidetone.d/sip-1001.conf"),
                read("sidetone.d/sip-1001.conf").replace("callgroup=7\n", ""));
        overrides().remove(Set.of("1001"));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void aFileOfThatNameThatIsNotOursIsNotTouched() throws IOException {
        Files.createDirectory(etc.resolve("sidetone.d"));
        write("sidetone.d/sip-1001.conf", "[1001](+)\ncallgroup=9\n", "rw-r--r--");
        Map<String, String> before = files();

        assertThatThrownBy(() -> overrides().write(ReadyPbx.changes("1001")))
                .isInstanceOf(ReadyException.class)
                .hasMessageContaining("not ours");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void rollBackAfterAFailureInTheMiddlePutsEveryByteBack() throws IOException {
        Map<String, String> before = files();
        // A folder in the place of the file makes the rename fail, after other files were written.
        Files.delete(etc.resolve("pjsip.auth_custom_post.conf"));
        Files.createDirectories(etc.resolve("pjsip.auth_custom_post.conf/x"));
        Overrides broken = overrides();

        assertThatThrownBy(() -> broken.write(ReadyPbx.changes("1001", "2001"))).isInstanceOf(IOException.class);
        assertThat(broken.files()).isNotEmpty();
        broken.rollBack();

        Files.delete(etc.resolve("pjsip.auth_custom_post.conf/x"));
        Files.delete(etc.resolve("pjsip.auth_custom_post.conf"));
        write("pjsip.auth_custom_post.conf", "; mine\n", "rw-r-----");
        assertThat(files()).isEqualTo(before);
        assertThat(changes().files()).isEmpty();
        assertThat(changes().settings()).isEmpty();
    }

    @Test
    void rollBackOfASecondWritingLeavesTheFirst() throws IOException {
        overrides().write(ReadyPbx.changes("1001"));
        Map<String, String> before = files();
        var known = changes().files();

        Overrides second = overrides();
        second.write(ReadyPbx.changes("1002", "2001"));
        second.rollBack();

        assertThat(files()).isEqualTo(before);
        assertThat(changes().files()).isEqualTo(known);
        assertThat(changes().settings()).allMatch(setting -> setting.extension().equals("1001"));
    }

    private Overrides overrides() {
        return new Overrides(etc, changes(), ReadyPbx.NOW, "tester");
    }

    private PbxChanges changes() {
        return store.pbxChanges();
    }

    private void write(String name, String text, String mode) throws IOException {
        Files.writeString(etc.resolve(name), text, ISO_8859_1);
        Files.setPosixFilePermissions(etc.resolve(name), PosixFilePermissions.fromString(mode));
    }

    private String read(String name) throws IOException {
        return Files.readString(etc.resolve(name), ISO_8859_1);
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(etc.resolve(name)));
    }

    /** Everything below the folder but the store. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path :
                    all.filter(path -> !path.toString().contains("sidetone.db")).toList()) {
                String content = Files.isSymbolicLink(path)
                        ? Files.readSymbolicLink(path).toString()
                        : Files.isDirectory(path) ? "" : Files.readString(path, ISO_8859_1);
                found.put(
                        path.toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                                + Files.getOwner(path)
                                + content);
            }
        }
        return found;
    }
}
