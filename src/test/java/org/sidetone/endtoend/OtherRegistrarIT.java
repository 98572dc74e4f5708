package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Boot;
import standin.Phone;
import standin.Refusal;
import standin.sip.Call;

/** A phone on a registrar that is not the PBX: an Asterisk 16 with chan_sip stands for a FRITZ!Box, beside the PBX with PJSIP. */
class OtherRegistrarIT {
    private static final String MAC = "001B54AABB01";

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Asterisk box;
    private Running running;

    @BeforeEach
    void start() throws IOException {
        box = Asterisk.prepare(Site.CHAN_SIP);
        box.append("sip.conf", """

                [office](phone)
                secret=f5t8b2ox
                callerid="Office" <620>
                """);
        box.edit("extensions.conf", text -> text.replace("[internal]\n", """
                        [internal]
                        exten => 620,1,Dial(SIP/office,30)
                        exten => **600,1,Answer()
                         same => n,Wait(30)
                        """));
        box.start();
        pbx = Asterisk.running(Site.PJSIP);
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
        pbx.close();
        box.close();
    }

    @Test
    void itRegistersThereWithItsOwnNameSecretAndPortByTheOutboundProxy() throws IOException, Refusal {
        // Nobody knows the name: what is addressed to it goes to the outbound proxy.
        serve("server = \"fritz.invalid\"\noutbound_proxy = \"127.0.0.1:" + box.sipPort() + "\"\n");
        running.bind(MAC, "620");
        awaitFile();
        try (Phone phone = running.phone(MAC)) {
            Boot boot = phone.boot();
            assertThat(boot.sep().usesCallManager()).isTrue();
            assertThat(boot.dialTemplates().templates()).containsExactly("*");
            phone.register();
            assertThat(box.cli("sip show peer office")).contains("Status", "127.0.0.");
            assertThat(pbx.cli("pjsip show contacts")).doesNotContain("620");

            box.cli("channel originate Local/620@internal application Wait 30");
            await().atMost(10, SECONDS).until(() -> !phone.calls().isEmpty());
            Call call = phone.calls().get(0);
            call.answer();
            await().atMost(5, SECONDS).until(() -> call.state() == Call.State.TALKING);
            call.hangUp();

            Call voicemail = phone.messages();
            assertThat(voicemail.number()).isEqualTo("**600");
            voicemail.hangUp();
        }
    }

    @Test
    void inPlainSipItsOtherLineIsOnThePbx() throws IOException, Refusal {
        serve("server = \"127.0.0.1\"\nport = " + box.sipPort() + "\nmode = \"plain\"\n");
        running.bind(MAC, "1001", "620");
        awaitFile();
        try (Phone phone = running.phone(MAC)) {
            assertThat(phone.boot().sep().usesCallManager()).isFalse();
            phone.register();
            assertThat(pbx.cli("pjsip show contacts")).contains("1001/sip:1001@");
            assertThat(box.cli("sip show peers")).containsPattern("office\\S* +127\\.0\\.0\\.");
            pbx.ring("1001");
            await().atMost(10, SECONDS).until(() -> phone.calls().size() == 1);
            box.cli("channel originate Local/620@internal application Wait 30");
            await().atMost(10, SECONDS).until(() -> phone.calls().size() == 2);
        }
    }

    @Test
    void itHasItsFileAlthoughThePbxWasNeverReached() throws IOException, Refusal {
        pbx.stop();
        serve("server = \"127.0.0.1\"\nport = " + box.sipPort() + "\n");
        running.bind(MAC, "620");
        awaitFile();
        try (Phone phone = running.phone(MAC)) {
            phone.boot();
            phone.register();
            assertThat(box.cli("sip show peers")).containsPattern("office\\S* +127\\.0\\.0\\.");
        }
    }

    /** @param where keys of the account that say where it registers */
    private void serve(String where) throws IOException {
        Path config = Running.write(pbx, folder);
        Files.writeString(config, """
                [[account]]
                number = "620"
                name = "office"
                secret = "f5t8b2ox"
                messages_number = "**600"
                """ + where, StandardOpenOption.APPEND);
        running = Running.start(config, folder);
    }

    private void awaitFile() {
        await().atMost(10, SECONDS).until(() -> running.file(MAC).isPresent());
    }
}
