package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/** Reads one tag with its attributes. */
final class TagReader {
    private static final String XML = "XML 1.0";
    private static final Pattern NEXT = Pattern.compile("\\s+[A-Za-z_][\\w.:-]*\\s*=\\s*\\z");

    private final String text;
    private final Lines lines;
    private final Findings found;
    private final References references;
    private int pos;
    private String name = "";
    private String emptyEnd = "/>";
    private boolean toldOfJunk;

    TagReader(String text, Lines lines, Findings found, References references) {
        this.text = text;
        this.lines = lines;
        this.found = found;
        this.references = references;
    }

    /**
     * @param start of its name
     * @param emptyEnd what ends it besides a {@code >}
     */
    Tag read(int start, String emptyEnd) {
        this.emptyEnd = emptyEnd;
        pos = start;
        toldOfJunk = false;
        name = word();
        Map<String, String> attributes = new LinkedHashMap<>();
        while (true) {
            boolean apart = skipBlanks();
            if (pos >= text.length() || text.charAt(pos) == '<') {
                fault(pos, "tag-unfinished", "the tag <" + name + "> has no > at its end", "add it");
                return tag(attributes, false);
            }
            char c = text.charAt(pos);
            if (c == '>') {
                pos++;
                return tag(attributes, false);
            }
            if (text.startsWith(emptyEnd, pos)) {
                pos += 2;
                return tag(attributes, true);
            }
            if (Characters.isNameStart(c)) {
                attribute(attributes, apart);
            } else {
                junk();
            }
        }
    }

    private void attribute(Map<String, String> attributes, boolean apart) {
        int start = pos;
        String attribute = word();
        if (!apart) {
            fault(start, "attribute-no-blank", "no blank stands before " + attribute + " in <" + name + ">", "add one");
        }
        skipBlanks();
        String value = "";
        if (pos < text.length() && text.charAt(pos) == '=') {
            pos++;
            skipBlanks();
            value = value(attribute);
        } else {
            fault(
                    start,
                    "attribute-without-value",
                    attribute + " in <" + name + "> has no value",
                    "write " + attribute + "=\"…\"; a name of an element holds no blank");
        }
        if (attributes.putIfAbsent(attribute, value) != null) {
            fault(start, "attribute-twice", attribute + " stands twice in <" + name + ">", "keep one of them");
        }
    }

    private String value(String attribute) {
        char quote = pos < text.length() ? text.charAt(pos) : '<';
        int start = pos + 1;
        if (quote == '"' || quote == '\'') {
            int end = start;
            while (end < text.length() && text.charAt(end) != quote && text.charAt(end) != '<') {
                end++;
            }
            boolean closed = end < text.length() && text.charAt(end) == quote;
            int next = closed ? start + nextAttribute(text.substring(start, end)) : start;
            if (closed && next > start && !Characters.isBlank(after(end))) {
                fault(
                        pos,
                        "quote-unclosed",
                        "the quote that opens the value of " + attribute + " in <" + name
                                + "> is not closed before the next attribute",
                        "close it with " + quote);
                pos = next;
                return text.substring(start, next);
            }
            if (closed) {
                pos = end + 1;
                return references.resolve(start, end, Findings.isSecret(attribute));
            }
            fault(
                    pos,
                    "quote-unclosed",
                    "the quote that opens the value of " + attribute + " in <" + name + "> is not closed",
                    "close it with " + quote + "; for a < within a value write &lt;");
            pos = start;
            return bare();
        }
        if (Characters.isTypographicQuote(quote)) {
            fault(
                    pos,
                    "typographic-quotes",
                    "typographic quotes stand around the value of " + attribute + " in <" + name + ">",
                    "type straight ones (\"); a word processor or a web page has put these in");
            int end = start;
            while (end < text.length() && "<>\n\r".indexOf(text.charAt(end)) < 0 && !isAnyQuote(text.charAt(end))) {
                end++;
            }
            boolean closed = end < text.length() && isAnyQuote(text.charAt(end));
            pos = closed ? end + 1 : end;
            return text.substring(start, end);
        }
        fault(
                pos,
                "attribute-unquoted",
                "no quotes stand around the value of " + attribute + " in <" + name + ">",
                "write " + attribute + "=\"…\"");
        return bare();
    }

    /** Where {@code b c=} begins with its blank in {@code a b c=}; 0 where no next attribute does. */
    private static int nextAttribute(String value) {
        Matcher next = NEXT.matcher(value);
        return next.find() ? next.start() : 0;
    }

    private char after(int end) {
        return end + 1 < text.length() ? text.charAt(end + 1) : ' ';
    }

    private static boolean isAnyQuote(char c) {
        return c == '"' || c == '\'' || Characters.isTypographicQuote(c);
    }

    /** Up to a blank or the end of the tag. */
    private String bare() {
        int start = pos;
        while (pos < text.length()
                && "<>".indexOf(text.charAt(pos)) < 0
                && !Characters.isBlank(text.charAt(pos))
                && !text.startsWith(emptyEnd, pos)) {
            pos++;
        }
        return text.substring(start, pos);
    }

    private void junk() {
        if (!toldOfJunk) {
            toldOfJunk = true;
            char c = text.charAt(pos);
            String hint = c == '\u00A0'
                    ? "it is a no-break space, as web pages have them: type a plain blank"
                    : isAnyQuote(c) ? "look for a quote that is missing before it" : "take it out";
            fault(
                    pos,
                    "tag-junk",
                    String.format("a character that does not belong there (U+%04X) stands in <%s>", (int) c, name),
                    hint);
        }
        pos++;
    }

    private String word() {
        int start = pos;
        while (pos < text.length() && Characters.isName(text.charAt(pos))) {
            pos++;
        }
        return text.substring(start, pos);
    }

    private boolean skipBlanks() {
        int start = pos;
        while (pos < text.length() && Characters.isBlank(text.charAt(pos))) {
            pos++;
        }
        return pos > start;
    }

    private Tag tag(Map<String, String> attributes, boolean empty) {
        return new Tag(name, ImmutableMap.copyOf(attributes), empty, pos);
    }

    private void fault(int at, String code, String what, String hint) {
        found.error(lines.at(Math.min(at, text.length() - 1)), code, what, hint, XML);
    }
}
