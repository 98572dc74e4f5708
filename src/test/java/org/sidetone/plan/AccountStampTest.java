package org.sidetone.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.plan.Samples.phone;
import static org.sidetone.plan.Samples.pjsip;
import static org.sidetone.plan.Samples.sip;
import static org.sidetone.plan.Samples.snapshot;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.net.HostAndPort;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.IdleSettings;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;

/** What restarts a phone, and what must not. */
class AccountStampTest {
    private static final String SALT = "000102030405060708090A0B0C0D0E0F";
    private static final StampKey KEY = StampKey.of(SALT, Secret.of("ami-secret"));
    private static final Phone PHONE = phone(PhoneModel.CP_7941G, "1001");
    private static final Snapshot BEFORE = snapshot(pjsip("1001", "Anna", "pw1001"));

    @Test
    void itsOwnNameSecretLinesKeysAndPortsCount() {
        String before = stamp(BEFORE, PHONE);
        assertThat(stamp(snapshot(pjsip("1001", "Anna B", "pw1001")), PHONE)).isNotEqualTo(before);
        assertThat(stamp(snapshot(pjsip("1001", "Anna", "pw1002")), PHONE)).isNotEqualTo(before);
        assertThat(stamp(snapshot(sip("1001", "Anna", "pw1001")), PHONE)).isNotEqualTo(before);
        assertThat(stamp(
                        snapshot(
                                ImmutableListMultimap.of(
                                        Driver.PJSIP, new Transport("udp", Protocol.UDP, "0.0.0.0", 5060)),
                                pjsip("1001", "Anna", "pw1001")),
                        PHONE))
                .isNotEqualTo(before);
        Snapshot two = snapshot(pjsip("1001", "Anna", "pw1001"), pjsip("1002", "Bert", "pw1002"));
        assertThat(stamp(two, phone(PhoneModel.CP_7941G, "1001", "1002"))).isNotEqualTo(before);
        ImmutableList<Key> keys = ImmutableList.of(new Key(2, KeyKind.SPEED, "1002", ""));
        assertThat(stamp(BEFORE, phone(PhoneModel.CP_7941G, keys, "1001"))).isNotEqualTo(before);
    }

    @Test
    void otherExtensionsTheDialPlanMediaPortsAndOurOwnPagesDoNot() {
        String before = stamp(BEFORE, PHONE);
        assertThat(stamp(snapshot(pjsip("1001", "Anna", "pw1001"), pjsip("1002", "Bert", "x")), PHONE))
                .isEqualTo(before);
        Snapshot other = new Snapshot(
                "99.0",
                BEFORE.readAt().plusSeconds(3600),
                BEFORE.extensions(),
                BEFORE.transports(),
                Optional.of(new Settings.Ports(20000, 20100)),
                Optional.of("*55"),
                DialPlan.EMPTY,
                ImmutableList.of(),
                BEFORE.names(),
                BEFORE.sidetone(),
                BEFORE.registrations(),
                Optional.empty(),
                ImmutableList.of());
        assertThat(stamp(other, PHONE)).isEqualTo(before);
        assertThat(stamp(Samples.in(Samples.UK_TONES, BEFORE), PHONE))
                .as("another country's tones")
                .isEqualTo(before);
        Settings usual = Samples.SETTINGS;
        Settings moved = Changed.settings(
                usual,
                new Settings.Http(
                        HostAndPort.fromParts("0.0.0.0", 9999),
                        usual.http().provisioning(),
                        usual.http().allow()),
                new IdleSettings(IdleSettings.Show.ALL, Duration.ofSeconds(60), Duration.ofSeconds(30)));
        PhonePlan plan = new Planner(
                        moved, BEFORE, Phonebook.EMPTY, Samples.LONDON, name -> name.equals("dialplan.xml"))
                .plan(PHONE, "127.0.0.1");
        assertThat(plan.dialTemplate().value().orElseThrow().fileName()).isEqualTo("dialplan.xml");
        assertThat(plan.pages().value().idleAfter()).isPresent();
        assertThat(AccountStamp.of(plan, KEY)).isEqualTo(before);
    }

    @Test
    void theStampTellsNothingAndIsComparedOnlyUnderTheSameKey() {
        String stamp = stamp(BEFORE, PHONE);
        assertThat(stamp).hasSizeLessThanOrEqualTo(80).doesNotContain("pw1001");
        String renamed = stamp(snapshot(pjsip("1001", "Anna B", "pw1001")), PHONE);
        assertThat(StampKey.differ(stamp, renamed)).isTrue();
        assertThat(StampKey.differ(stamp, stamp)).isFalse();
        StampKey otherSecret = StampKey.of(SALT, Secret.of("another"));
        assertThat(StampKey.differ(stamp, otherSecret.seal("x"))).isFalse();
        assertThat(StampKey.of(SALT, Secret.of("ami-secret")).seal("x")).isEqualTo(KEY.seal("x"));
        assertThat(StampKey.differ(stamp, stamp.replaceFirst("^1-", "2-") + "0"))
                .as("a later way of stamping")
                .isFalse();
    }

    private static String stamp(Snapshot snapshot, Phone phone) {
        return AccountStamp.of(Samples.planner(snapshot).plan(phone, "127.0.0.1"), KEY);
    }
}
