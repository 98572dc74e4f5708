package org.sidetone.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.net.InetAddresses;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.message.Pass;
import org.sidetone.plan.StampKey;
import org.sidetone.serve.page.message.Messages.Claim;

class PassesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final MacAddress MAC = new MacAddress("001B54AABB01");
    private static final MacAddress OTHER = new MacAddress("001B54AABB02");
    private static final String SALT = "00112233445566778899AABBCCDDEEFF";
    private final Passes passes = new Passes(StampKey.of(SALT, Secret.of("ami")));
    private final Pass pass = passes.issue("id", MAC, "192.0.2.7", NOW);

    private Claim claim(String password, Optional<MacAddress> device, String asker) {
        return new Claim(pass.id(), password, device, InetAddresses.forString(asker));
    }

    @Test
    void onlyThatPhoneAtThatAddressAtThatMoment() {
        String password = passes.password(pass);
        assertThat(passes.fits(pass, claim(password, Optional.of(MAC), "192.0.2.7"), NOW))
                .isTrue();
        assertThat(passes.fits(pass, claim(password, Optional.empty(), "192.0.2.7"), NOW))
                .isTrue();
        assertThat(passes.fits(pass, claim(password, Optional.of(OTHER), "192.0.2.7"), NOW))
                .isFalse();
        assertThat(passes.fits(pass, claim(password, Optional.of(MAC), "192.0.2.8"), NOW))
                .isFalse();
        assertThat(passes.fits(pass, claim(password + "0", Optional.of(MAC), "192.0.2.7"), NOW))
                .isFalse();
        assertThat(passes.fits(pass, claim("", Optional.of(MAC), "192.0.2.7"), NOW))
                .isFalse();
        assertThat(passes.fits(pass, claim(password, Optional.of(MAC), "192.0.2.7"), NOW.plus(Passes.LIFE)))
                .isFalse();
    }

    @Test
    void anotherNodeOfTheStoreMakesTheSamePasswordAndAnotherStoreDoesNot() {
        assertThat(new Passes(StampKey.of(SALT, Secret.of("ami"))).password(pass))
                .isEqualTo(passes.password(pass));
        assertThat(new Passes(StampKey.of(SALT, Secret.of("other"))).password(pass))
                .isNotEqualTo(passes.password(pass));
        Pass second = passes.issue("id", MAC, "192.0.2.7", NOW);
        assertThat(passes.password(second)).isNotEqualTo(passes.password(pass));
        assertThat(Passes.isId(second.id())).isTrue();
        assertThat(Passes.isId("admin")).isFalse();
    }

    @Test
    void itIsOverWithThePush() {
        assertThat(passes.open(pass.id())).contains(pass);
        passes.close(pass);
        assertThat(passes.open(pass.id())).isEmpty();
    }
}
