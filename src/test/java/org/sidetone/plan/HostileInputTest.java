package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.phone;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.planner;
import static org.sidetone.plan.Samples.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Changed;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.line.Subscriber;

/** What the PBX, a binding or a setting may say that no phone's file could carry, or that would break it. */
class HostileInputTest {
    private static final String FACING = "192.168.1.5";
    private static final Extension ANNA = pjsip("1001", "Anna", "pw1001");

    @ParameterizedTest
    @ValueSource(strings = {"my phone", "a@b", "a\u0001b", "<x>", "\"x\"", "a;b", "ü", "\uFFFE"})
    void anIdThatNoPhoneCanRegisterAsLeavesItsLineOut(String id) {
        PhonePlan plan =
                planner(snapshot(ANNA, pjsip(id, "Bert", "pw"))).plan(phone(PhoneModel.CP_7941G, id, "1001"), FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(codes(plan)).contains("id-unusable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\u0007"})
    void aLoginNameThatNoPhoneCanSendLeavesItsLineOut(String authName) {
        Account account =
                Samples.account(Driver.PJSIP, authName, Credential.of(Secret.of("pw"), "auth 1002"), Samples.HEARD);
        Extension bert = with(pjsip("1002", "Bert", "pw"), account);
        PhonePlan plan = planner(snapshot(ANNA, bert)).plan(phone(PhoneModel.CP_7941G, "1001", "1002"), FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(codes(plan)).contains("auth-name-unusable");
    }

    @Test
    void thePhonesBufferHoldsBytesNotCharacters() {
        PhonePlan plan = planner(snapshot(pjsip("1001", "Anna", "ü".repeat(16))))
                .plan(phone(PhoneModel.CP_7941G, "1001"), FACING);
        assertThat(plan.servable()).isFalse();
        assertThat(codes(plan)).contains("secret-too-long");
    }

    @Test
    void aKeyThatNoFileCanCarryIsLeftOutAndTold() {
        ImmutableList<Key> keys = ImmutableList.of(
                new Key(2, KeyKind.SPEED, "1".repeat(128), ""),
                new Key(3, KeyKind.SPEED, "12\u000034", ""),
                new Key(4, KeyKind.SERVICE, "http://192.0.2.9/" + "x".repeat(255), ""),
                new Key(5, KeyKind.SERVICE, "http://192.0.2.9/a\u0001b", ""),
                new Key(6, KeyKind.SERVICE, "192.0.2.9/menu", ""),
                new Key(7, KeyKind.LAMP, " ", ""),
                new Key(8, KeyKind.SERVICE, "http://192.0.2.9/a?b=1&c=2", "Both"));
        PhonePlan plan = planner(snapshot(ANNA)).plan(phone(PhoneModel.CP_7975G, keys, "1001"), FACING);
        assertThat(plan.buttons()).extracting(Button::position).containsExactly(1, 8);
        assertThat(codes(plan)).hasSize(6).containsOnly("key-unusable");
    }

    @Test
    void oneOfOurPagesMayBeginWithASlash() {
        ImmutableList<Key> keys = ImmutableList.of(new Key(2, KeyKind.SERVICE, "/Lamps", ""));
        PhonePlan plan = planner(snapshot(ANNA)).plan(phone(PhoneModel.CP_7941G, keys, "1001"), FACING);
        assertThat(plan.buttons().get(1)).isEqualTo(new Button.Service(2, "/Lamps", "/lamps"));
    }

    @Test
    void aLineOnTwoKeysIsToldAndPlacedOnce() {
        ImmutableList<Key> keys =
                ImmutableList.of(new Key(2, KeyKind.LINE, "1001", ""), new Key(3, KeyKind.LINE, "1001", ""));
        PhonePlan plan = planner(snapshot(ANNA)).plan(phone(PhoneModel.CP_7961G, keys, "1001"), FACING);
        assertThat(lineIds(plan)).containsExactly("1001");
        assertThat(codes(plan)).containsExactly("key-line-twice");
    }

    @Test
    void aPhoneWithALineByAKeyAloneIsBound() {
        Phone byKey = phone(PhoneModel.CP_7961G, ImmutableList.of(new Key(1, KeyKind.LINE, "1001", "")));
        assertThat(byKey.isBound()).isTrue();
        assertThat(lineIds(planner(snapshot(ANNA)).plan(byKey, FACING))).containsExactly("1001");
    }

    @Test
    void aLineWithoutAKeyDecidesNothing() {
        Extension other = with(pjsip("1002", "Bert", "pw1002"), codecs("alaw"));
        PhonePlan plan = planner(snapshot(ANNA, other)).plan(phone(PhoneModel.CP_7911G, "1001", "1002"), FACING);
        assertThat(plan.preferredCodec().value()).isEqualTo("g711ulaw");
    }

    @Test
    void anExtensionWithoutACodecOfThePhoneIsTold() {
        for (Account account : List.of(codecs(), codecs("opus", "slin16"))) {
            PhonePlan plan = planner(snapshot(with(ANNA, account))).plan(phone(PhoneModel.CP_7941G, "1001"), FACING);
            assertThat(plan.preferredCodec().value()).isEqualTo("none");
            assertThat(codes(plan)).containsExactly("no-codec");
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 3600", "60, 0, 3600", "60, 120, 120", "1, 30, 60", "7200, 3600, 7200"})
    void aRegistrationIsNeverForNoTime(int minimum, int maximum, int seconds) {
        Extension limited = with(ANNA, limits(minimum, maximum));
        PhonePlan plan = planner(snapshot(limited)).plan(phone(PhoneModel.CP_7941G, "1001"), FACING);
        assertThat(plan.registerSeconds().value()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.5, 5073", // bound to the very address that the phone is told
        "10.0.0.1, 5072", // else one that hears every address
    })
    void ofSeveralSocketsTheOneThatHearsThePhone(String facing, int port) {
        ImmutableListMultimap<Driver, Transport> sockets = ImmutableListMultimap.of(
                Driver.PJSIP, new Transport("a", Protocol.UDP, "127.0.0.1", 5070),
                Driver.PJSIP, new Transport("b", Protocol.UDP, "::", 5071),
                Driver.PJSIP, new Transport("c", Protocol.UDP, "0.0.0.0", 5072),
                Driver.PJSIP, new Transport("d", Protocol.UDP, "192.168.1.5", 5073));
        PhonePlan plan = planner(snapshot(sockets, ANNA)).plan(phone(PhoneModel.CP_7941G, "1001"), "127.0.0.9");
        assertThat(plan.sipPort().value()).isEqualTo(5072);
        assertThat(plan.seenFrom(facing).sipPort().value()).isEqualTo(port);
        assertThat(plan.seenFrom(facing))
                .isEqualTo(planner(snapshot(sockets, ANNA)).plan(phone(PhoneModel.CP_7941G, "1001"), facing));
    }

    @Test
    void theMessagesKeyNeverDialsWhatIsForAsteriskItself() {
        DialPlan dialPlan = new DialPlan(ImmutableMap.of(
                "internal",
                new DialPlan.Context(
                        "internal",
                        ImmutableList.of(new DialPlan.Pattern(
                                "a", ImmutableList.of(new DialPlan.Step(1, "VoiceMailMain", "${EXTEN}")))),
                        ImmutableList.of())));
        assertThat(Voicemail.number(new Subscriber.OnPbx(ANNA), withDialPlan(snapshot(ANNA), dialPlan))
                        .value())
                .isEmpty();
    }

    @Test
    void settingsThatNoPhoneCanUseAreToldEvenWithoutAPhone() {
        Settings.Phone phone = new Settings.Phone(
                "7777",
                Settings.Transport.AUTO,
                Optional.of("Junk Time"),
                Optional.of("2001:db8::1"),
                "D/M/Y",
                8,
                Optional.empty(),
                Optional.empty(),
                Settings.Restart.IDLE,
                Optional.empty());
        Settings junk = Changed.settings(
                Samples.SETTINGS,
                new Settings.Pbx(ImmutableList.of("2001:db8::2")),
                new Settings.Server(Optional.of("2001:db8::3")),
                phone);
        assertThat(new Planner(junk, snapshot(), Phonebook.EMPTY, Samples.LONDON, name -> false).general())
                .extracting(Problem::where)
                .containsExactly("phone.model", "pbx.address", "server.address", "phone.ntp", "phone.time_zone");
    }

    private static Extension with(Extension old, Account account) {
        return new Extension(old.id(), old.number(), old.name(), old.context(), old.mailbox(), account);
    }

    private static Account codecs(String... codecs) {
        return account(ImmutableList.copyOf(codecs), Account.RegistrationLimits.DEFAULT);
    }

    private static Account limits(int minimum, int maximum) {
        return account(ImmutableList.of("ulaw"), new Account.RegistrationLimits(minimum, 120, maximum));
    }

    private static Account account(ImmutableList<String> codecs, Account.RegistrationLimits limits) {
        Account old = ANNA.account();
        return new Account(
                old.driver(),
                old.authName(),
                old.credential(),
                old.reply(),
                old.transports(),
                codecs,
                old.dtmf(),
                old.maxContacts(),
                limits,
                old.variables(),
                old.description(),
                true);
    }

    private static Snapshot withDialPlan(Snapshot other, DialPlan dialPlan) {
        return new Snapshot(
                other.version(),
                other.readAt(),
                other.extensions(),
                other.transports(),
                other.rtp(),
                other.sipVoicemailNumber(),
                dialPlan,
                other.hints(),
                other.names(),
                other.sidetone(),
                other.registrations(),
                Optional.empty(),
                other.problems());
    }

    private static List<String> lineIds(PhonePlan plan) {
        return plan.buttons().stream()
                .filter(Button.Line.class::isInstance)
                .map(button -> ((Button.Line) button).who().id())
                .toList();
    }

    private static List<String> codes(PhonePlan plan) {
        return plan.problems().stream().map(Problem::code).toList();
    }
}
