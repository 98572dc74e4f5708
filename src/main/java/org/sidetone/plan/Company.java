package org.sidetone.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.plan.line.Subscriber;

/** Which lines can stand on one phone with its first. */
record Company(SipMode mode, Subscriber first) {
    /** The lines that can, in order; a problem for each other. */
    ImmutableList<Subscriber> keep(List<Subscriber> wanted, ImmutableList.Builder<Problem> problems) {
        Optional<Extension> pbxFirst =
                wanted.stream().flatMap(line -> line.extension().stream()).findFirst();
        ImmutableList.Builder<Subscriber> kept = ImmutableList.builder();
        for (Subscriber line : wanted) {
            Optional<Problem> why =
                    outboundProxy(line).or(() -> registrar(line)).or(() -> pbxFirst.flatMap(one -> driver(line, one)));
            why.ifPresentOrElse(problems::add, () -> kept.add(line));
        }
        return kept.build();
    }

    private Optional<Problem> registrar(Subscriber line) {
        if (mode == SipMode.PLAIN
                || (line.registrar().equals(first.registrar())
                        && transport(line).equals(transport(first)))) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "mixed-registrars",
                line.where(),
                "registers with " + registrarName(line) + ", but the phone's first line with " + registrarName(first)
                        + ", and such a phone has one server; it is left out",
                "set mode = \"plain\" on the [[account]]: then each line has its own"));
    }

    private Optional<Problem> outboundProxy(Subscriber line) {
        if (line.outboundProxy().equals(first.outboundProxy())) {
            return Optional.empty();
        }
        return Optional.of(Problem.error(
                "mixed-outbound-proxies",
                line.where(),
                "has " + proxyName(line) + ", but the phone's first line has " + proxyName(first)
                        + ", and a phone sends all its requests to one; it is left out",
                "bind it to another phone, or give both the same outbound_proxy"));
    }

    private static Optional<Problem> driver(Subscriber line, Extension pbxFirst) {
        Driver driver = pbxFirst.account().driver();
        return line.extension()
                .filter(one -> one.account().driver() != driver)
                .map(one -> Problem.error(
                        "mixed-drivers",
                        line.where(),
                        "is on " + one.account().driver().label() + ", but the phone's first line " + pbxFirst.id()
                                + " is on " + driver.label()
                                + ", and a phone has one server and port; it is left out",
                        "move both to PJSIP"));
    }

    private static Optional<Object> transport(Subscriber line) {
        return line instanceof Subscriber.Elsewhere elsewhere
                ? Optional.of(elsewhere.account().transport())
                : Optional.empty();
    }

    private static String registrarName(Subscriber line) {
        return line.registrar().map(HostAndPort::toString).orElse("the PBX");
    }

    private static String proxyName(Subscriber line) {
        return line.outboundProxy().map(proxy -> "the outbound proxy " + proxy).orElse("no outbound proxy");
    }
}
