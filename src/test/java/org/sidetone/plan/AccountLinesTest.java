package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.MAC;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.AccountSettings.Mode;
import org.sidetone.config.AccountSettings.Wire;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.SepFile;

/** Lines whose registrar is not the PBX. */
class AccountLinesTest {
    private static final AccountSettings OFFICE =
            Samples.elsewhere("620", Mode.CALLMANAGER, Optional.of("192.0.2.1:5060"));
    private static final Snapshot PBX = Samples.snapshot(Samples.pjsip("1001", "Anna", "pw1001"));

    @Test
    void aFritzBoxPhoneIsAsTheFieldGuideHasIt() {
        PhonePlan plan = Samples.planner(PBX, OFFICE).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "10.0.0.5");

        assertThat(plan.problems()).isEmpty();
        assertThat(plan.servers().value()).containsExactly("192.0.2.1");
        assertThat(plan.ntp().value()).isEqualTo("192.0.2.1");
        assertThat(plan.mediaPorts().value()).isEqualTo(new Settings.Ports(16384, 32766));
        assertThat(sep(plan))
                .contains("<sipPort>5062</sipPort>")
                .contains("<processNodeName>192.0.2.1</processNodeName>")
                .contains("<outboundProxy>192.0.2.1</outboundProxy>", "<outboundProxyPort>5060</outboundProxyPort>")
                .contains("<proxy>USECALLMANAGER</proxy>", "<port>5062</port>")
                .contains("<name>office</name>", "<authName>office-auth</authName>", "<contact>620</contact>")
                .contains("<displayName>Front desk</displayName>", "<authPassword>pw620</authPassword>")
                .contains("<messagesNumber>**600</messagesNumber>", "<preferredCodec>none</preferredCodec>")
                .contains("<transportLayerProtocol>2</transportLayerProtocol>")
                .contains("<dialTemplate>dialplan-anything.xml</dialTemplate>")
                // Our pages are ours whoever the registrar is.
                .contains("http://10.0.0.5:8087/services");
    }

    @Test
    void itIsServedWithoutAnyPbx() {
        Snapshot nothing = Snapshot.unread(Instant.parse("2026-11-21T09:00:00Z"));
        PhonePlan plan = Samples.planner(nothing, OFFICE).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "10.0.0.5");
        PhonePlan beside = Samples.planner(PBX, OFFICE).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "10.0.0.5");
        assertThat(sep(plan)).isEqualTo(sep(beside));
    }

    @Test
    void tcpIsTheAccountsChoice() {
        AccountSettings tcp = new AccountSettings(
                "620",
                "620",
                "620",
                Secret.of("pw"),
                "sip.example",
                5060,
                Optional.empty(),
                "620",
                Optional.empty(),
                Wire.TCP,
                Mode.CALLMANAGER);
        PhonePlan plan = Samples.planner(PBX, tcp).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "10.0.0.5");
        assertThat(sep(plan)).contains("<transportLayerProtocol>1<").doesNotContain("outboundProxy");
    }

    @Test
    void withACallManagerALineElsewhereIsLeftOutAndNamed() {
        PhonePlan plan = Samples.planner(PBX, Samples.elsewhere("620", Mode.CALLMANAGER, Optional.empty()))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001", "620"), "10.0.0.5");
        assertThat(sep(plan)).contains("<name>1001</name>").doesNotContain("office");
        assertThat(plan.problems())
                .filteredOn(problem -> problem.code().equals("mixed-registrars"))
                .singleElement()
                .matches(problem -> problem.where().equals("account 620")
                        && problem.what().contains("192.0.2.1:5062")
                        && problem.hint().contains("plain"));
    }

    @Test
    void inPlainSipEachLineHasItsOwnServer() {
        PhonePlan plan = Samples.planner(PBX, Samples.elsewhere("620", Mode.PLAIN, Optional.empty()))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001", "620"), "10.0.0.5");
        assertThat(plan.problems()).isEmpty();
        assertThat(plan.mode().value()).isEqualTo(SipMode.PLAIN);
        assertThat(plan.transport().value()).isEqualTo(SipTransport.UDP);
        assertThat(plan.mediaPorts().value()).isEqualTo(new Settings.Ports(16384, 16482));
        assertThat(sep(plan))
                .doesNotContain("USECALLMANAGER")
                .contains("<proxy>10.0.0.5</proxy><port>5170</port><name>1001</name>")
                .contains("<proxy>192.0.2.1</proxy><port>5062</port><name>office</name>")
                // A rule of the PBX would cut off what the other line can dial.
                .contains("<dialTemplate>dialplan-anything.xml</dialTemplate>");
    }

    @Test
    void aPhoneHasOneOutboundProxyForAllItsLines() {
        PhonePlan plan = Samples.planner(PBX, Samples.elsewhere("620", Mode.PLAIN, Optional.of("proxy.example:5060")))
                .plan(Samples.phone(PhoneModel.CP_7941G, "1001", "620"), "10.0.0.5");
        assertThat(plan.problems()).extracting(Problem::code).containsExactly("mixed-outbound-proxies");
        assertThat(sep(plan)).doesNotContain("office", "proxy.example");
    }

    @Test
    void anAccountWithAnExtensionsNumberIsTakenAndTold() {
        Planner planner = Samples.planner(PBX, Samples.elsewhere("1001", Mode.CALLMANAGER, Optional.empty()));
        PhonePlan plan = planner.plan(Samples.phone(PhoneModel.CP_7941G, "1001"), "10.0.0.5");
        assertThat(sep(plan)).contains("<name>office</name>");
        assertThat(planner.general()).extracting(Problem::code).containsExactly("account-shadows");
    }

    @Test
    void aSecretThatThePhoneCannotHoldIsNamedWithItsAccount() {
        AccountSettings account = new AccountSettings(
                "620",
                "620",
                "620",
                Secret.of("x".repeat(32)),
                "sip.example",
                5060,
                Optional.empty(),
                "620",
                Optional.empty(),
                Wire.UDP,
                Mode.CALLMANAGER);
        PhonePlan plan = Samples.planner(PBX, account).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "10.0.0.5");
        assertThat(plan.servable()).isFalse();
        assertThat(plan.problems())
                .filteredOn(problem -> problem.code().equals("secret-too-long"))
                .singleElement()
                .matches(problem ->
                        problem.where().equals("account 620") && problem.hint().contains("registrar"));
    }

    @Test
    void theStampFollowsTheRegistrar() {
        StampKey key = StampKey.of("73616C74", Secret.of("s"));
        String before = stamp(Samples.elsewhere("620", Mode.CALLMANAGER, Optional.empty()), key);
        assertThat(stamp(Samples.elsewhere("620", Mode.PLAIN, Optional.empty()), key))
                .isNotEqualTo(before);
        assertThat(stamp(OFFICE, key)).isNotEqualTo(before);
    }

    private static String stamp(AccountSettings account, StampKey key) {
        return AccountStamp.of(
                Samples.planner(PBX, account).plan(Samples.phone(PhoneModel.CP_7941G, "620"), "127.0.0.1"), key);
    }

    private static String sep(PhonePlan plan) {
        assertThat(plan.mac()).isEqualTo(MAC);
        return new String(SepFile.render(plan).bytes(), StandardCharsets.UTF_8).replaceAll(">\\s+<", "><");
    }
}
