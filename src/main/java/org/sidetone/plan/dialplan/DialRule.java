package org.sidetone.plan.dialplan;

/**
 * One rule of the phone. Of the rules that fit what was typed so far the phone takes the one with the most keys of its own, and of
 * equal ones a complete one: so a rule with a longer beginning is an exception to those with a shorter one, but of two rules with
 * the same beginning the shorter must wait (Cisco's SIP stack, MatchDialTemplate).
 *
 * @param match in the phone's own writing: {@code .} is any key, {@code *} one or more, {@code \*} the star key
 * @param seconds from the last key until it dials; 0 is at once
 */
public record DialRule(String match, int seconds) {
    /** The usual time between two keys: what the phone's own timer has by default (T302). */
    static final int WAIT = 5;

    /** The rule for exactly this number. */
    static DialRule number(String number, int seconds) {
        return new DialRule(escaped(number), seconds);
    }

    /** This beginning and so many keys more. */
    static DialRule length(String beginning, int more, int seconds) {
        return new DialRule(escaped(beginning) + ".".repeat(more), seconds);
    }

    /** This beginning and whatever follows, but for nothing. */
    static DialRule open(String beginning) {
        return new DialRule(escaped(beginning) + "*", WAIT);
    }

    boolean atOnce() {
        return seconds == 0;
    }

    /** How many keys it is for, an open end counting as one. */
    int keys() {
        return match.replace("\\", "").length();
    }

    /** An open end comes last among rules of the same beginning: the phone's answer would depend on the order. */
    boolean isOpen() {
        return match.endsWith("*") && !match.endsWith("\\*");
    }

    private static String escaped(String keys) {
        return keys.replace("*", "\\*");
    }
}
