package org.sidetone.lint;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sidetone.config.Severity;

/** Collects what is found in one file. */
public final class Findings {
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|passwd|secret|pswd).*");
    private static final int LONGEST_QUOTE = 60;

    /** A file of a million ampersands is told in twenty lines and a count. */
    private static final int MOST_OF_A_KIND = 20;

    private final ImmutableList.Builder<Finding> found = ImmutableList.builder();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Map<String, Finding> firstLeftOut = new LinkedHashMap<>();

    /** A phone refuses the file, or what the line asks for cannot work. */
    public void error(int line, String code, String what, String hint, String source) {
        add(Severity.ERROR, line, code, what, hint, source);
    }

    /** Sources differ, or some firmware misreads it. */
    public void warning(int line, String code, String what, String hint, String source) {
        add(Severity.WARNING, line, code, what, hint, source);
    }

    /** Harmless, but not what its writer seems to think. */
    public void info(int line, String code, String what, String hint, String source) {
        add(Severity.INFO, line, code, what, hint, source);
    }

    public void add(Severity severity, int line, String code, String what, String hint, String source) {
        Finding finding = new Finding(line, severity, code, what, hint, source);
        if (kinds.merge(code, 1, Integer::sum) <= MOST_OF_A_KIND) {
            found.add(finding);
        } else {
            firstLeftOut.putIfAbsent(code, finding);
        }
    }

    /** As they are: whoever found them has counted. */
    public void addAll(Iterable<Finding> others) {
        found.addAll(others);
    }

    public ImmutableList<Finding> list() {
        ImmutableList.Builder<Finding> all = ImmutableList.<Finding>builder().addAll(found.build());
        firstLeftOut.forEach((code, first) -> {
            int more = kinds.getOrDefault(code, 0) - MOST_OF_A_KIND;
            String what = first.what() + (more == 1 ? "" : "; and " + (more - 1) + " more like it from here on");
            all.add(new Finding(first.line(), first.severity(), code, what, first.hint(), first.source()));
        });
        return all.build();
    }

    /** A value as messages quote it: in quotes, and not longer than a line takes. Never for what {@link #isSecret} names. */
    public static String quoted(String value) {
        String shown = value.length() <= LONGEST_QUOTE ? value : value.substring(0, LONGEST_QUOTE - 1) + "…";
        return "'" + shown + "'";
    }

    /** Whether the text of an element of this name must not be shown. */
    public static boolean isSecret(String elementName) {
        return SECRET.matcher(elementName).matches();
    }
}
