package org.sidetone.adopt;

import com.google.common.base.Preconditions;
import java.util.Locale;
import org.sidetone.adopt.read.Item;
import org.sidetone.lint.Findings;

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

    public NotCarried {
        Preconditions.checkArgument(!file.isEmpty() && !why.isEmpty(), "file and reason are needed");
    }

    static NotCarried of(String file, Item item, boolean decided, String why) {
        return new NotCarried(file, item.line(), item.path(), isSecret(item) ? MASKED : item.value(), decided, why);
    }

    private static boolean isSecret(Item item) {
        return Findings.isSecret(item.path())
                || item.name().toLowerCase(Locale.ROOT).endsWith("pin");
    }
}
