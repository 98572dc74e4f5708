package org.sidetone.lint.sep;

import org.sidetone.lint.Findings;

/** The names of the elements that phones know. */
public final class KnownNames {
    private KnownNames() {}

    /** Whether an element of this name holds no secret: a name that nobody knows may be a password's, misspelt. */
    public static boolean isHarmless(String elementName) {
        return !Findings.isSecret(elementName)
                && Known.device().anywhere(elementName).isPresent();
    }
}
