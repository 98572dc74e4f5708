package org.sidetone.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;

/** A FreePBX as it comes: check names, for each extension, why it would not work and what to change. */
class FreePbxCheckIT {
    @TempDir
    private Path folder;

    @Test
    void namesForEachExtensionWhyItWouldNotWork() throws IOException {
        try (Asterisk pbx = Asterisk.running(Site.FREEPBX)) {
            JsonNode report = check(Running.write(pbx, folder));
            assertThat(codes(report, "1001")).contains("secret-too-long", "reply-port");
            assertThat(codes(report, "1002")).contains("secret-long").doesNotContain("reply-port");
            assertThat(codes(report, "1003")).contains("secret-empty", "reply-port", "no-mailbox");
            assertThat(codes(report, "2001")).contains("secret-too-long", "reply-port");
            assertThat(codes(report, "2002")).contains("secret-empty", "no-mailbox");
            assertThat(codes(report, "2004")).contains("secret-hashed");
            assertThat(codes(report, "9001")).contains("secret-too-long", "device-without-user");
            assertThat(codes(report, "91001")).contains("secret-too-long", "reply-port");
            assertThat(codes(report, "1006")).isEmpty();
            assertThat(codes(report, "2006")).isEmpty();
            for (JsonNode problem : report.get("problems")) {
                assertThat(problem.get("severity").asText())
                        .as("no phone is bound: %s", problem)
                        .isEqualTo("info");
                assertThat(problem.get("hint").asText()).as("%s", problem).isNotBlank();
            }
            assertThat(report.toString()).doesNotContain(pbx.amiSecret()).doesNotContain("p3s8d5fg");
        }
    }

    @Test
    void theExtensionsThatAreFitServeAPhone() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.FREEPBX);
                Running running = Running.beside(pbx, folder);
                Phone sip = running.phone("001B54AABB06");
                Phone pjsip = running.phone("001B54AABB07")) {
            running.bind("001B54AABB06", "1006");
            running.bind("001B54AABB07", "2006");
            org.awaitility.Awaitility.await()
                    .until(() -> running.file("001B54AABB07").isPresent());
            assertThat(sip.boot().sep().servers().get(0).port()).isEqualTo(pbx.sipPort());
            sip.register();
            assertThat(pjsip.boot().sep().servers().get(0).port()).isEqualTo(pbx.pjsipPort());
            pjsip.register();
            assertThat(pjsip.boot().sep().lines().get(0).messagesNumber()).isEqualTo("*97");
        }
    }

    private static JsonNode check(Path config) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Program.run(
                Main.wiring(),
                new PrintWriter(out),
                new PrintWriter(err),
                "check",
                "--json",
                "--config",
                config.toString());
        assertThat(code).as("%s%s", out, err).isZero();
        return new ObjectMapper().readTree(out.toString());
    }

    private static List<String> codes(JsonNode report, String extension) {
        return StreamSupport.stream(report.get("problems").spliterator(), false)
                .filter(problem -> problem.get("where").asText().equals("extension " + extension))
                .map(problem -> problem.get("code").asText())
                .toList();
    }
}
