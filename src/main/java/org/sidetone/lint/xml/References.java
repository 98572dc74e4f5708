package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/** What {@code &…;} stands for. Only what XML itself knows is resolved, so that no file can grow or fetch anything. */
final class References {
    private static final ImmutableMap<String, String> KNOWN =
            ImmutableMap.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#x([0-9A-Fa-f]{1,8})|#([0-9]{1,9})|([A-Za-z_:][A-Za-z0-9._:-]{0,60}));");
    private static final String XML = "XML 1.0";

    private final String text;
    private final Lines lines;
    private final Findings found;

    References(String text, Lines lines, Findings found) {
        this.text = text;
        this.lines = lines;
        this.found = found;
    }

    /** @param secret nothing of the text may be shown */
    String resolve(int from, int to, boolean secret) {
        int at = text.indexOf('&', from);
        if (at < 0 || at >= to) {
            return text.substring(from, to);
        }
        StringBuilder resolved = new StringBuilder();
        Matcher matcher = REFERENCE.matcher(text).region(from, to);
        int done = from;
        while (at >= 0 && at < to) {
            resolved.append(text, done, at);
            matcher.region(at, to);
            if (matcher.lookingAt()) {
                resolved.append(meaning(matcher, at, secret));
                done = matcher.end();
            } else {
                found.error(
                        lines.at(at),
                        "stray-ampersand",
                        "an & stands alone",
                        "write &amp; for it, also within addresses (?a=1&amp;b=2)",
                        XML);
                resolved.append('&');
                done = at + 1;
            }
            at = text.indexOf('&', done);
        }
        return resolved.append(text, done, to).toString();
    }

    private String meaning(Matcher matcher, int at, boolean secret) {
        String name = matcher.group(3);
        if (name == null) {
            boolean hex = matcher.group(1) != null;
            long code = Long.parseLong(hex ? matcher.group(1) : matcher.group(2), hex ? 16 : 10);
            if (Characters.isAllowed(code)) {
                return Character.toString((int) code);
            }
            found.error(
                    lines.at(at),
                    "character-reference",
                    secret ? "a reference names no character" : matcher.group() + " names no character that XML allows",
                    "take it out",
                    XML);
            return "";
        }
        String known = KNOWN.get(name);
        if (known == null) {
            found.error(
                    lines.at(at),
                    "entity-unknown",
                    secret
                            ? "an & and a ; stand around what is no entity of XML"
                            : matcher.group() + " is no entity of XML",
                    "write the letter itself in UTF-8 or its number (&#160;); &amp; for a bare &",
                    XML + ": &lt; &gt; &amp; &quot; &apos;");
            return matcher.group();
        }
        return known;
    }
}
