package org.sidetone.lint.sep.value;

import java.util.regex.Pattern;

/** Text of a template that somebody should have replaced, as published files have it. */
public final class Placeholder {
    private static final Pattern MARKED = Pattern.compile(
            "#+[^#]+#+|\\[[=%*-]+.*[=%*-]+]|\\{[^{}]+}|\\$\\(.*\\)|\\$[A-Za-z_]{3,}|!!+.*!!+|@@.*@@|__.*__|%%.*%%|<.*>"
                    + "|%[A-Z_]{3,}%|[xX]\\.[xX]\\.[xX]\\.[xX]|(YOUR|PUT|INSERT|CHANGE)[-_ ].*",
            Pattern.DOTALL);
    /** What nobody chooses for a password either. */
    private static final Pattern CERTAIN = Pattern.compile(
            ".*(\\{\\{[^}]*}}|\\{%[^}]*%}|\\{\\$[^}]*}|\\$\\{[^}]*}|###[^#]+###|\\[%[^%]*%]|\\[==+[^=]*==+]|!!![^!]+!!!).*",
            Pattern.DOTALL);

    /** EXTENSION PASSWORD 12CHAR MAX: capitals and blanks, and a word that no name or label of a person's has. */
    private static final Pattern CAPITALS = Pattern.compile(
            "(?=.*\\b(PASSWORD|PASSWD|SECRET|USERNAME|EXTENSION|LABEL|HERE|DISPLAY NAME|IP ADDRESS)\\b)[A-Z0-9]+( [A-Z0-9]+)+");
    /** [AUTH PASSWORD]; an IPv6 address has colons. */
    private static final Pattern BRACKETED = Pattern.compile("\\[[A-Za-z][A-Za-z0-9 _-]{2,}]");
    /** #8 CHAR PASSWORD#, {password}, [AUTH PASSWORD]: of passwords only those that say so. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "(#+|[{\\[<(]+|%+|@+)[a-z0-9 _-]*(password|passwd|pswd|secret)[a-z0-9 _-]*(#+|[}\\]>)]+|%+|@+)",
            Pattern.CASE_INSENSITIVE);
    /** CallManager writes its versionStamp in braces, be it a GUID or a date. */
    private static final Pattern STAMP =
            Pattern.compile("\\{([0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[A-Z][a-z]{2} [0-9: ]+)}");

    private Placeholder() {}

    /** Also of a password, which may look strange and be meant. */
    public static boolean isCertain(String text) {
        String bare = text.strip();
        return CERTAIN.matcher(text).matches()
                || SAYS_SO.matcher(bare).matches()
                || (bare.contains("PASSWORD") && CAPITALS.matcher(bare).matches());
    }

    public static boolean is(String text) {
        String bare = text.strip();
        return (MARKED.matcher(bare).matches() && !STAMP.matcher(bare).matches())
                || CAPITALS.matcher(bare).matches()
                || BRACKETED.matcher(bare).matches()
                || isCertain(text);
    }
}
