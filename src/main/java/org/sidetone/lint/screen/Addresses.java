package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.lint.Node;

/** Addresses: pages, and what a phone does itself. */
final class Addresses {
    private static final String SOURCE = "Cisco's IP Phone Services Application Development Notes, internal URIs";

    /** What may follow each scheme of the phone's own, all in their own capitals. */
    private static final ImmutableMap<String, Pattern> OWN = ImmutableMap.<String, Pattern>builder()
            .put("Dial", Pattern.compile(".+"))
            .put("EditDial", Pattern.compile(".+"))
            .put("SendDigits", Pattern.compile(".+"))
            .put("Key", Pattern.compile(keys()))
            .put("SoftKey", Pattern.compile("(Select|Exit|Update|Submit|Search|Cancel|Next|Back|Dial|EditDial|<<).*"))
            .put("Init", Pattern.compile("(CallHistory|Services|Directories|Messages|AppStatus)(:.*)?"))
            .put("Play", Pattern.compile(".+"))
            .put("Display", Pattern.compile("(On|Off|Default)(:[0-9]+)?"))
            .put("QueryStringParam", Pattern.compile(".*"))
            .put("RTPRx", Pattern.compile("Stop(:.*)?|([^:]+:)?[0-9]+(:.*)?|[0-9.]+"))
            .put("RTPTx", Pattern.compile("Stop(:.*)?|[^:]+:[0-9]+(:.*)?"))
            .put("RTPMRx", Pattern.compile("Stop(:.*)?|[^:]+:[0-9]+(:.*)?"))
            .put("RTPMTx", Pattern.compile("Stop(:.*)?|[^:]+:[0-9]+(:.*)?"))
            .put("Notify", Pattern.compile(".+"))
            .put("App", Pattern.compile(".+"))
            .put("Application", Pattern.compile(".+"))
            .buildOrThrow();

    /** Of later phones, or of phones with SCCP firmware; and pictures that lie in the phone. */
    private static final ImmutableSet<String> OTHERS = ImmutableSet.of(
            "Vibrate",
            "Device",
            "UserDigits",
            "Record",
            "UserData",
            "UserCallData",
            "UserDataSoftKey",
            "UserCallDataSoftKey",
            "Resource");

    private static final Pattern PAGE =
            Pattern.compile("https?://[^/:?#\\s]+(:[0-9]+)?([/?#].*)?|https?://\\[.+", Pattern.DOTALL);
    private static final Pattern PORT = Pattern.compile("[^:]*\\.[^:]*:([0-9]+)(?::.*)?");

    private final Report report;

    Addresses(Report report) {
        this.report = report;
    }

    private static String keys() {
        return "(KeyPad([0-9]|Star|Pound)|Line[0-9]+|Soft[1-5]|Nav(Up|Down|Left|Right|Select|Back)|Services|Directories|Messages"
                + "|Settings|Info|Headset|Speaker|Mute|VolUp|VolDwn|Hold|AppMenu|Feature[0-9]+|Session[0-9]+|NavSel|Release"
                + "|PushToTalk)";
    }

    void check(Node node, String address) {
        if (address.isEmpty()) {
            report.error(
                    node, "address-empty", "<" + node.name() + "> is empty", "write where it leads", Grammar.SOURCE);
            return;
        }
        if (address.length() > Grammar.LONGEST_ADDRESS) {
            report.error(
                    node,
                    "address-too-long",
                    "an address has " + address.length() + " characters, phones take " + Grammar.LONGEST_ADDRESS,
                    "shorten it, for instance by a number for what the query says",
                    Grammar.SOURCE);
        }
        if (address.matches("(?i)https?:.*")) {
            if (!PAGE.matcher(address).matches()) {
                malformed(node, address, "http://HOST:PORT/PATH is wanted");
            }
            return;
        }
        int colon = address.indexOf(':');
        if (colon < 0) {
            report.warning(
                    node,
                    "address-relative",
                    "'" + Report.shown(address) + "' is no whole address",
                    "write it with http:// and the host: phones do not all complete addresses",
                    SOURCE);
            return;
        }
        own(node, address, address.substring(0, colon), address.substring(colon + 1));
    }

    private void own(Node node, String address, String scheme, String rest) {
        Pattern form = OWN.get(scheme);
        if (form == null) {
            Optional<String> meant =
                    OWN.keySet().stream().filter(scheme::equalsIgnoreCase).findFirst();
            if (meant.isPresent()) {
                report.warning(
                        node,
                        "address-case",
                        "'" + Report.shown(address) + "' is not spelt as phones know it",
                        "write " + meant.get() + ":",
                        SOURCE);
            } else if (!OTHERS.contains(scheme)
                    && !scheme.toLowerCase(Locale.ROOT).matches("tftp|tel|sip|sips")) {
                report.warning(
                        node,
                        "address-unknown",
                        "no phone knows what '" + Report.shown(address) + "' asks for",
                        "http://… or one of " + String.join(":, ", OWN.keySet()) + ": is wanted",
                        SOURCE);
            }
        } else if (!form.matcher(rest).matches()) {
            malformed(
                    node,
                    address,
                    scheme.startsWith("RTP")
                            ? scheme + ":Stop or " + scheme + ":ADDRESS:PORT:VOLUME is wanted"
                            : scheme + ": knows no such word");
        } else if (scheme.startsWith("RTP")) {
            port(node, address, rest);
        }
    }

    private void port(Node node, String address, String rest) {
        var matcher = PORT.matcher(rest);
        if (matcher.matches()) {
            String digits = matcher.group(1);
            int port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
            if (port < 1 || port > 65534 || port % 2 != 0) {
                malformed(node, address, "the port must be even, from 2 to 65534");
            }
        }
    }

    private void malformed(Node node, String address, String hint) {
        report.warning(
                node,
                "address-form",
                "'" + Report.shown(address) + "' is not of a form that phones know",
                hint,
                SOURCE);
    }
}
