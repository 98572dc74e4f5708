package org.sidetone.lint.sep.value;

import com.google.common.base.CharMatcher;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** A password, of which only the length and the kind of its characters is ever told. */
final class SecretKind implements ValueKind {
    /** The buffer of 32 less its end. */
    private static final int MOST = 31;

    private static final int ADVISED = 8;
    private static final CharMatcher SAFE =
            CharMatcher.inRange('0', '9').or(CharMatcher.inRange('a', 'z')).or(CharMatcher.inRange('A', 'Z'));

    @Override
    public void check(Node element, Findings found) {
        if (!element.name().equals("authPassword")) {
            return;
        }
        String text = element.text();
        if (text.length() > MOST) {
            found.error(
                    element.line(),
                    "password-too-long",
                    "authPassword has " + text.length() + " characters, and " + MOST + " fit",
                    "give the account a shorter secret; 8 characters suit every phone",
                    Sources.STACK + "; " + Sources.UCM + " says 30");
        } else if (text.length() > ADVISED) {
            found.warning(
                    element.line(),
                    "password-long",
                    "authPassword has " + text.length()
                            + " characters: a guide to the 7941 says 8, a user of a 7942 12,"
                            + " usecallmanager.nz 30, the firmware's code 31",
                    "8 letters and digits suit every phone",
                    Sources.FIELD + "; " + Sources.STACK);
        }
        if (!SAFE.matchesAllOf(text)) {
            found.warning(
                    element.line(),
                    "password-characters",
                    "authPassword holds other characters than letters and digits",
                    "letters and digits alone: others were reported to end in a parse error or a failed login",
                    "reports of users");
        }
    }
}
