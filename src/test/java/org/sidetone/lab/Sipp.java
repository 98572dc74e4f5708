package org.sidetone.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * SIPp (Debian's package sip-tester) as a second witness: another people's SIP stack registers the same account, so that a test does
 * not rest on the stand-in phone alone. Like the phones it names a port in its Via that is not asked for by rport.
 */
public final class Sipp {
    private static final String REGISTER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <scenario name="register">
              <send retrans="500"><![CDATA[
            REGISTER sip:[remote_ip]:[remote_port] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From: <sip:[service]@[remote_ip]>;tag=[call_number]
            To: <sip:[service]@[remote_ip]>
            Call-ID: [call_id]
            CSeq: 1 REGISTER
            Contact: <sip:[service]@[local_ip]:[local_port];transport=[transport]>
            Max-Forwards: 70
            Expires: 120
            Content-Length: 0

              ]]></send>
              <recv response="100" optional="true"/>
              <recv response="401" auth="true"/>
              <send retrans="500"><![CDATA[
            REGISTER sip:[remote_ip]:[remote_port] SIP/2.0
            Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
            From: <sip:[service]@[remote_ip]>;tag=[call_number]
            To: <sip:[service]@[remote_ip]>
            Call-ID: [call_id]
            CSeq: 2 REGISTER
            Contact: <sip:[service]@[local_ip]:[local_port];transport=[transport]>
            [authentication username=@USER@ password=@PASSWORD@]
            Max-Forwards: 70
            Expires: 120
            Content-Length: 0

              ]]></send>
              <recv response="100" optional="true"/>
              <recv response="200"/>
            </scenario>
            """;

    /**
     * @param exit 0 when the account is registered
     * @param output what SIPp printed last
     */
    public record Result(int exit, String output) {}

    private Sipp() {}

    /**
     * Registers an account once, from 127.0.0.1.
     *
     * @param tcp over TCP instead of UDP
     * @throws IOException when SIPp is not installed, or does not come to an end
     */
    public static Result register(String account, String password, int sipPort, boolean tcp) throws IOException {
        Path scenario = Files.createTempFile("register", ".xml");
        try {
            Files.writeString(scenario, REGISTER.replace("@USER@", account).replace("@PASSWORD@", password));
            return run(account, scenario, sipPort, tcp);
        } finally {
            Files.delete(scenario);
        }
    }

    private static Result run(String account, Path scenario, int sipPort, boolean tcp) throws IOException {
        Process sipp = new ProcessBuilder(
                        "sipp",
                        "127.0.0.1:" + sipPort,
                        "-sf",
                        scenario.toString(),
                        "-s",
                        account,
                        "-i",
                        "127.0.0.1",
                        "-p",
                        String.valueOf(Ports.free()),
                        "-t",
                        tcp ? "t1" : "u1",
                        "-m",
                        "1",
                        "-timeout",
                        "10s",
                        "-timeout_error",
                        "-nostdin")
                .redirectErrorStream(true)
                .start();
        String output = new String(sipp.getInputStream().readAllBytes(), UTF_8);
        try {
            if (!sipp.waitFor(20, TimeUnit.SECONDS)) {
                sipp.destroyForcibly();
                throw new IOException("SIPp did not come to an end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            sipp.destroyForcibly();
            throw new IOException("interrupted while SIPp ran", e);
        }
        return new Result(sipp.exitValue(), output);
    }
}
