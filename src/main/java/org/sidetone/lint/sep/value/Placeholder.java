package org.sidetone.lint.sep.value;

import java.util.regex.Pattern;

/** Text of a template that somebody should have replaced, as published files have it. */
public final class Placeholder {
    private static final Pattern MARKED = Pattern.compile(
            "#+[^#]+#+|\\[[=%*-]+.*[=%*-]+]|\\{[{%$].*}|\\$\\{.*}|\\$\\(.*\\)|\\$[a-z_]{3,}|!!+.*!!+|@@.*@@|__.*__|%%.*%%|<.*>"
                    + "|%[A-Z_]{3,}%|YOUR[-_ ].*",
            Pattern.DOTALL);
    private static final Pattern WITHIN =
            Pattern.compile(".*(\\{\\{[^}]*}}|\\{\\$[^}]*}|###[^#]+###|\\[%[^%]*%]).*", Pattern.DOTALL);

    private Placeholder() {}

    public static boolean is(String text) {
        String bare = text.strip();
        return MARKED.matcher(bare).matches() || WITHIN.matcher(bare).matches();
    }
}
