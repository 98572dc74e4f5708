package org.sidetone.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.Main;
import org.sidetone.cli.Program;
import org.sidetone.cli.Wiring;
import org.sidetone.config.Settings;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;

/**
 * Extensions made fit in FreePBX's own data: the real PHP, MariaDB and Asterisk. Of FreePBX itself there is its table of device
 * settings, and a {@code fwconsole} that writes them into the files as its core module does.
 */
class FreePbxDataIT {
    private static final String SIP_MAC = "001B54AABB21";
    private static final String PJSIP_MAC = "001B54AABB22";

    private record Result(int code, String out, String err) {}

    @TempDir
    private Path folder;

    private Asterisk pbx;
    private Path config;
    private MariaDb mariaDb;
    private String database;

    @BeforeEach
    void start() throws IOException {
        pbx = Asterisk.running(Site.FREEPBX);
        config = Running.write(pbx, folder);
        Files.writeString(
                config, Files.readString(config).replace("[ami]\n", "[ami]\netc = \"" + pbx.configDir() + "\"\n"));
        mariaDb = MariaDb.shared();
        Settings.Store store = mariaDb.database("utf8");
        URI url = URI.create(store.url().substring("jdbc:".length()));
        database = url.getPath().substring(1);
        table();
        programs(url.getPort());
    }

    @AfterEach
    void stop() {
        pbx.close();
    }

    @Test
    void itsTableIsChangedAndPutBack() throws IOException, Refusal {
        String before = rows();
        String files = pbx.read("sip_custom_post.conf") + pbx.read("pjsip.auth_custom_post.conf");

        Result written = run("ready", "1001", "2001", "--write");

        assertThat(written.code()).as("%s", written).isZero();
        assertThat(written.out()).contains("FreePBX's database").contains("seen on the PBX: 1001, 2001");
        assertThat(rows())
                .contains("1001\tnat\tno\t3")
                .contains("2001\trewrite_contact\tno\t4")
                .doesNotContain("4b8e0d6f2a9c1375e8d40b6fa2c95713");
        assertThat(mariaDb.ask("SELECT value FROM " + database + ".admin")).contains("false");
        try (Running running = Running.start(config, folder)) {
            running.bind(SIP_MAC, "1001");
            running.bind(PJSIP_MAC, "2001");
            await().atMost(10, SECONDS).until(() -> running.file(PJSIP_MAC).isPresent());
            for (String mac : new String[] {SIP_MAC, PJSIP_MAC}) {
                try (Phone phone = running.phone(mac)) {
                    phone.boot();
                    phone.register();
                }
            }
        }

        Result undone = run("ready", "--undo");
        assertThat(undone.code()).as("%s", undone).isZero();
        assertThat(rows()).isEqualTo(before);
        assertThat(run("ready", "1001").out()).contains("its secret has 32 characters", "force_rport");
        assertThat(pbx.read("sip_custom_post.conf") + pbx.read("pjsip.auth_custom_post.conf"))
                .as("the files that other ways write")
                .isEqualTo(files);
    }

    @Test
    void whatAsteriskDoesNotTakeIsPutBack() throws IOException {
        String before = rows();
        // An override by hand wins over what FreePBX writes.
        pbx.append("pjsip.endpoint_custom_post.conf", "[2001](+)\nforce_rport=yes\n");

        Result written = run("ready", "2001", "--write");

        assertThat(written.code()).isEqualTo(1);
        assertThat(written.err()).contains("extension 2001 did not take it").contains("FreePBX's data is as it was");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aPermitThatItsDataHasNoPlaceForGoesIntoFiles() throws IOException {
        String before = rows();

        assertThat(run("ready", "2001", "--write", "--permit", "192.0.2.0/24").code())
                .isZero();

        assertThat(rows()).isEqualTo(before);
        assertThat(pbx.read("sidetone.d/pjsip-endpoint-2001.conf")).contains("permit=192.0.2.0/24");
        assertThat(run("ready", "--undo").code()).isZero();
    }

    @Test
    void filesAreWrittenInsteadOnDemand() throws IOException {
        String before = rows();

        assertThat(run("ready", "1001", "--write", "--files").code()).isZero();

        assertThat(rows()).isEqualTo(before);
        assertThat(pbx.read("sip_custom_post.conf")).contains("sip-1001");
        assertThat(run("ready", "--undo").code()).isZero();
        assertThat(pbx.read("sip_custom_post.conf")).doesNotContain("sip-1001");
    }

    private String rows() throws IOException {
        return mariaDb.ask("SELECT id, keyword, data, flags FROM " + database + ".sip ORDER BY id, keyword");
    }

    /** The columns and keys of FreePBX 16; of each device what its core writes into the files. */
    private void table() throws IOException {
        mariaDb.sql(
                "CREATE TABLE " + database + ".sip (id VARCHAR(20) NOT NULL DEFAULT '-1', keyword VARCHAR(30) NOT NULL"
                        + " DEFAULT '', data VARCHAR(255) NOT NULL, flags INT NOT NULL DEFAULT 0, PRIMARY KEY (id, keyword))");
        mariaDb.sql(
                "CREATE TABLE " + database + ".admin (variable VARCHAR(20) PRIMARY KEY, value VARCHAR(80) NOT NULL)");
        mariaDb.sql("INSERT INTO " + database + ".admin VALUES ('need_reload', 'false')");
        mariaDb.sql("INSERT INTO " + database + ".sip VALUES"
                + " ('1001','secret','4b8e0d6f2a9c1375e8d40b6fa2c95713',2), ('1001','nat','force_rport,comedia',3),"
                + " ('1001','deny','0.0.0.0/0.0.0.0',4), ('1001','permit','0.0.0.0/0.0.0.0',5),"
                + " ('2001','secret','9c0d4e7a1b8f36524e9d0c7b8a1f6352',2), ('2001','force_rport','yes',3),"
                + " ('2001','rewrite_contact','yes',4), ('2001','rtp_symmetric','yes',5)");
    }

    private void programs(int databasePort) throws IOException {
        for (String file : new String[] {"freepbx.conf", "generate.php"}) {
            Files.writeString(
                    folder.resolve(file), Resources.toString(Resources.getResource("lab/freepbx-data/" + file), UTF_8));
        }
        String php =
                "#!/bin/bash\nexport FREEPBX_CONF=" + folder.resolve("freepbx.conf") + " LAB_DB_PORT=" + databasePort
                        + " LAB_DB_NAME=" + database + " LAB_DB_USER=" + MariaDb.USER + " LAB_DB_PASSWORD_FILE="
                        + mariaDb.passwordFile() + " LAB_ETC=" + pbx.configDir() + "\nexec /usr/bin/php \"$@\"\n";
        String reload = "#!/bin/bash\nset -e\n[[ $1 == reload ]]\n" + folder.resolve("php") + " "
                + folder.resolve("generate.php") + "\nexec 3<>/dev/tcp/127.0.0.1/" + pbx.amiPort()
                + "\nprintf 'Action: Login\\r\\nUsername: " + pbx.amiUser() + "\\r\\nSecret: " + pbx.amiSecret()
                + "\\r\\n\\r\\nAction: Command\\r\\nCommand: core reload\\r\\n\\r\\nAction: Logoff\\r\\n\\r\\n' >&3\ncat <&3\n";
        program("php", php);
        program("fwconsole", reload);
    }

    private void program(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString("rwx------"));
    }

    private Result run(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Wiring real = Main.wiring();
        Wiring wiring = new Wiring(
                real.pbx(),
                real.access(),
                real.findings(),
                real.service(),
                name -> name.equals("PATH") ? folder.toString() : System.getenv(name));
        String[] all = new String[words.length + 2];
        all[0] = "--config";
        all[1] = config.toString();
        System.arraycopy(words, 0, all, 2, words.length);
        int code = Program.run(wiring, new PrintWriter(out, true), new PrintWriter(err, true), all);
        return new Result(code, out.toString(), err.toString());
    }
}
