package org.sidetone.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.LampGroup;
import org.sidetone.config.SaySettings;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.config.StatusSettings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;

class AudienceTest {
    private static final MacAddress ONE = new MacAddress("001B54AABB01");
    private static final MacAddress TWO = new MacAddress("001B54AABB02");
    private static final MacAddress THREE = new MacAddress("001B54AABB03");
    private static final MacAddress WAITING = new MacAddress("001B54AABB04");

    private static final StatusSettings SALES = new StatusSettings(
            "Lamps",
            Duration.ofSeconds(5),
            Duration.ofSeconds(2),
            LampGroup.ALL,
            StatusSettings.Icons.AUTO,
            StatusSettings.Talking.NOBODY,
            ImmutableList.of(new LampGroup(
                    "sales",
                    "Sales",
                    ImmutableList.of(new LampGroup.Range("1010", "1012")),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty())));

    private final Audience audience = new Audience(
            Changed.settings(
                    Settings.defaults(Secret.of("x")),
                    SALES,
                    new SaySettings(
                            true,
                            Optional.empty(),
                            Duration.ofMinutes(15),
                            ImmutableList.of(
                                    new SaySettings.Group("workshop", ImmutableList.of("1002", "1010-1019", "1777")),
                                    new SaySettings.Group("empty", ImmutableList.of("9"))))),
            phones());

    private static Phones phones() {
        return new Phones(
                ImmutableSortedMap.of(
                        ONE, phone(ONE, "1001", "1002"),
                        TWO, phone(TWO, "1010"),
                        THREE, phone(THREE, "0150"),
                        WAITING, phone(WAITING)),
                1);
    }

    private static Phone phone(MacAddress mac, String... lines) {
        return new Phone(
                mac,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.copyOf(lines),
                ImmutableList.of(),
                Optional.empty());
    }

    @Test
    void linesRangesGroupsMacsAndAll() {
        assertThat(audience.of("1001").phones()).containsExactly(ONE);
        assertThat(audience.of("1001, 1002,001b.54aa.bb01").phones()).containsExactly(ONE);
        assertThat(audience.of("1000-1099").phones()).containsExactly(ONE, TWO);
        assertThat(audience.of("Workshop").phones()).containsExactlyInAnyOrder(ONE, TWO);
        assertThat(audience.of("sales").phones()).as("a group of lamps").containsExactly(TWO);
        assertThat(audience.of("all").phones()).containsExactly(ONE, TWO, THREE);
        assertThat(audience.of("100-199").unknown()).as("0150 is none of them").hasSize(1);
    }

    @Test
    void whoIsUnknownIsNamedWithWhoIsNear() {
        Audience.Chosen chosen = audience.of("1001,1004,workshp,empty,001B54AABB04");
        assertThat(chosen.phones()).containsExactly(ONE);
        assertThat(chosen.unknown())
                .hasSize(4)
                .anySatisfy(
                        what -> assertThat(what).startsWith("no phone, line or group is called 1004; did you mean 100"))
                .contains(
                        "no phone, line or group is called workshp; did you mean workshop?",
                        "no phone has a line of the group empty")
                .anySatisfy(what -> assertThat(what).contains("001B54AABB04"));
        assertThat(audience.of(" , ").phones()).isEmpty();
    }

    @Test
    void membersThatAreOnNoPhoneAreTold() {
        assertThat(audience.missing()).containsExactly("workshop: 1777", "empty: 9");
    }
}
