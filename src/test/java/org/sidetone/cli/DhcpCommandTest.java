package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DhcpCommandTest {
    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder);
    }

    private void serverAddress(String address) throws IOException {
        Files.writeString(
                commands.config, Files.readString(commands.config) + "[server]\naddress = \"" + address + "\"\n");
    }

    @Test
    void allServersAreTaughtWhereTheSettingsSayThatPhonesFindUs() throws IOException {
        serverAddress("192.168.1.5");

        CommandRun.Result result = commands.run("dhcp");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("== dnsmasq: ", "== isc: ", "== kea: ", "== mikrotik: ", "== opnsense: ", "== tftpd64: ")
                .contains("== phone: ", "== any other server", "0xC0A80105", "0x0501A8C0", "Traps:");
    }

    @Test
    void oneServersLinesCanBeWrittenIntoItsFile() throws IOException {
        CommandRun.Result result = commands.runExactly(
                "dhcp", "DNSMASQ", "--address", "192.168.1.5", "--address", "192.168.1.6", "--config", "/nowhere");

        assertThat(result.code()).as("no settings are needed: %s", result).isZero();
        assertThat(result.out().lines().filter(line -> !line.startsWith("#")))
                .containsExactly("dhcp-option=150,192.168.1.5,192.168.1.6", "dhcp-option=66,\"192.168.1.5\"");
    }

    @ParameterizedTest
    @CsvSource({"pbx.example", "fd00::5"})
    void anAddressThatOption150CannotHoldIsAnErrorWithARemedy(String address) throws IOException {
        serverAddress(address);

        CommandRun.Result result = commands.run("dhcp");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("sidetone: server.address is '" + address
                        + "', and DHCP option 150 holds only IPv4 addresses (name the one that phones reach: sidetone dhcp"
                        + " --address 192.168.1.5)\n");
        assertThat(commands.run("dhcp", "isc", "--address", "192.168.1.5").code())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "udhcpd,                    'udhcpd' is none of dnsmasq",
        "--address pbx.example,     'pbx.example' is no IPv4 address",
        "--address 127.0.0.1,       127.0.0.1 is no address that a phone can reach",
        "--range 10.0.0.1-10.0.0.2, belong to --run",
        "--even-here,               belong to --run",
        "isc --run eth9,            --run takes no name of a server",
        "--run eth9 --range 5,      '5' is no range like",
        "--run eth9 --router fritz, 'fritz' is no IPv4 address",
    })
    void wrongUsageIsNamed(String words, String complaint) {
        CommandRun.Result result = commands.run(("dhcp " + words).split(" ", -1));

        assertThat(result.code()).isEqualTo(Exit.USAGE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains(complaint).hasLineCount(1);
    }

    @Test
    void anInterfaceThatDoesNotExistIsNamed() throws IOException {
        Path program = Files.createFile(folder.resolve("dnsmasq"));
        assertThat(program.toFile().setExecutable(true)).isTrue();

        CommandRun.Result result =
                commands.environment(Map.of("PATH", folder.toString())).run("dhcp", "--run", "no-such-0");

        // As root the interface is looked for; everybody else is told that it takes root.
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).containsAnyOf("no network interface 'no-such-0'", "only root may give addresses");
    }
}
