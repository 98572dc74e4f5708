package org.sidetone.ready;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Secret;
import org.sidetone.config.Subnet;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Credential.State;

class ChangePlanTest {
    @Test
    void chanSipNeedsASecretItCanHoldAndNoNat() {
        assertThat(lines(new ReadyPbx("1001").change("1001", "7")))
                .containsExactly("SIP [1001] secret=new1001x nat=no setvar=SIDETONE_READY=7");
    }

    @Test
    void pjsipNeedsTwoSections() {
        assertThat(lines(new ReadyPbx("2001").change("2001", "7")))
                .containsExactly(
                        "AUTH [2001-auth] password=new2001x", "ENDPOINT [2001] force_rport=no rewrite_contact=no");
    }

    @Test
    void whereTcpListensOnlyTheSecretIsNeeded() {
        assertThat(lines(new ReadyPbx("2001").withTcp().change("2001", "7")))
                .containsExactly("AUTH [2001-auth] password=new2001x");
    }

    @Test
    void aHashGivesWayToAClearSecret() {
        ReadyPbx pbx = new ReadyPbx()
                .with("1001", Credential.unusable(State.HASHED, "sip.conf"), true, Map.of())
                .with("2001", Credential.unusable(State.HASHED, "auth 2001-auth"), true, Map.of());

        assertThat(lines(pbx.change("1001", "7")).get(0)).contains("md5secret= secret=new1001x");
        assertThat(lines(pbx.change("2001", "7")).get(0)).contains("auth_type=userpass password=new2001x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a;b#c\\d", "ninechars", "short\"1"})
    void aSecretThatAPhoneMayNotTakeIsReplaced(String secret) {
        ReadyPbx pbx =
                new ReadyPbx().with("2001", Credential.of(Secret.of(secret), ReadyPbx.where("2001")), true, Map.of());

        Change change = pbx.change("2001", "7");

        assertThat(lines(change)).containsExactly("AUTH [2001-auth] password=new2001x");
        assertThat(change.reasons()).hasSize(1);
        assertThat(secret.length() > 2 && change.reasons().toString().contains(secret))
                .isFalse();
    }

    @Test
    void oneThatIsFitNeedsNothingButTheSubnetThatIsAskedFor() {
        ReadyPbx pbx =
                new ReadyPbx().with("2001", Credential.of(Secret.of("abcd2345"), "auth 2001-auth"), true, Map.of());

        assertThat(pbx.change("2001", "7").isNeeded()).isFalse();
        assertThat(lines(pbx.change("2001", "7", Subnet.parse("10.1.2.3/8"))))
                .containsExactly("ENDPOINT [2001] deny=0.0.0.0/0.0.0.0 deny=::/0 permit=10.1.2.3/8");
    }

    @Test
    void whatCannotBeOverriddenIsSaid() {
        ReadyPbx pbx = new ReadyPbx()
                .with("2001", Credential.unusable(State.NONE, "endpoint 2001"), false, Map.of())
                .with("1/../x", Credential.of(Secret.of("x"), "sip.conf"), false, Map.of());

        assertThat(pbx.change("2001", "7").obstacle())
                .hasValueSatisfying(why -> assertThat(why).contains("no auth section"));
        assertThat(pbx.change("1/../x", "7").obstacle()).isPresent();
        assertThat(pbx.change("1/../x", "7").isNeeded()).isFalse();
    }

    @Test
    void nothingThatIsPrintedByAccidentHoldsTheSecret() {
        assertThat(new ReadyPbx("1001").change("1001", "7").toString())
                .doesNotContain("new1001x")
                .doesNotContain(ReadyPbx.LONG);
    }

    @Test
    void newSecretsAreLettersAndDigitsThatCannotBeMistaken() {
        String many = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> NewSecret.of(8).reveal())
                .peek(secret -> assertThat(secret).hasSize(8))
                .collect(Collectors.joining());
        assertThat(many).matches("[A-Za-z0-9]+").doesNotContainPattern("[0Oo1lIi]");
        assertThat(many.chars().distinct().count()).isEqualTo(NewSecret.ALPHABET.length());
    }

    private static List<String> lines(Change change) {
        return change.stanzas().stream()
                .map(stanza -> stanza.keeper() + " [" + stanza.section() + "] "
                        + stanza.settings().stream()
                                .map(line -> line.text(true))
                                .collect(Collectors.joining(" ")))
                .toList();
    }
}
