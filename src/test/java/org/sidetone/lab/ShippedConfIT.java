package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.ExampleFiles;
import standin.Phone;
import standin.Refusal;
import standin.Setup;
import standin.TinyTftpServer;

/** What an owner drops into Asterisk from {@code asterisk-conf}, dropped into real ones. */
class ShippedConfIT {

    @ParameterizedTest
    @CsvSource({"PJSIP, pjsip.conf, pjsip-phone.conf, 1001", "CHAN_SIP, sip.conf, sip-phone.conf, 2001"})
    void aPhoneRegistersAndItsLampLights(Site site, String conf, String sample, String extension)
            throws IOException, Refusal {
        try (Asterisk asterisk = Asterisk.prepare(site);
                TinyTftpServer tftp = new TinyTftpServer()) {
            // The extensions of the site itself make room.
            asterisk.edit(conf, own -> own.substring(0, own.indexOf("[phone](!)")));
            asterisk.append(conf, "\n#include \"" + sample + "\"\n");
            asterisk.write(sample, shipped(sample));
            asterisk.write("hints.conf", shipped("hints.conf").replace("; chan_sip:  exten", "exten"));
            asterisk.edit(
                    "extensions.conf",
                    own -> own.replaceAll("exten => \\d+,hint,.*\n", "")
                            .replaceFirst("\\[internal]", "[internal]\ninclude => hints"));
            asterisk.append("extensions.conf", "\n#include \"hints.conf\"\n");
            asterisk.start();
            int port = site == Site.PJSIP ? asterisk.pjsipPort() : asterisk.sipPort();
            tftp.put("SEP0011223344AA.cnf.xml", ExampleFiles.sep(extension, "xK3v9q2a", port, 2));
            Setup setup = Setup.of("0011223344AA", tftp.address())
                    .address("127.0.0.91")
                    .patience(Duration.ofSeconds(1), Duration.ofSeconds(5));

            try (Phone phone = new Phone(setup)) {
                phone.boot();
                phone.register();
                asterisk.ring(extension);
                await().atMost(10, SECONDS)
                        .until(() -> asterisk.cli("core show hint " + extension).contains("Ringing"));
                asterisk.hangUpAll();
            }
        }
    }

    @Test
    void theAmiUserMayReadWhatIsNeededAndNoMore() throws IOException {
        try (Asterisk asterisk = Asterisk.running(Site.FREEPBX)) {
            assertThat(ask(asterisk, "PJSIPShowAuths")).contains("Response: Success");
            assertThat(ask(asterisk, "SIPpeers")).contains("Response: Success");
            assertThat(ask(asterisk, "GetConfig\r\nFilename: sip_additional.conf"))
                    .contains("Response: Success");
            assertThat(ask(asterisk, "GetConfig\r\nFilename: sip.conf"))
                    .contains("File requires escalated priveledges");
            assertThat(ask(asterisk, "ShowDialPlan\r\nContext: app-vmmain")).contains("Response: Success");
            assertThat(ask(asterisk, "ExtensionStateList")).contains("Response: Success");
            assertThat(ask(asterisk, "VoicemailUsersList")).contains("Response: Success");
            assertThat(ask(asterisk, "DBGetTree\r\nFamily: AMPUSER")).contains("Response: Success");
            assertThat(ask(asterisk, "Command\r\nCommand: sip show settings")).contains("UDP Bindaddress");
            assertThat(ask(asterisk, "PJSIPNotify\r\nEndpoint: 2001\r\nVariable: Event=check-sync"))
                    .doesNotContain("Permission denied");

            assertThat(ask(asterisk, "Originate\r\nChannel: Local/1001@from-internal\r\nApplication: Wait"))
                    .contains("Permission denied");
            assertThat(ask(asterisk, "UpdateConfig\r\nSrcFilename: voicemail.conf\r\nDstFilename: voicemail.conf"))
                    .contains("Permission denied");
        }
    }

    /** The first answer to an action, up to its empty line. */
    private static String ask(Asterisk asterisk, String action) throws IOException {
        try (Socket ami = new Socket(InetAddress.getLoopbackAddress(), asterisk.amiPort());
                BufferedReader in = new BufferedReader(new InputStreamReader(ami.getInputStream(), UTF_8))) {
            ami.setSoTimeout(10_000);
            String login = "Action: Login\r\nUsername: " + asterisk.amiUser() + "\r\nSecret: " + asterisk.amiSecret()
                    + "\r\nEvents: off\r\n\r\n";
            ami.getOutputStream().write((login + "Action: " + action + "\r\nActionID: asked\r\n\r\n").getBytes(UTF_8));
            StringBuilder answer = new StringBuilder();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer.append(line).append('\n');
                if (line.isEmpty()) {
                    if (answer.indexOf("ActionID: asked") >= 0) {
                        return answer.toString();
                    }
                    answer.setLength(0);
                }
            }
            throw new IOException("the manager interface hung up; no answer to " + action);
        }
    }

    private static String shipped(String name) throws IOException {
        return Files.readString(Path.of("asterisk-conf").resolve(name));
    }
}
