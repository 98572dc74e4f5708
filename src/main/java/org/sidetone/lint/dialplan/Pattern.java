package org.sidetone.lint.dialplan;

import com.google.common.collect.ImmutableList;

/**
 * What a MATCH stands for, key by key.
 *
 * @param places a key of its own, {@link #ANY} for any, {@link #MANY} for one or more
 */
record Pattern(ImmutableList<Character> places) {
    /** Neither can stand for itself: a literal dot or zero is on no keypad. */
    static final char ANY = '.';

    static final char MANY = 0;

    static Pattern of(String match) {
        ImmutableList.Builder<Character> places = ImmutableList.builder();
        for (int i = 0; i < match.length(); i++) {
            char c = match.charAt(i);
            if (c == '\\' && i + 1 < match.length()) {
                places.add(match.charAt(++i));
            } else if (c == '*') {
                places.add(MANY);
            } else if (c != ',') {
                places.add(c);
            }
        }
        return new Pattern(places.build());
    }

    boolean isFixed() {
        return !places.contains(MANY);
    }

    /** How many substitution groups it fills: runs of dots, and stars. */
    int groups() {
        int groups = 0;
        for (int i = 0; i < places.size(); i++) {
            char place = places.get(i);
            boolean goesOn = place == ANY && i > 0 && places.get(i - 1) == ANY;
            groups += (place == ANY || place == MANY) && !goesOn ? 1 : 0;
        }
        return groups;
    }

    /** Whether each number of the other begins with one of this, and no key tells them apart: this one is complete first. */
    boolean comesBefore(Pattern other) {
        int length = places.size();
        return length > 0
                && isFixed()
                && other.isFixed()
                && length < other.places.size()
                && places.equals(other.places.subList(0, length));
    }
}
