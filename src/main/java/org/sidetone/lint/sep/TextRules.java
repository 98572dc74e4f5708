package org.sidetone.lint.sep;

import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.lint.sep.value.Sources;

/** What single values are known to do to a phone. */
final class TextRules {
    private static final int LONGEST_LABEL = 12;
    private static final Pattern SERVICE_URI = Pattern.compile("(x-[a-z]*-?)?service-?uri-.*");
    private static final Pattern SERVICE_URI_RIGHT = Pattern.compile("x-cisco-serviceuri-.*");

    private final Findings found;

    TextRules(Findings found) {
        this.found = found;
    }

    void check(Node device) {
        Paths.find(device, "sipProfile/phoneLabel").ifPresent(this::label);
        Paths.find(device, "sipProfile/sipCallFeatures")
                .ifPresent(features -> features.children().forEach(this::serviceUri));
        Paths.find(device, "loadInformation").ifPresent(this::load);
        Paths.find(device, "userLocale").ifPresent(locale -> {
            if (Paths.value(locale, "name").isEmpty()
                    && !Paths.value(locale, "langCode").isEmpty()) {
                found.info(
                        locale.line(),
                        "locale-without-name",
                        "userLocale has no name, so that the phone asks for its texts in the root of the server (/mk-sip.jar)",
                        "write the folder's name, or leave userLocale out; the phone works without",
                        "a published TFTP log");
            }
        });
        if (Paths.value(device, "versionStamp").isEmpty()) {
            found.info(
                    Paths.line(device, "versionStamp"),
                    "version-stamp-missing",
                    "there is no versionStamp: a running phone cannot tell that the file is new",
                    "write one and change it with each change",
                    Sources.STACK);
        }
    }

    private void label(Node label) {
        String text = label.text().strip();
        if (Placeholder.is(text)) {
            return;
        }
        if (CharMatcher.whitespace().matchesAnyOf(text)) {
            found.warning(
                    label.line(),
                    "label-blank",
                    "phoneLabel holds a blank, which the 7900 series does not support",
                    "write it in one word",
                    Sources.UCM);
        }
        int length = text.codePointCount(0, text.length());
        if (length > LONGEST_LABEL) {
            found.warning(
                    label.line(),
                    "label-long",
                    "phoneLabel has " + length + " characters; a user's phone refused a file whose label was too long",
                    "shorten it to " + LONGEST_LABEL,
                    Sources.UCM + "; reports of users");
        }
    }

    private void serviceUri(Node feature) {
        String text = feature.text().strip();
        if (SERVICE_URI.matcher(text).matches()
                && !SERVICE_URI_RIGHT.matcher(text).matches()) {
            found.warning(
                    feature.line(),
                    "service-uri-misspelt",
                    feature.name() + " is " + Findings.quoted(text)
                            + ", not spelt as Cisco does; many samples have it so",
                    "write x-cisco-serviceuri-…, or a feature code of the PBX such as *8",
                    Sources.STACK);
        }
    }

    private void load(Node load) {
        String text = load.text().strip();
        if (text.endsWith(".loads")) {
            found.warning(
                    load.line(),
                    "load-with-suffix",
                    "loadInformation ends with .loads, which the phone adds itself",
                    "write " + Findings.quoted(text.substring(0, text.length() - ".loads".length())),
                    "chan-sccp's annotated template");
        } else if (text.startsWith("SCCP") || text.startsWith("P00") || text.startsWith("P0S")) {
            found.warning(
                    load.line(),
                    "load-of-other-phone",
                    "loadInformation is " + Findings.quoted(text) + ", which is firmware "
                            + (text.startsWith("SCCP") ? "for SCCP, not SIP" : "of a 7940 or 7960"),
                    "name a load that begins with SIP, or leave it empty to keep what runs",
                    "Cisco's load tables");
        }
    }
}
