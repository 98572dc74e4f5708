package org.sidetone.lint.dialplan;

/**
 * A TEMPLATE that the phone takes.
 *
 * @param line of the file, from 1
 * @param match cut to what the phone keeps
 * @param phoneLine the phone's line it is for; 0 for all
 * @param seconds until it dials
 */
record Entry(int line, String match, int phoneLine, int seconds, String rewrite) {
    /** Whether it says the same, wherever in the file. */
    boolean says(Entry other) {
        return match.equals(other.match)
                && phoneLine == other.phoneLine
                && seconds == other.seconds
                && rewrite.equals(other.rewrite);
    }
}
