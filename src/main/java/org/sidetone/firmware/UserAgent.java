package org.sidetone.firmware;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a phone with SIP tells the PBX of itself: {@code Cisco-CP7941G/9.4.2}. Its service release is not in it. */
public final class UserAgent {
    private static final Pattern FORM =
            Pattern.compile("(?i)Cisco-(CP-?79\\d\\d[A-Z-]*)/(\\d{1,2})\\.(\\d{1,2})(?:\\.(\\d{1,2}))?.*");

    private UserAgent() {}

    /** The model as it calls itself; empty for other phones. */
    public static Optional<String> model(String userAgent) {
        Matcher form = FORM.matcher(userAgent.trim());
        return form.matches() && LoadFamily.ofModel(form.group(1)).isPresent()
                ? Optional.of(form.group(1))
                : Optional.empty();
    }

    /** The load it runs, as near as can be told. */
    public static Optional<LoadName> load(String userAgent) {
        Matcher form = FORM.matcher(userAgent.trim());
        Optional<LoadFamily> family = model(userAgent).flatMap(LoadFamily::ofModel);
        if (family.isEmpty() || !form.matches()) {
            return Optional.empty();
        }
        String last = form.group(4) == null ? "0" : form.group(4);
        return LoadName.parse(
                family.get().isJava()
                        ? "SIP" + family.get().digits() + "." + form.group(2) + "-" + form.group(3) + "-" + last
                        : "P0S3-" + form.group(2) + "-" + form.group(3) + "-" + "0".repeat(2 - last.length()) + last);
    }

    /** The exact name where it is one of that version, else as near as the user agent tells. */
    public static LoadName exact(LoadName told, String known) {
        return LoadName.parse(known)
                .filter(name -> name.family() == told.family()
                        && name.signalling() == told.signalling()
                        && name.version().major() == told.version().major()
                        && name.version().minor() == told.version().minor()
                        && name.version().maintenance() == told.version().maintenance())
                .orElse(told);
    }
}
