package org.sidetone.dhcp.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Inet4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.dhcp.TftpAddresses;

class AddressRangeTest {
    private static final Inet4Address OURS = TftpAddresses.parse("10.79.0.1");

    @ParameterizedTest
    @CsvSource({
        "10.79.0.1,     24, 10.79.0.2-10.79.0.101",
        "10.79.0.254,   24, 10.79.0.154-10.79.0.253",
        "10.79.0.200,   24, 10.79.0.100-10.79.0.199",
        "10.79.0.30,    27, 10.79.0.1-10.79.0.29",
        "10.79.0.1,     30, 10.79.0.2-10.79.0.2",
        "200.79.255.10, 16, 200.79.254.166-200.79.255.9",
    })
    void takesTheSideWithMoreRoom(String ours, int prefix, String range) {
        assertThat(AddressRange.around(TftpAddresses.parse(ours), prefix)).hasToString(range);
    }

    @ParameterizedTest
    @CsvSource({"31", "32"})
    void aNetworkWithoutRoomIsNamed(int prefix) {
        assertThatThrownBy(() -> AddressRange.around(OURS, prefix)).hasMessageContaining("10.79.0.1/" + prefix);
    }

    @Test
    void aRangeOfTheOwnersIsTakenWhereItFits() {
        AddressRange range = AddressRange.parse("10.79.0.50 - 10.79.0.99");

        assertThat(range.within(OURS, 24)).isEqualTo(range).hasToString("10.79.0.50-10.79.0.99");
    }

    @ParameterizedTest
    @CsvSource({
        "10.79.0.1-10.79.0.9,   own address 10.79.0.1",
        "10.78.0.2-10.78.0.9,   not inside the network 10.79.0.1/24",
        "10.79.0.2-10.79.1.9,   not inside the network",
        "10.79.0.9-10.79.0.255, not inside the network",
        "10.79.0.0-10.79.0.9,   not inside the network",
        "10.79.0.9-10.79.0.2,   is empty",
        "10.79.0.9,             is no range like",
        "10.79.0.9-x,           'x' is no IPv4 address",
    })
    void aRangeThatCannotWorkIsNamed(String text, String complaint) {
        assertThatThrownBy(() -> AddressRange.parse(text).within(OURS, 24)).hasMessageContaining(complaint);
    }
}
