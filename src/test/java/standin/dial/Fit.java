package standin.dial;

/**
 * How far a template's pattern takes what was typed.
 *
 * @param typed whether all that was typed fits; the pattern may want more
 * @param whole whether the pattern is used up too
 * @param literals how many keys the pattern has of its own; -1 where it does not fit
 * @param kind of the last thing in the pattern that was used, as the matcher counts
 * @param asksForTone whether the next thing in the pattern is a comma
 */
record Fit(boolean typed, boolean whole, int literals, Kind kind, boolean asksForTone) {
    /** In the matcher's order: of as many literals the later wins. */
    enum Kind {
        NONE,
        WILD,
        PATTERN,
        LITERAL
    }

    /** A phone in USECALLMANAGER mode, to which {@code #} is a digit. */
    static Fit of(String pattern, String typed) {
        int match = 0;
        int input = 0;
        int literals = 0;
        Kind kind = Kind.LITERAL;
        while (input < typed.length()) {
            while (at(pattern, match) == ',') {
                match++;
            }
            if (at(pattern, match) == '.' && isDialled(typed.charAt(input))) {
                kind = Kind.PATTERN;
            } else if (at(pattern, match) == '*') {
                kind = Kind.WILD;
                char stop = at(pattern, match + (at(pattern, match + 1) == '\\' ? 2 : 1));
                while (input + 1 < typed.length() && typed.charAt(input + 1) != stop) {
                    input++;
                }
            } else {
                if (at(pattern, match) == '\\' && at(pattern, match + 1) != 0) {
                    match++;
                }
                if (at(pattern, match) != typed.charAt(input)) {
                    return new Fit(false, match >= pattern.length(), -1, Kind.NONE, at(pattern, match) == ',');
                }
                literals++;
            }
            match++;
            input++;
        }
        return new Fit(true, match >= pattern.length(), literals, kind, at(pattern, match) == ',');
    }

    /** C's string: a zero behind the last character. */
    private static char at(String text, int index) {
        return index < text.length() ? text.charAt(index) : 0;
    }

    private static boolean isDialled(char c) {
        return (c >= '0' && c <= '9') || c == '*' || c == '+' || c == '#';
    }
}
