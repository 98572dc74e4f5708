package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;

/** An extension whose MAC stands on the PBX provisions its phone by itself, without a binding in the store. */
class PbxBindingIT {
    private static final String MAC = "001B54AABB01";
    private static final String OTHER = "001B54AABB02";
    private static final String THIRD = "001B54AABB03";

    @TempDir
    private Path folder;

    @Test
    void aPjsipEndpointMadeWithItsMacRegistersWithinASecondOfTheReload() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.PJSIP);
                Running running = Running.beside(pbx, folder);
                Phone phone = running.phone(MAC)) {
            awaitFirstReading(running);
            pbx.append("pjsip.conf", """

                    [1007](phone)
                    auth=1007
                    aors=1007
                    set_var=OTHER=x
                    set_var=MACADDRESS=00:1b:54:aa:bb:01
                    [1007](login)
                    username=1007
                    password=n4w9k2xe
                    [1007](place)
                    """);
            reloadAndAwait(pbx, running, MAC);
            phone.boot();
            phone.register();

            pbx.cli("database put sidetone \"phone/00 1b 54 aa bb 02\" \"1002 model=7961G label=Hall\"");
            reloadAndAwait(pbx, running, OTHER);
        }
    }

    @Test
    void aChanSipPeerMadeWithItsMacOrDescriptionRegistersToo() throws IOException, Refusal {
        try (Asterisk pbx = Asterisk.running(Site.CHAN_SIP);
                Running running = Running.beside(pbx, folder);
                Phone phone = running.phone(MAC);
                Phone other = running.phone(OTHER)) {
            awaitFirstReading(running);
            pbx.append("sip.conf", """

                    [2007](phone)
                    secret=n4w9k2xe
                    setvar=MACADDRESS=001B54AABB01
                    [2008](phone)
                    secret=w4n9k2xe
                    description=SEP001B54AABB02 Hall
                    """);
            reloadAndAwait(pbx, running, MAC);
            phone.boot();
            phone.register();
            other.boot();
            other.register();
        }
    }

    private static void reloadAndAwait(Asterisk pbx, Running running, String mac) throws IOException {
        pbx.reload();
        await().atMost(1, SECONDS)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> running.file(mac).isPresent());
    }

    /** The PBX has been read when a bound phone has its file. */
    private static void awaitFirstReading(Running running) {
        running.bind(THIRD, "1001", "2001");
        await().atMost(10, SECONDS).until(() -> running.file(THIRD).isPresent());
    }
}
