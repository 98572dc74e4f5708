package org.sidetone.lint.sep;

import com.google.common.base.CharMatcher;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.sidetone.config.Nearest;
import org.sidetone.config.Severity;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.NumberKind;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.lint.sep.value.Sources;

/** The lines among the keys, and above all the first one: without it the phone stays Unprovisioned. */
final class LineRules {
    static final String CALL_MANAGER = "USECALLMANAGER";
    private static final CharMatcher LETTERS = CharMatcher.inRange('A', 'Z');
    private static final String STACK = "Cisco's SIP stack: is_config_valid, sip_minimum_config_check";

    private final Findings found;

    LineRules(Findings found) {
        this.found = found;
    }

    /** The keys that are lines, the one with the lowest index or button first. */
    static List<Node> of(List<Node> keys) {
        return keys.stream()
                .filter(key -> {
                    String feature = Paths.value(key, "featureID");
                    return feature.isEmpty() ? key.child("proxy").isPresent() : NumberKind.read(feature) == 9;
                })
                .sorted(Comparator.comparingInt(LineRules::index))
                .toList();
    }

    private static int index(Node line) {
        String index = line.attributes().getOrDefault("lineIndex", "");
        OptionalInt button = ButtonRules.button(line);
        return index.matches("[0-9]{1,4}") ? Integer.parseInt(index) : button.orElse(Integer.MAX_VALUE);
    }

    static boolean isCallManager(Node line) {
        return Paths.value(line, "proxy").equalsIgnoreCase(CALL_MANAGER);
    }

    void check(Node device, List<Node> lines) {
        boolean loadOnly = Paths.find(device, "sipProfile/sipLines").isEmpty()
                && !Paths.value(device, "loadInformation").isEmpty();
        if (lines.isEmpty() && loadOnly) {
            found.info(
                    Paths.line(device, "loadInformation"),
                    "load-only",
                    "the file names a load and no line: a 7940 or 7960 takes the load and has its lines in SIP<MAC>.cnf;"
                            + " any other phone stays Unprovisioned",
                    "",
                    "published files");
            return;
        }
        if (lines.isEmpty()) {
            found.error(
                    Paths.line(device, "sipProfile/sipLines"),
                    "no-line",
                    "no key is a line (featureID 9), so that the phone stays Unprovisioned",
                    "write <sipProfile><sipLines><line button=\"1\"> with featureID 9, proxy, port and name",
                    STACK);
            return;
        }
        Node first = lines.get(0);
        if (ButtonRules.button(first).orElse(1) != 1) {
            found.warning(
                    first.line(),
                    "line-not-on-button-1",
                    "the first line is on button " + ButtonRules.button(first).getAsInt(),
                    "put it on button 1: no working file is known that begins elsewhere",
                    "published files");
        }
        complete(first, true);
        lines.stream().skip(1).forEach(line -> complete(line, false));
        proxies(lines);
    }

    private void complete(Node line, boolean first) {
        for (String needed : List.of("name", "proxy")) {
            String value = Paths.value(line, needed);
            if (value.isEmpty() || value.equals("UNPROVISIONED")) {
                lacking(line, needed, first);
            }
        }
        if (Paths.find(line, "port").isEmpty() && Paths.find(line, "proxyPort").isPresent()) {
            found.warning(
                    Paths.line(line, "proxyPort"),
                    "line-proxy-port",
                    "the line has proxyPort for port: the firmware's code wants port, a published set-up of a 7911 has this",
                    "write <port>",
                    STACK + "; published files");
        } else if (NumberKind.read(Paths.value(line, "port")) == 0 && !Placeholder.is(Paths.value(line, "port"))) {
            lacking(line, "port", first);
        }
        if (first
                && Paths.value(line, "authName").isEmpty()
                && Paths.find(line, "authPassword").isPresent()) {
            found.info(
                    line.line(),
                    "auth-name-missing",
                    "the line has no authName; phones of the 7900 series take name for it",
                    "write <authName>, as newer models do not",
                    Sources.UCM);
        }
        long calls = NumberKind.read(Paths.value(line, "maxNumCalls"));
        if (calls > 0 && NumberKind.read(Paths.value(line, "busyTrigger")) > calls) {
            found.warning(
                    Paths.line(line, "busyTrigger"),
                    "busy-never",
                    "busyTrigger is more than maxNumCalls, so that the line is never busy",
                    "make it at most " + calls,
                    Sources.UCM);
        }
    }

    private void lacking(Node line, String needed, boolean first) {
        found.add(
                first ? Severity.ERROR : Severity.WARNING,
                Paths.line(line, needed),
                "line-without-" + needed,
                first
                        ? "the first line has no " + needed + ", so that the phone stays Unprovisioned"
                        : "the line has no " + needed,
                switch (needed) {
                    case "name" -> "write the account's name in <name>";
                    case "proxy" -> "write <proxy>USECALLMANAGER</proxy>";
                    default -> "write <port>5060</port>, or the port where the server listens";
                },
                STACK);
    }

    private void proxies(List<Node> lines) {
        boolean callManager = isCallManager(lines.get(0));
        for (Node line : lines) {
            String proxy = Paths.value(line, "proxy");
            if (isCallManager(line) == callManager || proxy.isEmpty()) {
                misspelt(line, proxy);
            } else if (callManager) {
                found.warning(
                        Paths.line(line, "proxy"),
                        "proxy-mixed",
                        "the first line's proxy is USECALLMANAGER, and this one has a proxy of its own: the phone uses the"
                                + " servers of callManagerGroup for all lines",
                        "write USECALLMANAGER here too",
                        "Cisco's SIP stack: sip_common_transport.c");
            } else {
                found.warning(
                        Paths.line(line, "proxy"),
                        "proxy-mixed",
                        "this line's proxy is USECALLMANAGER, and the first one has a proxy of its own, which decides for"
                                + " the whole phone",
                        "write USECALLMANAGER in the first line too",
                        "Cisco's SIP stack: sip_common_transport.c");
            }
        }
    }

    private void misspelt(Node line, String proxy) {
        String letters = LETTERS.retainFrom(proxy.toUpperCase(Locale.ROOT));
        if (!isCallManager(line)
                && !proxy.contains(".")
                && Nearest.to(letters, List.of(CALL_MANAGER)).isPresent()) {
            found.error(
                    Paths.line(line, "proxy"),
                    "proxy-misspelt",
                    "proxy is " + Findings.quoted(proxy) + ", which the phone takes for the name of a server",
                    "write USECALLMANAGER",
                    "Cisco's SIP stack: sip_common_transport.c");
        }
    }
}
