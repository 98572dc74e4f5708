package org.sidetone.endtoend;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;

/** A FreePBX as it comes, made fit by one command, on the real Asterisk 16.28. */
class ReadyIT {
    private static final String SIP_MAC = "001B54AABB11";
    private static final String PJSIP_MAC = "001B54AABB12";

    private record Result(int code, String out, String err) {}

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Path config;

    @BeforeEach
    void start() throws IOException {
        pbx = Asterisk.running(Site.FREEPBX);
        config = Running.write(pbx, folder);
        String toml = Files.readString(config);
        Files.writeString(config, toml.replace("[ami]\n", "[ami]\netc = \"" + pbx.configDir() + "\"\n"));
    }

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void oneCommandMakesBothDriversFitAndUndoLeavesNoTrace() throws IOException, Refusal {
        Map<String, String> before = files();
        assertThat(run("ready", "1001", "2001").out()).contains("nat=no", "********", "Nothing was written");
        assertThat(files()).isEqualTo(before);

        Result written = run("ready", "1001", "2001", "--write", "--permit", "127.0.0.0/8");
        assertThat(written.code()).as("%s", written).isZero();
        assertThat(written.out()).contains("seen on the PBX: 1001, 2001");
        assertThat(run("ready", "1001", "2001").out())
                .contains("Extension 1001 (chan_sip) is fit", "Extension 2001 (PJSIP) is fit");

        try (Running running = Running.start(config, folder)) {
            running.bind(SIP_MAC, "1001");
            running.bind(PJSIP_MAC, "2001");
            await().atMost(10, SECONDS).until(() -> running.file(PJSIP_MAC).isPresent());
            bothRegister(running, "after the writing");
            pbx.reload();
            bothRegister(running, "after a reload");

            assertThat(run("ready", "1006,2006,1002", "--write").code()).isZero();
            delete("1002");
            pbx.stop();
            pbx.start();
            bothRegister(running, "after a restart, with a third one deleted");
            assertThat(check()).contains("ready-leftover").contains("override 1002");

            assertThat(run("ready", "--write").out()).contains("Removed what was left of 1002.");
            assertThat(pbx.read("sip_custom_post.conf")).contains("sip-1001").doesNotContain("sip-1002");
            assertThat(check()).doesNotContain("ready-leftover");
            bothRegister(running, "after the leftover was removed");
        }

        // What the owner did himself is no part of the comparison.
        before.put("sip_additional.conf", files().get("sip_additional.conf"));
        assertThat(run("ready", "--undo").code()).isZero();
        assertThat(files()).isEqualTo(before);
        assertThat(run("ready", "1001").out()).contains("its secret has 32 characters", "force_rport");
    }

    @Test
    void whatThePbxDoesNotTakeIsTakenBack() throws IOException {
        // A section of an extension that is gone hides all that follows it in this file.
        pbx.append("sip_custom_post.conf", "[7777](+)\nnat=no\n");
        Map<String, String> before = files();

        Result written = run("ready", "1001", "2001", "--write");

        assertThat(written.code()).isEqualTo(1);
        assertThat(written.err())
                .contains("extension 1001 did not take it")
                .contains("every file is as it was before")
                .contains("Category addition requested");
        assertThat(files()).isEqualTo(before);
        assertThat(run("ready", "--undo").err()).contains("nothing to take back");
    }

    @Test
    void aPermittedSubnetKeepsOthersOut() throws IOException, Refusal {
        assertThat(run("ready", "1001", "2001", "--write", "--permit", "192.0.2.0/24")
                        .code())
                .isZero();
        try (Running running = Running.start(config, folder)) {
            for (String mac : new String[] {SIP_MAC, PJSIP_MAC}) {
                running.bind(mac, mac.equals(SIP_MAC) ? "1001" : "2001");
                await().atMost(10, SECONDS).until(() -> running.file(mac).isPresent());
                try (Phone phone = running.phone(mac)) {
                    phone.boot();
                    org.assertj.core.api.Assertions.assertThatThrownBy(phone::register)
                            .as(mac)
                            .isInstanceOf(Refusal.class);
                }
            }
        }
    }

    private void bothRegister(Running running, String when) throws IOException, Refusal {
        try (Phone sip = running.phone(SIP_MAC);
                Phone pjsip = running.phone(PJSIP_MAC)) {
            String secret = pbx.read("sidetone.d/sip-1001.conf")
                    .lines()
                    .filter(line -> line.startsWith("secret="))
                    .findFirst()
                    .orElseThrow()
                    .substring("secret=".length());
            assertThat(secret).hasSize(8);
            assertThat(sip.boot().sep().lines().get(0).password()).as(when).isEqualTo(secret);
            sip.register();
            pjsip.boot();
            pjsip.register();
            assertThat(pbx.cli("sip show peer 1001")).as(when).contains("127.0.0.");
            assertThat(pbx.cli("pjsip show contacts")).as(when).contains("2001/sip:");
        }
    }

    /** As FreePBX deletes: out of its own file; it knows nothing of ours. */
    private void delete(String extension) throws IOException {
        pbx.edit("sip_additional.conf", text -> text.replaceAll("(?ms)^\\[" + extension + "\\]\n.*?(?=^\\[|\\z)", ""));
    }

    private String check() {
        return run("check", "--json").out();
    }

    private Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = Stream.concat(Arrays.stream(args), Stream.of("--config", config.toString()))
                .toArray(String[]::new);
        int code = Program.run(Main.wiring(), new PrintWriter(out), new PrintWriter(err), all);
        return new Result(code, out.toString(), err.toString());
    }

    /** Every file of the PBX's configuration with its mode, owner and bytes, or where it links to. */
    private Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(pbx.configDir())) {
            for (Path path : all.toList()) {
                String name = pbx.configDir().relativize(path).toString();
                if (Files.isSymbolicLink(path)) {
                    found.put(name, "-> " + Files.readSymbolicLink(path));
                } else {
                    found.put(
                            name,
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " "
                                    + Files.getOwner(path) + "\n"
                                    + (Files.isDirectory(path) ? "" : Files.readString(path, ISO_8859_1)));
                }
            }
        }
        return found;
    }
}
