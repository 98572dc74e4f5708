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

    private Placeholder() {}

    public static boolean isCertain(String text) {
        return CERTAIN.matcher(text).matches();
    }

    public static boolean is(String text) {
        return MARKED.matcher(text.strip()).matches() || isCertain(text);
    }
}
