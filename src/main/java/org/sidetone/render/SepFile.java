package org.sidetone.render;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sidetone.config.Settings;
import org.sidetone.plan.Button;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.SipMode;
import org.sidetone.plan.SipTransport;
import org.sidetone.plan.dialplan.DialTemplate;
import org.sidetone.plan.line.Subscriber;
import org.sidetone.plan.locale.NetworkLocale;

/**
 * {@code SEP<MAC>.cnf.xml}: what a Java phone of the 7900 series reads at boot. The elements are those of two field guides whose
 * phones worked (7941G with 9.4(2)SR3); limits of length are those of Cisco's open SIP stack and of usecallmanager.nz, the
 * smaller where they differ.
 */
public final class SepFile {
    private static final int LONGEST_NAME = 30;
    /** And without blanks: the 7900 series does not support them there (usecallmanager.nz). */
    private static final int LONGEST_PHONE_LABEL = 12;

    private static final CharMatcher BLANKS = CharMatcher.whitespace();

    private SepFile() {}

    /** {@code SEP001B54AABBCC.cnf.xml}. */
    public static String nameFor(PhonePlan plan) {
        return plan.mac().deviceName() + ".cnf.xml";
    }

    /** @throws IllegalArgumentException if the plan has no line to serve */
    public static Document render(PhonePlan plan) {
        if (!plan.servable()) {
            throw new IllegalArgumentException(plan.mac().deviceName() + " has no line to serve");
        }
        return Document.xml(
                nameFor(plan), PhoneXml.utf8(device(plan, plan.pages().value(), stamp(plan))));
    }

    /**
     * Names the content, our own host name apart, so that nodes agree on it. The phone compares it to see whether a file is new;
     * 80 characters at most.
     */
    public static String stamp(PhonePlan plan) {
        PhonePlan.Pages nowhere = plan.pages().value().on("");
        String content = PhoneXml.utf8(device(plan, nowhere, ""));
        return Hashing.sha256()
                .hashString(content, StandardCharsets.UTF_8)
                .toString()
                .substring(0, 20);
    }

    private static SepElements.Device device(PhonePlan plan, PhonePlan.Pages pages, String stamp) {
        return new SepElements.Device(
                "SIP",
                0,
                new SepElements.DevicePool(
                        new SepElements.DateTimeSetting(
                                plan.dateTemplate().value(),
                                plan.timeZone().value(),
                                List.of(new SepElements.Ntp(plan.ntp().value(), "Unicast"))),
                        new SepElements.CallManagerGroup(members(plan))),
                sipProfile(plan, pages),
                // Lamps in the call lists need a patched PBX: 2 is off, and the user cannot change it.
                new SepElements.CommonProfile("", true, 2),
                // Empty: keep the firmware that runs.
                plan.load().load(),
                SepElements.VendorConfig.of(plan.messages().value()),
                stamp,
                SepElements.UserLocale.of(plan.userLocale().value()),
                plan.networkLocale().value().map(NetworkLocale::folder).orElse(null),
                SepElements.NetworkLocaleInfo.of(plan.networkLocale().value()),
                // 1 is non-secure; the firmware starts from 3 where it is missing (Cisco's SIP stack).
                1,
                // Never empty: the phone would then let anyone push pages at it (usecallmanager.nz, phone services).
                pages.authenticate(),
                pages.directories(),
                pages.idleAfter().map(after -> pages.idle()).orElse(null),
                pages.idleAfter().map(Duration::toSeconds).orElse(null),
                pages.help(),
                // Empty: it would override messagesNumber.
                "",
                pages.services(),
                plan.transport().value() == SipTransport.TCP ? 1 : 2,
                "",
                false,
                // 2: always the inside dial tone, which is the one a country's tones file changes.
                2);
    }

    private static ImmutableList<SepElements.Member> members(PhonePlan plan) {
        ImmutableList.Builder<SepElements.Member> members = ImmutableList.builder();
        int priority = 0;
        for (String server : plan.servers().value()) {
            members.add(new SepElements.Member(
                    priority++,
                    new SepElements.CallManager(
                            new SepElements.Ports(2000, plan.sipPort().value()), server)));
        }
        return members.build();
    }

    private static SepElements.SipProfile sipProfile(PhonePlan plan, PhonePlan.Pages pages) {
        Settings.Ports media = plan.mediaPorts().value();
        return new SepElements.SipProfile(
                SepElements.SipProxies.of(plan.outboundProxy()),
                SepElements.SipCallFeatures.USUAL,
                SepElements.SipStack.usual(plan.registerSeconds().value()),
                1,
                false,
                true,
                false,
                false,
                plan.preferredCodec().value(),
                101,
                3,
                plan.dtmf().value(),
                false,
                false,
                3,
                false,
                phoneLabel(plan),
                0,
                false,
                10,
                false,
                media.first(),
                media.last(),
                lines(plan, pages),
                // The phone's own port, where it listens; not the PBX's.
                5060,
                184,
                0,
                plan.dialTemplate().value().map(DialTemplate::fileName).orElse(null));
    }

    private static String phoneLabel(PhonePlan plan) {
        String whole = BLANKS.removeFrom(PhoneText.fold(plan.label().value(), 10 * LONGEST_PHONE_LABEL));
        return PhoneText.fold(whole, LONGEST_PHONE_LABEL);
    }

    private static ImmutableList<SepElements.Line> lines(PhonePlan plan, PhonePlan.Pages pages) {
        Map<Integer, SepElements.Line> byButton = new TreeMap<>();
        for (Button button : plan.buttons()) {
            byButton.put(button.position(), line(button, plan, pages));
        }
        return ImmutableList.copyOf(byButton.values());
    }

    private static SepElements.Line line(Button button, PhonePlan plan, PhonePlan.Pages pages) {
        if (button instanceof Button.Line line) {
            Subscriber who = line.who();
            HostAndPort server = plan.server(line);
            return SepElements.Line.line(
                    line.position(),
                    label(line.label(), who.number()),
                    // Servers, port and transport are the phone's; another value on line 1 puts all lines into plain
                    // SIP.
                    plan.mode().value() == SipMode.CALL_MANAGER ? "USECALLMANAGER" : server.getHost(),
                    server.getPort(),
                    who.user(),
                    label(who.name(), who.number()),
                    who.authName(),
                    line.password().reveal(),
                    line.messagesNumber().value().orElse(""),
                    // The registrar calls sip:<contact>@phone; the phone answers 404 to another user part.
                    who.id());
        }
        if (button instanceof Button.SpeedDial speed) {
            return SepElements.Line.dial(
                    speed.position(), SepElements.SPEED_DIAL, label(speed.label(), speed.number()), speed.number());
        }
        if (button instanceof Button.BusyLamp lamp) {
            return SepElements.Line.dial(
                    lamp.position(), SepElements.BUSY_LAMP, label(lamp.label(), lamp.number()), lamp.number());
        }
        String address = ((Button.Service) button).address();
        return SepElements.Line.service(
                button.position(),
                label(button.label(), "Service"),
                address.startsWith("/") ? pages.at(address) : address);
    }

    private static String label(String label, String standIn) {
        return PhoneText.name(label, standIn, LONGEST_NAME);
    }
}
