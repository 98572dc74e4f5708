package org.sidetone.plan.dialplan;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The file by which a phone knows when a number is complete.
 *
 * @param fileName in the TFTP root's or our own spelling
 * @param rules what stands in it; empty: the file is its owner's, and none of ours
 */
public record DialTemplate(String fileName, ImmutableList<DialRule> rules) {
    private static final int LONGEST_SLUG = 40;
    private static final CharMatcher PLAIN = CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('0', '9'));

    static DialTemplate byHand(String fileName) {
        return new DialTemplate(fileName, ImmutableList.of());
    }

    /** Every number waits for its end. */
    static DialTemplate ofAnything() {
        return new DialTemplate("dialplan-anything.xml", ImmutableList.of(DialRule.open("")));
    }

    /** Whether it is ours to render. */
    public boolean isGenerated() {
        return !rules.isEmpty();
    }

    /**
     * Names the contexts and not what they hold, so that a phone's own file stays as it is when the dial plan changes. Readable for
     * people; the hash tells apart what differs in case or in characters that do not belong into a file name.
     */
    static String nameFor(ImmutableSortedSet<String> contexts) {
        Hasher hash = Hashing.sha256().newHasher();
        for (String context : contexts) {
            hash.putInt(context.length()).putString(context, StandardCharsets.UTF_8);
        }
        String words =
                PLAIN.negate().trimAndCollapseFrom(String.join("-", contexts).toLowerCase(Locale.ROOT), '-');
        String slug = words.substring(0, Math.min(LONGEST_SLUG, words.length()));
        return "dialplan-" + (slug.isEmpty() ? "" : slug + "-")
                + hash.hash().toString().substring(0, 8) + ".xml";
    }
}
