package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.UNHEARD;
import static org.sidetone.plan.Samples.phone;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.planner;
import static org.sidetone.plan.Samples.sip;
import static org.sidetone.plan.Samples.snapshot;
import static org.sidetone.plan.Samples.with;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Transport;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;

class PlannerTest {
    private static final String FACING = "192.168.1.5";
    private static final Phone ONE_LINE = phone(PhoneModel.CP_7941G, "1001");
    private static final Phone TWO_LINES = phone(PhoneModel.CP_7941G, "1001", "1002");
    private static final ImmutableListMultimap<Driver, Transport> UDP_AND_TCP = ImmutableListMultimap.of(
            Driver.PJSIP, new Transport("transport-udp", Protocol.UDP, "0.0.0.0", 5060),
            Driver.PJSIP, new Transport("transport-tcp", Protocol.TCP, "0.0.0.0", 5061));

    @Test
    void tellsTheAddressThatThePbxIsBoundToWhereItDoesNotHearOurs() {
        assertThat(servers("192.0.2.77")).containsExactly("192.0.2.77");
        assertThat(servers("0.0.0.0")).containsExactly(FACING);
        assertThat(servers(FACING)).containsExactly(FACING);
        assertThat(servers("127.0.0.1"))
                .as("no phone can reach that; check tells of it")
                .containsExactly(FACING);
    }

    private static List<String> servers(String bound) {
        ImmutableListMultimap<Driver, Transport> transports =
                ImmutableListMultimap.of(Driver.PJSIP, new Transport("transport-udp", Protocol.UDP, bound, 5060));
        return planner(snapshot(transports, pjsip("1001", "Anna", "pw1001")))
                .plan(ONE_LINE, FACING)
                .servers()
                .value();
    }

    @Test
    void takesPortsAndMediaFromTheRunningPbx() {
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "pw1001"))).plan(ONE_LINE, FACING);
        assertThat(plan.sipPort().value()).isEqualTo(5170);
        assertThat(plan.mediaPorts().value().first()).isEqualTo(16384);
        assertThat(plan.mediaPorts().value().last()).isEqualTo(16482);
        assertThat(plan.servers().value()).containsExactly(FACING);
        assertThat(plan.preferredCodec().value()).isEqualTo("g711ulaw");
        assertThat(plan.timeZone().value()).isEqualTo("GMT Standard/Daylight Time");
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void aLineThatIsGoneIsLeftOutAndTheOtherServed() {
        PhonePlan plan = planner(snapshot(pjsip("1002", "Bert", "pw1002"))).plan(TWO_LINES, FACING);
        assertThat(lineIds(plan)).containsExactly("1002");
        assertThat(plan.buttons().get(0).position()).isEqualTo(1);
        assertThat(codes(plan)).containsExactly("extension-missing");
    }

    @Test
    void aHashedOrEmptyOrTooLongSecretLeavesItsLineOut() {
        Credential[] bad = {
            Credential.unusable(Credential.State.HASHED, "auth 1001"),
            Credential.unusable(Credential.State.UNREADABLE, "sip.conf"),
            Credential.of(Secret.of(""), "auth 1001"),
            Credential.unusable(Credential.State.NONE, "1001"),
            Credential.of(Secret.of("x".repeat(32)), "auth 1001"),
            Credential.of(Secret.of("a\u0007b"), "auth 1001"),
        };
        for (Credential credential : bad) {
            Extension broken = with(pjsip("1001", "Anna", "pw1001"), credential, Samples.HEARD);
            PhonePlan plan =
                    planner(snapshot(broken, pjsip("1002", "Bert", "pw1002"))).plan(TWO_LINES, FACING);
            assertThat(lineIds(plan)).as("%s", credential.state()).containsExactly("1002");
            assertThat(errors(plan)).singleElement().satisfies(problem -> {
                assertThat(problem.where()).isEqualTo("extension 1001");
                assertThat(problem.hint()).isNotBlank();
            });
        }
    }

    @Test
    void aSecretOfThirtyOneIsServedWholeWithAWarning() {
        String secret = "a".repeat(31);
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", secret))).plan(ONE_LINE, FACING);
        assertThat(((Button.Line) plan.buttons().get(0)).password().reveal()).isEqualTo(secret);
        assertThat(codes(plan)).containsExactly("secret-long");
    }

    @Test
    void noProblemEverHoldsASecret() {
        String secret = "correct-horse-battery-staple-and-more-of-it";
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", secret))).plan(ONE_LINE, FACING);
        assertThat(plan.toString()).doesNotContain(secret);
    }

    @Test
    void aPhoneWithoutAnyUsableLineIsNotServable() {
        PhonePlan plan = planner(snapshot()).plan(ONE_LINE, FACING);
        assertThat(plan.servable()).isFalse();
        assertThat(codes(plan)).containsExactly("extension-missing", "no-line");
    }

    @Test
    void overTcpWhereUdpWouldNotBeHeard() {
        Extension deaf = with(pjsip("1001", "Anna", "pw1001"), UNHEARD);
        PhonePlan plan = planner(snapshot(UDP_AND_TCP, deaf)).plan(ONE_LINE, FACING);
        assertThat(plan.transport().value()).isEqualTo(SipTransport.TCP);
        assertThat(plan.sipPort().value()).isEqualTo(5061);
        assertThat(plan.problems()).isEmpty();
    }

    @Test
    void overUdpAllTheSameWhereNeitherWorksAndSaysWhatToChange() {
        Extension deaf = with(pjsip("1001", "Anna", "pw1001"), UNHEARD);
        PhonePlan plan = planner(snapshot(deaf)).plan(ONE_LINE, FACING);
        assertThat(plan.transport().value()).isEqualTo(SipTransport.UDP);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(errors(plan)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("reply-port");
            assertThat(problem.what()).contains("force_rport=yes");
            assertThat(problem.hint()).contains("TCP transport").contains("force_rport=no");
        });
    }

    @Test
    void ofTwoLinesTheOneThatIsNotHeardIsLeftOut() {
        Extension deaf = with(pjsip("1002", "Bert", "pw1002"), UNHEARD);
        PhonePlan plan =
                planner(snapshot(pjsip("1001", "Anna", "pw1001"), deaf)).plan(TWO_LINES, FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(errors(plan))
                .singleElement()
                .satisfies(problem -> assertThat(problem.where()).isEqualTo("extension 1002"));
    }

    @Test
    void linesOfTheOtherDriverAreLeftOut() {
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "pw1001"), sip("1002", "Bert", "pw1002")))
                .plan(TWO_LINES, FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(codes(plan)).contains("mixed-drivers");
        assertThat(plan.sipPort().value()).isEqualTo(5170);
    }

    @Test
    void theMessagesKeyDialsTheOwnMailboxAndOnlyWhereThereIsOne() {
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "pw1001"))).plan(ONE_LINE, FACING);
        assertThat(((Button.Line) plan.buttons().get(0)).messagesNumber().value())
                .contains("*97");
        PhonePlan without = planner(snapshot(sip("1001", "Anna", "pw1001"))).plan(ONE_LINE, FACING);
        assertThat(((Button.Line) without.buttons().get(0)).messagesNumber().value())
                .isEmpty();
    }

    @Test
    void linesFillTheKeysThatAreNotSet() {
        ImmutableList<Key> keys = ImmutableList.of(
                new Key(1, KeyKind.SPEED, "999", ""), new Key(2, KeyKind.SPEED, "1234", "Clock"),
                new Key(9, KeyKind.SPEED, "5", ""), new Key(4, KeyKind.NONE, "", ""));
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "pw1001"), pjsip("1002", "Bert", "pw1002")))
                .plan(phone(PhoneModel.CP_7961G, keys, "1001", "1002"), FACING);
        assertThat(plan.buttons())
                .extracting(Button::position, Button::label)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "Anna"),
                        org.assertj.core.groups.Tuple.tuple(2, "Clock"),
                        org.assertj.core.groups.Tuple.tuple(3, "Bert"));
        assertThat(codes(plan)).containsExactlyInAnyOrder("key-1-not-a-line", "key-beyond-model");
    }

    @Test
    void moreLinesThanKeysAreAProblemThatNamesTheModel() {
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "pw1001"), pjsip("1002", "Bert", "pw1002")))
                .plan(phone(PhoneModel.CP_7911G, "1001", "1002"), FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(errors(plan))
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.what()).contains("7911G").contains("1002"));
    }

    private static List<String> lineIds(PhonePlan plan) {
        return plan.buttons().stream()
                .filter(Button.Line.class::isInstance)
                .map(button -> ((Button.Line) button).who().id())
                .toList();
    }

    private static List<String> codes(PhonePlan plan) {
        return plan.problems().stream()
                .map(Problem::code)
                .filter(code -> !code.equals("no-mailbox"))
                .toList();
    }

    private static List<Problem> errors(PhonePlan plan) {
        return plan.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }
}
