package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.net.HostAndPort;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.Protocol;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.phone.Key;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phonebook.Phonebook;

/** Small literal inputs for the planner, the renderer and the doctor. */
public final class Samples {
    public static final MacAddress MAC = new MacAddress("001B54AABBCC");
    public static final ZoneId LONDON = ZoneId.of("Europe/London");
    public static final Settings SETTINGS = Settings.defaults(Secret.of("ami-secret"));
    public static final Account.ReplyPort HEARD = new Account.ReplyPort(true, "force_rport=no, rewrite_contact=no");
    public static final Account.ReplyPort UNHEARD = new Account.ReplyPort(false, "force_rport=yes");

    private Samples() {}

    /** A PJSIP extension that suits a phone in every way. */
    public static Extension pjsip(String id, String name, String secret) {
        return new Extension(
                id,
                id,
                name,
                "internal",
                Optional.of(id + "@default"),
                account(Driver.PJSIP, id, Credential.of(Secret.of(secret), "auth " + id), HEARD));
    }

    public static Extension sip(String id, String name, String secret) {
        return new Extension(
                id,
                id,
                name,
                "internal",
                Optional.empty(),
                account(Driver.SIP, id, Credential.of(Secret.of(secret), "sip.conf"), HEARD));
    }

    public static Account account(Driver driver, String authName, Credential credential, Account.ReplyPort reply) {
        return new Account(
                driver,
                authName,
                credential,
                reply,
                ImmutableList.of(),
                ImmutableList.of("ulaw", "alaw"),
                driver == Driver.PJSIP ? "rfc4733" : "rfc2833",
                driver == Driver.PJSIP ? Optional.of(1) : Optional.empty(),
                Account.RegistrationLimits.DEFAULT,
                ImmutableMap.of(),
                "",
                true);
    }

    /** The extension with another account behind it. */
    public static Extension with(Extension extension, Credential credential, Account.ReplyPort reply) {
        Account old = extension.account();
        return new Extension(
                extension.id(),
                extension.number(),
                extension.name(),
                extension.context(),
                extension.mailbox(),
                account(old.driver(), old.authName(), credential, reply));
    }

    public static Extension with(Extension extension, Account.ReplyPort reply) {
        return with(extension, extension.account().credential(), reply);
    }

    /** A PBX with PJSIP on 5170 and chan_sip on 5180, both UDP only. */
    public static Snapshot snapshot(Extension... extensions) {
        return snapshot(
                ImmutableListMultimap.of(
                        Driver.PJSIP, new Transport("transport-udp", Protocol.UDP, "0.0.0.0", 5170),
                        Driver.SIP, new Transport("udp", Protocol.UDP, "0.0.0.0", 5180)),
                extensions);
    }

    public static Snapshot snapshot(ImmutableListMultimap<Driver, Transport> transports, Extension... extensions) {
        return new Snapshot(
                "22.10.1",
                Instant.parse("2026-11-21T09:00:00Z"),
                Arrays.stream(extensions)
                        .collect(ImmutableSortedMap.toImmutableSortedMap(
                                String::compareTo, Extension::id, extension -> extension)),
                transports,
                Optional.of(new Settings.Ports(16384, 16482)),
                Optional.empty(),
                DIAL_PLAN,
                Arrays.stream(extensions)
                        .map(extension -> new Hint(extension.number(), "internal", "PJSIP/" + extension.id()))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableMap.of(),
                ImmutableMap.of(),
                ImmutableListMultimap.of(),
                Optional.empty(),
                ImmutableList.of());
    }

    /** The United Kingdom's, less what a phone does not make. */
    public static final CountryTones UK_TONES = new CountryTones(
            "uk",
            "United Kingdom",
            ImmutableMap.of(
                    CountryTones.Kind.DIAL, ToneList.parse("350+440"),
                    CountryTones.Kind.BUSY, ToneList.parse("400/375,0/375"),
                    CountryTones.Kind.RING, ToneList.parse("400+450/400,0/200,400+450/400,0/2000"),
                    CountryTones.Kind.CONGESTION, ToneList.parse("400/400,0/350,400/225,0/525"),
                    CountryTones.Kind.RECORD, ToneList.parse("1400/500,0/60000"),
                    CountryTones.Kind.STUTTER, ToneList.parse("350+440/750,440/750")));

    /** The same PBX in a country. */
    public static Snapshot in(CountryTones country, Snapshot other) {
        return new Snapshot(
                other.version(),
                other.readAt(),
                other.extensions(),
                other.transports(),
                other.rtp(),
                other.sipVoicemailNumber(),
                other.dialPlan(),
                other.hints(),
                other.names(),
                other.sidetone(),
                other.registrations(),
                Optional.of(country),
                other.problems());
    }

    static final DialPlan DIAL_PLAN = new DialPlan(ImmutableMap.of(
            "internal", new DialPlan.Context("internal", ImmutableList.of(), ImmutableList.of("codes")),
            "codes",
                    new DialPlan.Context(
                            "codes",
                            ImmutableList.of(
                                    pattern("*97", "Answer", "VoiceMailMain"),
                                    pattern("*98", "VoiceMailMain"),
                                    pattern("_1XXX", "Dial")),
                            ImmutableList.of()),
            "elsewhere",
                    new DialPlan.Context(
                            "elsewhere", ImmutableList.of(pattern("*91", "VoiceMailMain")), ImmutableList.of())));

    private static DialPlan.Pattern pattern(String text, String... applications) {
        ImmutableList.Builder<DialPlan.Step> steps = ImmutableList.builder();
        for (int i = 0; i < applications.length; i++) {
            steps.add(new DialPlan.Step(i + 1, applications[i], ""));
        }
        return new DialPlan.Pattern(text, steps.build());
    }

    public static Phone phone(PhoneModel model, String... lines) {
        return phone(model, ImmutableList.of(), lines);
    }

    public static Phone phone(PhoneModel model, ImmutableList<Key> keys, String... lines) {
        return new Phone(
                MAC, Optional.of(model), Optional.empty(), ImmutableList.copyOf(lines), keys, Optional.empty());
    }

    /** An account that is not on the PBX, at 192.0.2.1:5062. */
    public static AccountSettings elsewhere(String number, AccountSettings.Mode mode, Optional<String> outboundProxy) {
        return new AccountSettings(
                number,
                "office",
                "office-auth",
                Secret.of("pw620"),
                "192.0.2.1",
                5062,
                outboundProxy.map(HostAndPort::fromString),
                "Front desk",
                Optional.of("**600"),
                AccountSettings.Wire.UDP,
                mode);
    }

    public static Planner planner(Snapshot snapshot, AccountSettings... accounts) {
        return new Planner(
                SETTINGS.with(ImmutableList.copyOf(accounts)), snapshot, Phonebook.EMPTY, LONDON, name -> false);
    }

    public static Planner planner(Snapshot snapshot) {
        return new Planner(SETTINGS, snapshot, Phonebook.EMPTY, LONDON, name -> false);
    }
}
