package org.sidetone.plan.old;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;
import org.sidetone.phone.PhoneModel;
import org.sidetone.plan.line.Subscriber;

/** What the file of text cannot carry: values stand between double quotes, each on a line. */
public final class OldFitness {
    /** Blank to tilde, without the quote that would end the value. */
    private static final CharMatcher PLAIN =
            CharMatcher.inRange(' ', '~').and(CharMatcher.isNot('"')).precomputed();

    private OldFitness() {}

    /** Why a line cannot be written; its lengths are those of the other phones, and checked with theirs. */
    public static ImmutableList<Problem> line(Subscriber line) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        line.secret()
                .filter(secret -> !PLAIN.matchesAllOf(secret.reveal()))
                .ifPresent(secret -> found.add(Problem.error(
                                "secret-not-plain",
                                line.where(),
                                "its secret holds a double quote or a character beyond ASCII, which the file of a 7940 or"
                                        + " 7960 cannot carry",
                                "give it one of letters and digits, there and where it registers")
                        .withSource(line.passwordPlace())));
        if (!PLAIN.matchesAllOf(line.authName() + line.user() + line.id())) {
            found.add(Problem.error(
                    "auth-name-unusable",
                    line.where(),
                    "its user name for registering is one that a 7940 or 7960 cannot send",
                    "give it one of letters and digits"));
        }
        return found.build();
    }

    /** Why a key cannot be what it was set to. */
    public static Optional<Problem> key(Key key, PhoneModel model, String where) {
        return switch (key.kind()) {
            case LAMP, SERVICE ->
                Optional.of(Problem.warning(
                        "key-unknown-to-model",
                        where,
                        "key " + key.button() + " is set to "
                                + key.kind().name().toLowerCase(Locale.ROOT) + ", which a " + model.label()
                                + " does not have; it is left out",
                        "set it to a line or a speed dial; the Services key has the pages"));
            case SPEED, PARK ->
                PLAIN.matchesAllOf(key.number())
                        ? Optional.empty()
                        : Optional.of(Problem.warning(
                                "key-unusable",
                                where,
                                "key " + key.button() + " has a number that the file of a " + model.label()
                                        + " cannot carry; it is left out",
                                "set it again, in digits"));
            case LINE, NONE -> Optional.empty();
        };
    }
}
