package org.sidetone.pbx.tone;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tone as Asterisk plays it (its {@code main/indications.c}).
 *
 * @param once played first, each part for its time
 * @param repeated what follows for ever: a cadence of timed parts, or a single part without a time; empty where the tone ends
 */
public record ToneList(ImmutableList<Part> once, ImmutableList<Part> repeated) {
    /** {@code 350+440/500}, {@code M69}: as sscanf takes them, blanks before a number, and whatever follows unread. */
    private static final Pattern PART = Pattern.compile("\\s*(M?)\\s*(\\d+)(?:([+*])(\\1)\\s*(\\d+))?(?:/\\s*(\\d+))?");

    private static final int MOST_DIGITS = 9;
    private static final int HIGHEST_NOTE = 127;
    private static final int CONCERT_PITCH = 69;
    /** So that a note which is a whole number is not taken for the one below it. */
    private static final double HAIR = 1e-6;

    /**
     * Up to two frequencies at a time.
     *
     * @param frequency in Hz; 0 is silence
     * @param second in Hz, beside the first or modulating it; 0: none
     * @param modulated whether the second is the modulation of the first's loudness
     * @param millis how long; 0: for ever
     */
    public record Part(int frequency, int second, boolean modulated, int millis) {
        public boolean endless() {
            return millis == 0;
        }
    }

    /**
     * Reads a list. What stands behind a part without a time is never reached, and left out.
     *
     * @throws IllegalArgumentException naming the part that is not one
     */
    public static ToneList parse(String text) {
        List<Part> once = new ArrayList<>();
        List<Part> repeated = new ArrayList<>();
        boolean repeats = false;
        for (String raw : Splitter.on(text.indexOf('|') >= 0 ? '|' : ',').split(text)) {
            if (raw.isEmpty()) {
                break;
            }
            String part = raw.strip();
            boolean single = part.startsWith("!");
            // After the first part that is repeated all are, marked or not.
            repeats |= !single;
            Part read = part(single ? part.substring(1) : part);
            (repeats ? repeated : once).add(read);
            if (read.endless()) {
                return endless(once, repeated, read);
            }
        }
        if (once.isEmpty() && repeated.isEmpty()) {
            throw new IllegalArgumentException("it has no part");
        }
        return new ToneList(ImmutableList.copyOf(once), ImmutableList.copyOf(repeated));
    }

    private static ToneList endless(List<Part> once, List<Part> repeated, Part last) {
        List<Part> before = new ArrayList<>(once);
        before.addAll(repeated);
        before.remove(before.size() - 1);
        return new ToneList(ImmutableList.copyOf(before), ImmutableList.of(last));
    }

    private static Part part(String text) {
        Matcher matcher = PART.matcher(text);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("'" + text + "' is no part of a tone");
        }
        boolean notes = !matcher.group(1).isEmpty();
        int first = frequency(matcher.group(2), notes);
        int second = matcher.group(5) == null ? 0 : frequency(matcher.group(5), notes);
        int millis = matcher.group(6) == null ? 0 : number(matcher.group(6));
        return new Part(first, second, "*".equals(matcher.group(3)), millis);
    }

    /** A number of Hz, or of a MIDI note; Asterisk cuts a note's fraction off, and is silent above the highest. */
    private static int frequency(String digits, boolean note) {
        int number = number(digits);
        if (!note) {
            return number;
        }
        return number > HIGHEST_NOTE ? 0 : (int) (440 * Math.pow(2, (number - CONCERT_PITCH) / 12.0) + HAIR);
    }

    private static int number(String digits) {
        if (digits.length() > MOST_DIGITS) {
            throw new IllegalArgumentException("the number " + digits.substring(0, MOST_DIGITS) + "… is too large");
        }
        return Integer.parseInt(digits);
    }
}
