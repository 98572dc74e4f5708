package org.sidetone.lint.sep.value;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** The address of a page, or something that the phone does itself. Not quoted: it may hold a password. */
final class AddressKind implements ValueKind {
    private static final int LONGEST = 255;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern PAGE = Pattern.compile("(?i)https?://[^/?#]*?(:[0-9]+)?([/?#].*)?", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile(
            "(?i)(Application|App|Dial|EditDial|SendDigits|Key|SoftKey|Init|Play|Display|Notify|RTPM?[RT]x|QueryStringParam|tel|sip):.*",
            Pattern.DOTALL);

    @Override
    public void check(Node element, Findings found) {
        String text = element.text().strip();
        if (text.length() > LONGEST) {
            found.error(
                    element.line(),
                    "address-too-long",
                    element.name() + " has " + text.length() + " characters, and " + LONGEST + " fit",
                    "shorten the address",
                    Sources.UCM);
        }
        if (text.contains(" ") || text.contains("\n")) {
            found.warning(
                    element.line(),
                    "address-with-blank",
                    "a blank stands within " + element.name(),
                    "write %20 for it",
                    "RFC 3986");
        }
        Matcher page = PAGE.matcher(text);
        if (page.matches()) {
            page(element, text, page.group(1) != null, found);
        } else if (!OTHER.matcher(text).matches()) {
            found.warning(
                    element.line(),
                    "address-scheme",
                    SCHEME.matcher(text).matches()
                            ? element.name() + " begins with something that no phone is known to open"
                            : element.name() + " does not begin with http://",
                    "write http://HOST:PORT/PATH, or one of the phone's own such as Application:Cisco/MissedCalls",
                    "Cisco's notes for developers of phone services");
        }
    }

    private static void page(Node element, String text, boolean port, Findings found) {
        if (!port) {
            found.warning(
                    element.line(),
                    "address-without-port",
                    element.name() + " names no port: users report that some firmware needs it, others work without",
                    "write it always, as in http://192.0.2.1:80/",
                    "reports of users");
        }
        if (text.toLowerCase(Locale.ROOT).startsWith("https:")) {
            found.info(
                    element.line(),
                    "address-https",
                    element.name() + " is https, and phones of the 7900 series speak TLS 1.0 only",
                    "use http within the office, or a server that still takes TLS 1.0",
                    Sources.UCM);
        }
    }
}
