package org.sidetone.adopt;

import com.google.common.base.Preconditions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sidetone.adopt.read.Item;
import org.sidetone.lint.Findings;
import org.sidetone.lint.old.CnfRules;
import org.sidetone.lint.sep.KnownNames;

/**
 * What a file says and Sidetone will not.
 *
 * @param line of the file, from 1
 * @param what the element or key
 * @param value as written; never a secret's
 * @param decided whether Sidetone decides it anew for each phone, be it to the same value
 * @param why what Sidetone does instead, and why
 */
public record NotCarried(String file, int line, String what, String value, boolean decided, String why) {
    private static final String MASKED = "***";
    /** {@code http://user:password@host/} */
    private static final Pattern ADDRESS_WITH_USER = Pattern.compile(".*://.*@.*");

    private static final Pattern HARMLESS =
            Pattern.compile("true|false|[0-9]{1,4}|[0-9]{2}:[0-9]{2}|", Pattern.CASE_INSENSITIVE);

    public NotCarried {
        Preconditions.checkArgument(!file.isEmpty() && !why.isEmpty(), "file and reason are needed");
    }

    static NotCarried of(String file, Item item, boolean decided, String why) {
        return new NotCarried(file, item.line(), item.path(), isShown(item) ? item.value() : MASKED, decided, why);
    }

    /** Also what stands in an element that nobody knows: a password's name may be torn, misspelt or blotted out. */
    private static boolean isShown(Item item) {
        String name = item.name().toLowerCase(Locale.ROOT);
        return !Findings.isSecret(item.path())
                && !name.endsWith("pin")
                && !ADDRESS_WITH_USER.matcher(item.value()).matches()
                && (HARMLESS.matcher(item.value()).matches()
                        || CnfRules.isHarmless(item.path())
                        || OldWords.element(item).isOne()
                        || KnownNames.isHarmless(item.name()));
    }
}
