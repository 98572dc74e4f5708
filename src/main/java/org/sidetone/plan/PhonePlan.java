package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.dialplan.DialTemplate;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.plan.locale.UserLocale;
import org.sidetone.plan.old.OldPhone;

/**
 * Everything decided for one phone, seen from one address of ours.
 *
 * @param servers where it registers, at most three (the firmware keeps no more); in plain SIP the lines that are on the PBX
 * @param mode of all its lines
 * @param outboundProxy where it sends all requests instead
 * @param registerSeconds how long a registration lasts
 * @param preferredCodec Cisco's name, {@code none} for no preference
 * @param dtmf {@code avt} or {@code none}
 * @param label the text at the top of the screen, whole
 * @param dialTemplate the dial plan; empty: the phone waits for its own timer
 * @param networkLocale where its tones are; empty: those built into it
 * @param userLocale its language; empty: its own English
 * @param messages whether messages can be sent to its screen, for which its own web server must be on
 * @param load the firmware that its file names
 * @param old what only a 7940 or 7960 is told
 * @param buttons by position
 * @param reach what follows from the address of ours that the phone sees
 * @param problems of this phone and its lines
 */
public record PhonePlan(
        MacAddress mac,
        Decision<PhoneModel> model,
        Decision<ImmutableList<String>> servers,
        Decision<SipMode> mode,
        Optional<HostAndPort> outboundProxy,
        Decision<SipTransport> transport,
        Decision<Integer> sipPort,
        Decision<Settings.Ports> mediaPorts,
        Decision<Integer> registerSeconds,
        Decision<String> preferredCodec,
        Decision<String> dtmf,
        Decision<String> label,
        Decision<String> timeZone,
        Decision<String> dateTemplate,
        Decision<String> ntp,
        Decision<Optional<DialTemplate>> dialTemplate,
        Decision<Optional<NetworkLocale>> networkLocale,
        Decision<Optional<UserLocale>> userLocale,
        Decision<Pages> pages,
        Decision<Boolean> messages,
        LoadStep load,
        Optional<OldPhone> old,
        ImmutableList<Button> buttons,
        Reach reach,
        ImmutableList<Problem> problems) {

    /** The same plan for a phone that sees this address of ours. */
    public PhonePlan seenFrom(String facing) {
        Decision<ImmutableList<String>> servers = reach.servers(facing);
        return new PhonePlan(
                mac,
                model,
                servers,
                mode,
                outboundProxy,
                transport,
                reach.sipPort(servers.value()),
                mediaPorts,
                registerSeconds,
                preferredCodec,
                dtmf,
                label,
                timeZone,
                dateTemplate,
                reach.ntp(servers.value()),
                dialTemplate,
                networkLocale,
                userLocale,
                reach.pages(facing),
                messages,
                load,
                old,
                buttons,
                reach,
                problems);
    }

    /** Where a line registers, outbound proxy apart. */
    public HostAndPort server(Button.Line line) {
        return line.who()
                .registrar()
                .orElseGet(() -> HostAndPort.fromParts(servers.value().get(0), sipPort.value()));
    }

    /** Whether there is a line to serve: a file without one leaves the phone "Unprovisioned". */
    public boolean servable() {
        return buttons.stream().anyMatch(Button.Line.class::isInstance);
    }

    /**
     * Our pages as the phone reaches them, the port always written.
     *
     * @param host ours, as the phone sees it; IPv6 in brackets
     * @param idleAfter when the phone, if nobody uses it, opens one of them by itself; empty: never
     */
    public record Pages(String host, int port, Optional<Duration> idleAfter) {
        /** The same on another host of ours. */
        public Pages on(String other) {
            return new Pages(other, port, idleAfter);
        }

        public String services() {
            return at("/services");
        }

        public String directories() {
            return at("/directories");
        }

        public String help() {
            return at("/help");
        }

        public String idle() {
            return at("/idle");
        }

        public String authenticate() {
            return at("/authenticate");
        }

        /** The address of one of our pages, {@code path} with its slash. */
        public String at(String path) {
            return "http://" + host + ":" + port + path;
        }
    }
}
