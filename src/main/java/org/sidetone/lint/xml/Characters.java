package org.sidetone.lint.xml;

import org.sidetone.lint.Findings;

/** Which characters XML 1.0 allows, and what separates its words. */
final class Characters {
    private Characters() {}

    static boolean isAllowed(long code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || (code >= 0x20 && code <= 0xD7FF)
                || (code >= 0xE000 && code <= 0xFFFD)
                || (code >= 0x10000 && code <= 0x10FFFF);
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    static boolean isNameStart(char c) {
        return c == '_' || c == ':' || Character.isLetter(c);
    }

    static boolean isName(char c) {
        return isNameStart(c) || c == '-' || c == '.' || c == '\u00B7' || Character.isDigit(c);
    }

    /** The quotes that word processors and web pages put where a straight one was typed. */
    static boolean isTypographicQuote(char c) {
        return "\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u00AB\u00BB\u2032\u2033\u00B4`".indexOf(c) >= 0;
    }

    static void check(String text, Lines lines, Findings found) {
        int told = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            int line = isAllowed(code) ? told : lines.at(i);
            if (line != told) {
                told = line;
                found.error(
                        line,
                        "control-character",
                        String.format("the character U+%04X stands here, which XML does not allow", code),
                        "delete it; it may be invisible in an editor",
                        "XML 1.0");
            }
            i += Character.charCount(code);
        }
    }
}
