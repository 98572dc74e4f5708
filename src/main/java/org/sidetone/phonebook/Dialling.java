package org.sidetone.phonebook;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.config.DialRules;

/** Makes of a number as people write it the one that the PBX dials. */
public final class Dialling {
    /** E.164 has 15 digits; more than this is two numbers in one field. */
    private static final int LONGEST = 24;

    private static final String NORTH_AMERICA = "1";
    private static final int NORTH_AMERICAN_DIGITS = 10;

    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final CharMatcher CODE = DIGIT.or(CharMatcher.anyOf("*#"));
    /** Addresses of contacts carry marks of direction around numbers. */
    private static final CharMatcher INVISIBLE =
            CharMatcher.forPredicate(c -> Character.getType(c) == Character.FORMAT);
    /** What people write between digits; FreePBX keeps the blanks of a number as slashes in AstDB keys. */
    private static final CharMatcher BETWEEN_DIGITS = CharMatcher.whitespace()
            .or(CharMatcher.anyOf("/-.()[]'_"))
            .or(CharMatcher.inRange('\u2010', '\u2015'))
            .or(CharMatcher.is('\u2212'))
            .precomputed();

    private static final Pattern SCHEME = Pattern.compile("(?i)^tel:");
    /** What is dialled after the call is answered: a pause and more, or an extension behind a switchboard. */
    private static final Pattern AFTERWARDS =
            Pattern.compile("(?i)(?<=[0-9)])\\s*(?:[,;].*|(?:ext(?:ension|n)?|x)\\s?[.:]?\\s?[0-9]+)$");
    /** {@code +49 (0)40}: dialled within the country only. */
    private static final Pattern TRUNK_IN_BRACKETS = Pattern.compile("\\(\\s?0\\s?\\)");

    private static final Pattern VANITY = Pattern.compile("[+]?[0-9]+[A-Z0-9]*");
    private static final Pattern SIP_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final String KEYPAD = "22233344455566677778889999";

    private final DialRules rules;

    public Dialling(DialRules rules) {
        this.rules = rules;
    }

    private enum Reach {
        /** Dialled as it stands: a code, a name, the PBX's own number, what a rule of the owner made. */
        AS_IT_IS,
        LOCAL,
        /** Without the trunk prefix. */
        NATIONAL,
        /** With the country's code; also of this country where that is not known. */
        ABROAD
    }

    private record Target(Reach reach, String digits) {}

    /** Empty where it is no number at all, or two. */
    public Optional<String> number(String written) {
        return target(written).map(target -> switch (target.reach()) {
            case AS_IT_IS -> target.digits();
            case LOCAL -> rules.outsidePrefix() + target.digits();
            case NATIONAL -> rules.outsidePrefix() + national(target.digits());
            case ABROAD ->
                rules.countryCode().isEmpty() && rules.outsidePrefix().isEmpty()
                        ? "+" + target.digits()
                        : rules.outsidePrefix() + rules.internationalPrefix() + target.digits();
        });
    }

    /**
     * How a caller's number may come in: as it is dialled here, and with the country's code. None for numbers of the PBX's own.
     *
     * @param dialled what {@link #number} made
     */
    public ImmutableSet<String> callers(String dialled) {
        String prefix = rules.outsidePrefix();
        Optional<Target> target = target(dialled.startsWith(prefix) ? dialled.substring(prefix.length()) : dialled);
        String country = rules.countryCode();
        if (target.isEmpty() || target.get().reach() == Reach.AS_IT_IS) {
            return ImmutableSet.of();
        }
        String digits = target.get().digits();
        return switch (target.get().reach()) {
            case ABROAD ->
                country.isEmpty()
                        ? ImmutableSet.of("+" + digits)
                        : ImmutableSet.of(rules.internationalPrefix() + digits, "+" + digits);
            case NATIONAL ->
                country.isEmpty()
                        ? ImmutableSet.of(national(digits))
                        : ImmutableSet.of(national(digits), "+" + country + digits);
            default ->
                // Where numbers have no trunk prefix a whole one looks like a local one.
                country.isEmpty() || !rules.trunkPrefix().isEmpty()
                        ? ImmutableSet.of(digits)
                        : ImmutableSet.of(digits, "+" + country + digits);
        };
    }

    private Optional<Target> target(String written) {
        String text = INVISIBLE.removeFrom(written).strip();
        text = AFTERWARDS.matcher(SCHEME.matcher(text).replaceFirst("")).replaceFirst("");
        if (SIP_NAME.matcher(text).matches()) {
            return Optional.of(new Target(Reach.AS_IT_IS, text));
        }
        boolean abroad = text.startsWith("+") || text.startsWith(rules.internationalPrefix());
        String bare = bare(abroad ? TRUNK_IN_BRACKETS.matcher(text).replaceFirst("") : text);
        String digits = bare.startsWith("+") ? bare.substring(1) : bare;
        if (digits.isEmpty() || digits.length() > LONGEST || !CODE.matchesAllOf(digits)) {
            return Optional.empty();
        }
        for (DialRules.Rule rule : rules.rules()) {
            if (bare.startsWith(rule.prefix())) {
                String made = rule.replacement() + bare.substring(rule.prefix().length());
                return Optional.of(made).filter(it -> !it.isEmpty()).map(it -> new Target(Reach.AS_IT_IS, it));
            }
        }
        return Optional.of(bare.startsWith("+") ? abroad(digits) : here(bare));
    }

    private Target here(String bare) {
        if (!DIGIT.matchesAllOf(bare) || bare.length() <= rules.internalDigits()) {
            return new Target(Reach.AS_IT_IS, bare);
        }
        String trunk = rules.trunkPrefix();
        boolean hasTrunk = !trunk.isEmpty() && bare.startsWith(trunk);
        if (bare.startsWith(rules.internationalPrefix())) {
            String digits = bare.substring(rules.internationalPrefix().length());
            return rules.countryCode().isEmpty() || digits.isEmpty() ? new Target(Reach.LOCAL, bare) : abroad(digits);
        }
        if (rules.countryCode().equals(NORTH_AMERICA) && bare.length() >= NORTH_AMERICAN_DIGITS) {
            // There the trunk prefix may be left out.
            return new Target(Reach.NATIONAL, hasTrunk ? bare.substring(trunk.length()) : bare);
        }
        if (hasTrunk) {
            return new Target(Reach.NATIONAL, bare.substring(trunk.length()));
        }
        return rules.areaCode().isEmpty()
                ? new Target(Reach.LOCAL, bare)
                : new Target(Reach.NATIONAL, rules.areaCode() + bare);
    }

    private Target abroad(String digits) {
        String country = rules.countryCode();
        if (country.isEmpty() || !digits.startsWith(country) || digits.length() == country.length()) {
            return new Target(Reach.ABROAD, digits);
        }
        String rest = digits.substring(country.length());
        String trunk = rules.trunkPrefix();
        return new Target(
                Reach.NATIONAL, !trunk.isEmpty() && rest.startsWith(trunk) ? rest.substring(trunk.length()) : rest);
    }

    private String national(String digits) {
        return rules.trunkPrefix() + digits;
    }

    /** Digits in any script as 0 to 9, letters by the phone's keypad, nothing between. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder();
        BETWEEN_DIGITS.removeFrom(text).codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            bare.appendCodePoint(digit < 0 ? point : '0' + digit);
        });
        if (!VANITY.matcher(bare).matches()) {
            return bare.toString();
        }
        for (int i = 0; i < bare.length(); i++) {
            char letter = bare.charAt(i);
            if (letter >= 'A' && letter <= 'Z') {
                bare.setCharAt(i, KEYPAD.charAt(letter - 'A'));
            }
        }
        return bare.toString();
    }
}
