package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.AccountSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.Transport;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.line.Subscriber;

/**
 * How a phone's lines reach their servers. In USECALLMANAGER mode all have the same one; Sidetone gives it the first line's, and
 * leaves out what is elsewhere.
 *
 * @param sockets where the PBX listens for those that are on it
 * @param registrar of a phone that has no line on the PBX
 * @param outboundProxy where all requests go instead: a phone has one, or none
 * @param lines those that can register this way
 */
record SipChoice(
        Decision<SipMode> mode,
        Decision<SipTransport> transport,
        ImmutableList<Transport> sockets,
        Optional<HostAndPort> registrar,
        Optional<HostAndPort> outboundProxy,
        ImmutableList<Subscriber> lines,
        ImmutableList<Problem> problems) {
    private static final Decision<SipTransport> PLAIN_TRANSPORT =
            new Decision<>(SipTransport.UDP, "plain SIP is always UDP");

    /** @param wanted in order, not empty; each with a secret the phone can hold */
    static SipChoice of(List<Subscriber> wanted, Snapshot snapshot, Settings.Transport setting, PhoneModel model) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        Decision<SipMode> mode = mode(wanted, model);
        ImmutableList<Subscriber> together = new Company(mode.value(), wanted.get(0)).keep(wanted, problems);
        ImmutableList<Extension> onPbx =
                together.stream().flatMap(line -> line.extension().stream()).collect(ImmutableList.toImmutableList());
        Subscriber first = together.get(0);
        if (onPbx.isEmpty()) {
            return new SipChoice(
                    mode,
                    mode.value() == SipMode.PLAIN ? PLAIN_TRANSPORT : transport(first),
                    ImmutableList.of(),
                    first.registrar(),
                    first.outboundProxy(),
                    together,
                    problems.build());
        }
        Driver driver = onPbx.get(0).account().driver();
        Decision<SipTransport> transport =
                mode.value() == SipMode.PLAIN ? PLAIN_TRANSPORT : transport(onPbx, snapshot, setting);
        ImmutableList<Extension> working = working(onPbx, snapshot, transport.value());
        for (Extension line : onPbx) {
            if (!working.contains(line)) {
                problems.add(unheard(line, snapshot, transport.value(), working.isEmpty()));
            }
        }
        ImmutableList<Transport> sockets = sockets(snapshot, driver, transport.value());
        if (sockets.isEmpty()) {
            problems.add(Problem.error(
                    "port-unknown",
                    "PBX",
                    "does not tell a " + transport.value() + " port of " + driver.label() + "; phones are given 5060",
                    "let the AMI user run commands (write = command), and see that " + driver.label() + " listens"));
        }
        // With no line that works the file is served all the same: the owner sees the phone try, and check says why it
        // fails.
        ImmutableList<Subscriber> served = together.stream()
                .filter(line -> working.isEmpty()
                        || line.extension()
                                .filter(one -> !working.contains(one))
                                .isEmpty())
                .collect(ImmutableList.toImmutableList());
        return new SipChoice(
                mode, transport, sockets, Optional.empty(), first.outboundProxy(), served, problems.build());
    }

    private static Decision<SipMode> mode(List<Subscriber> wanted, PhoneModel model) {
        if (!model.isJava()) {
            return new Decision<>(SipMode.PLAIN, "a " + model.label() + " knows no other");
        }
        return wanted.stream()
                .filter(line -> line instanceof Subscriber.Elsewhere elsewhere
                        && elsewhere.account().mode() == AccountSettings.Mode.PLAIN)
                .findFirst()
                .map(line -> new Decision<>(SipMode.PLAIN, line.where() + " is set to it, and a phone has one mode"))
                .orElse(new Decision<>(SipMode.CALL_MANAGER, "one server for all lines, as field guides proved it"));
    }

    private static Decision<SipTransport> transport(Subscriber first) {
        boolean tcp = first instanceof Subscriber.Elsewhere elsewhere
                && elsewhere.account().transport() == AccountSettings.Wire.TCP;
        return new Decision<>(tcp ? SipTransport.TCP : SipTransport.UDP, "transport of " + first.where());
    }

    private static Decision<SipTransport> transport(
            List<Extension> lines, Snapshot snapshot, Settings.Transport setting) {
        if (setting != Settings.Transport.AUTO) {
            return new Decision<>(
                    setting == Settings.Transport.TCP ? SipTransport.TCP : SipTransport.UDP, "set by phone.transport");
        }
        int overUdp = working(lines, snapshot, SipTransport.UDP).size();
        int overTcp = working(lines, snapshot, SipTransport.TCP).size();
        if (overUdp == lines.size()) {
            return new Decision<>(SipTransport.UDP, "the PBX answers every line on the port the phone listens on");
        }
        if (overTcp > overUdp) {
            return new Decision<>(
                    SipTransport.TCP, "over UDP the PBX would answer to a port the phone does not listen on");
        }
        return new Decision<>(
                SipTransport.UDP,
                overUdp == 0 ? "neither way works as the PBX is set; see the problems" : "most lines work this way");
    }

    /** The lines that register over this transport. */
    private static ImmutableList<Extension> working(List<Extension> lines, Snapshot snapshot, SipTransport transport) {
        return lines.stream()
                .filter(line -> allows(line.account(), transport)
                        && !sockets(snapshot, line.account().driver(), transport)
                                .isEmpty()
                        && (transport == SipTransport.TCP
                                || line.account().reply().viaPort()))
                .collect(ImmutableList.toImmutableList());
    }

    private static boolean allows(Account account, SipTransport transport) {
        return account.transports().isEmpty() || account.transports().contains(transport.protocol());
    }

    private static ImmutableList<Transport> sockets(Snapshot snapshot, Driver driver, SipTransport transport) {
        return snapshot.transports().get(driver).stream()
                .filter(candidate -> candidate.protocol() == transport.protocol())
                .collect(ImmutableList.toImmutableList());
    }

    /** Why a line cannot be heard; also told of extensions that have no phone yet. */
    static Optional<Problem> reachability(Extension line, Snapshot snapshot) {
        ImmutableList<Extension> alone = ImmutableList.of(line);
        boolean reachable = !working(alone, snapshot, SipTransport.UDP).isEmpty()
                || !working(alone, snapshot, SipTransport.TCP).isEmpty();
        return reachable ? Optional.empty() : Optional.of(unheard(line, snapshot, SipTransport.UDP, true));
    }

    private static Problem unheard(Extension line, Snapshot snapshot, SipTransport transport, boolean served) {
        Account account = line.account();
        boolean sip = account.driver() == Driver.SIP;
        String remedy;
        String what;
        if (transport == SipTransport.UDP && !account.reply().viaPort() && allows(account, SipTransport.UDP)) {
            what = "the PBX answers it on the port it sends from ("
                    + account.reply().setting() + "), where these phones do not listen";
            remedy = udpRemedy(sip, line, snapshot);
        } else if (!allows(account, transport)) {
            what = "the PBX does not let it use " + transport;
            remedy = sip
                    ? "add " + transport + " to its transport= in sip.conf"
                    : "remove transport= from its endpoint, or pin a " + transport + " transport";
        } else {
            what = account.driver().label() + " does not listen on " + transport;
            remedy = sip ? "set tcpenable=yes in sip.conf" : "add a " + transport + " transport and restart Asterisk";
        }
        return Problem.error(
                "reply-port", "extension " + line.id(), what + (served ? "" : "; the line is left out"), remedy);
    }

    private static String udpRemedy(boolean sip, Extension line, Snapshot snapshot) {
        if (sip) {
            return "set nat=no on it, and reload";
        }
        boolean tcp = !sockets(snapshot, Driver.PJSIP, SipTransport.TCP).isEmpty();
        String overTcp = tcp && !allows(line.account(), SipTransport.TCP)
                ? "let it use the TCP transport (remove its transport= line)"
                : "add a TCP transport on the PBX and restart Asterisk once";
        return overTcp + ", or set force_rport=no and rewrite_contact=no on it and reload";
    }
}
