package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Driver;

class FileCommandsTest {
    private static final String MAC = "001B54AABBCC";

    private CommandRun program;

    @BeforeEach
    void aPhone(@TempDir Path folder) throws IOException {
        program = new CommandRun(folder).extension("1001", Driver.PJSIP, 1);
        assertThat(program.run("bind", MAC, "1001").code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1:80", "http://192.0.2.1", "<x>", "a b", "", "[::1]:80"})
    void whatIsNoHostIsWrongUsage(String server) {
        for (String command : new String[] {"plan", "render"}) {
            CommandRun.Result result = program.run(command, MAC, "--server", server);
            assertThat(result.code()).isEqualTo(64);
            assertThat(result.err()).contains("'" + server + "' is no host name or address");
        }
    }

    @Test
    void hostsAreWrittenAsPhonesReadThem() {
        assertThat(program.run("render", MAC, "--server", "[2001:db8::1]").out())
                .contains("<processNodeName>2001:db8::1<", "http://[2001:db8::1]:8087/services");
        assertThat(program.run("render", MAC, "--server", "pbx.example.com").out())
                .contains("http://pbx.example.com:8087/services");
    }

    @Test
    void passwordsAreShownOnRequestOnly() {
        assertThat(program.run("render", MAC).out()).contains(">********<").doesNotContain(">secret<");
        assertThat(program.run("render", MAC, "--secrets").out()).contains("<authPassword>secret<");
        CommandRun.Result plan = program.run("plan", MAC);
        assertThat(plan.out() + plan.err()).contains("password of 6 characters").doesNotContain("secret");
    }

    @Test
    void aPhoneWithoutALineHasNoFile() {
        CommandRun.Result result = program.run("render", "001B54AABBDD");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("SEP001B54AABBDD has no line", "sidetone bind 001B54AABBDD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1/menu", "http://", "http://a b", "../x", "lamps?x=1"})
    void aPageThatNoPhoneCouldOpenIsWrongUsage(String address) {
        CommandRun.Result result = program.run("key", MAC, "2", "service", address);
        assertThat(result.code()).isEqualTo(64);
        assertThat(result.err()).contains("'" + address + "' is no address of a page");
    }

    @Test
    void aProblemOfALineNamesIt() {
        program.findings((settings, phones, snapshot) -> phone -> List.of(
                Problem.error("secret-empty", "extension 1001", "its secret is empty", "give it one"),
                Problem.warning("no-key", "phone SEP" + MAC, "key 2 opens nothing", "")));
        assertThat(program.run("phones").out())
                .contains("error: extension 1001: its secret is empty (give it one)", "warning: key 2 opens nothing");
    }
}
