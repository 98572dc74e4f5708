package org.sidetone.dhcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.Golden;

class DhcpServerTest {
    static TftpAddresses addresses(String... texts) {
        return new TftpAddresses(
                Arrays.stream(texts).map(TftpAddresses::parse).collect(ImmutableList.toImmutableList()));
    }

    private static final TftpAddresses ONE = addresses("192.168.1.5");
    private static final TftpAddresses TWO = addresses("192.168.1.5", "192.168.1.6");

    @Test
    void eachAddressIsWrittenInTheOrderThatAServerReads() {
        assertThat(TWO.hex()).isEqualTo("C0A80105C0A80106");
        assertThat(TWO.octets()).isEqualTo("c0:a8:01:05:c0:a8:01:06");
        // The field guide's own example: 192.168.1.1 is 0x0101A8C0 in Tftpd32 3.23.
        assertThat(addresses("192.168.1.1").reversed()).isEqualTo("0101A8C0");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPrinted(DhcpServer server) throws IOException {
        Golden.check("dhcp/" + server.word() + ".txt", server.lines(TWO));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftToFillInAndTheSecondNodeIsNotInvented(DhcpServer server) {
        assertThat(server.lines(ONE)).contains("192.168.1.5").doesNotContain("{{", "}}", "192.168.1.6", "C0A80106");
        assertThat(server.lines(TWO)).contains("192.168.1.5").doesNotContain("{{", "}}");
        assertThat(server.lines(ONE).lines()).allMatch(line -> line.length() <= 120, "fits a wide terminal");
    }

    @Test
    void theTrapsAreTold() {
        assertThat(DhcpServer.anyOther(ONE))
                .contains("hex C0A80105", "Option 66: text, 192.168.1.5", "Two DHCP servers")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pbx.example", "fe80::1", "192.168.1", "192.168.1.5/24", "3232235781", " 192.168.1.5"})
    void onlyAnAddressIsAnAddress(String text) {
        assertThatThrownBy(() -> TftpAddresses.parse(text)).hasMessageContaining("'" + text + "' is no IPv4 address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "224.0.0.1"})
    void noPhoneReachesTheseAddresses(String text) {
        assertThatThrownBy(() -> addresses(text)).hasMessage(text + " is no address that a phone can reach");
    }

    @Test
    void thereIsAtLeastOneAddress() {
        assertThatThrownBy(() -> addresses()).hasMessageContaining("not 0");
    }
}
