package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Range;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a web page that a file was copied from left in it: no elements of a phone. */
public final class PageMarkup {
    private static final ImmutableSet<String> NAMES =
            ImmutableSet.of("strong", "b", "i", "em", "u", "span", "font", "code", "br", "a", "p", "mark");
    private static final Pattern TAG =
            Pattern.compile("<(/?)(" + String.join("|", NAMES) + ")(?:\\s[^<>]*)?/?>", Pattern.CASE_INSENSITIVE);

    private PageMarkup() {}

    public static boolean is(String elementName) {
        return NAMES.contains(elementName.toLowerCase(Locale.ROOT));
    }

    /**
     * Where the text is that such tags leave; empty where other tags or none stand in it, so that a
     * {@code <} in a password is none.
     */
    static ImmutableList<Range<Integer>> between(String text) {
        ImmutableList.Builder<Range<Integer>> parts = ImmutableList.builder();
        Matcher tags = TAG.matcher(text);
        int depth = 0;
        int at = 0;
        while (tags.find()) {
            depth += tags.group().endsWith("/>") ? 0 : tags.group(1).isEmpty() ? 1 : -1;
            if (depth < 0 || text.substring(at, tags.start()).indexOf('<') >= 0) {
                return ImmutableList.of();
            }
            parts.add(Range.closedOpen(at, tags.start()));
            at = tags.end();
        }
        parts.add(Range.closedOpen(at, text.length()));
        return at == 0 || depth != 0 || text.indexOf('<', at) >= 0 ? ImmutableList.of() : parts.build();
    }
}
