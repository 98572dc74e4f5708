package org.sidetone.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.net.HostAndPort;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Property
    void aWrittenTimeIsReadAsWhatItSays(@ForAll @IntRange(min = 0, max = 9_999_999) int amount) {
        assertThat(Values.duration(amount + "s")).isEqualTo(Duration.ofSeconds(amount));
        assertThat(Values.duration(amount + "m")).isEqualTo(Duration.ofMinutes(amount));
        assertThat(Values.duration(amount + "h")).isEqualTo(Duration.ofHours(amount));
    }

    @Property
    void anEndpointIsReadAsWritten(@ForAll @IntRange(min = 1, max = 65535) int port) {
        assertThat(Values.endpoint("10.1.2.3:" + port)).isEqualTo(HostAndPort.fromParts("10.1.2.3", port));
        assertThat(Values.endpoint("[fe80::1]:" + port)).isEqualTo(HostAndPort.fromParts("fe80::1", port));
    }

    @Test
    void hoursMayGoOverMidnight() {
        Settings.Hours night = Values.hours("22:00-06:00");
        assertThat(night.include(LocalTime.of(22, 0))).isTrue();
        assertThat(night.include(LocalTime.of(5, 59))).isTrue();
        assertThat(night.include(LocalTime.of(6, 0))).isFalse();
        assertThat(night.include(LocalTime.NOON)).isFalse();
        Settings.Hours noon = Values.hours("12:00 - 13:30");
        assertThat(noon.include(LocalTime.NOON)).isTrue();
        assertThat(noon.include(LocalTime.of(13, 30))).isFalse();
        assertThatThrownBy(() -> Values.hours("24:00-06:00")).hasMessageContaining("22:00-06:00");
        assertThatThrownBy(() -> Values.hours("06:00-06:00")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anythingElseThrowsOnlyIllegalArgument(@ForAll String text) {
        List<Function<String, Object>> readers = List.of(
                Values::duration,
                Values::endpoint,
                Values::ports,
                Values::hours,
                Values::host,
                Values::dateFormat,
                Values::storeUrl,
                Values::plain,
                Subnet::parse);
        for (Function<String, Object> reader : readers) {
            try {
                assertThat(reader.apply(text)).isNotNull();
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void nearestFindsSlipsOfTheHandOnly() {
        List<String> known = List.of("host", "port", "secret", "secret_file");
        assertThat(Nearest.to("prot", known)).contains("port");
        assertThat(Nearest.to("secrets", known)).contains("secret");
        assertThat(Nearest.to("secretfile", known)).contains("secret_file");
        assertThat(Nearest.to("wallpaper", known)).isEmpty();
        assertThat(Nearest.to("x", known)).isEmpty();
    }

    @Test
    void aDateHasOneKindOfSeparator() {
        assertThat(Values.dateFormat("D.M.YYa")).isEqualTo("D.M.YYa");
        assertThat(Values.dateFormat("Y-M-D")).isEqualTo("Y-M-D");
        for (String junk : List.of("D.M/Y", "D/M/YYY", "M/M/Y", "D/M", "D/M/YAA", "D M Y", "D.M.Y<")) {
            assertThatThrownBy(() -> Values.dateFormat(junk)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void phonesAreToldHostsThatTheyCanHold() {
        assertThat(Values.toldHost("pbx.example.com", 50)).isEqualTo("pbx.example.com");
        for (String junk : List.of("x".repeat(51), "fe80::1%eth0", "192.0.2.1:80", "[::1]", "a b")) {
            assertThatThrownBy(() -> Values.toldHost(junk, 50)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
