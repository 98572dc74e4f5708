package org.sidetone.lint.xml;

import java.util.Arrays;

/** Where each line of a text begins, however its lines end. */
final class Lines {
    private final int[] starts;

    Lines(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
            if (ends) {
                found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                found[count++] = i + 1;
            }
        }
        starts = Arrays.copyOf(found, count);
    }

    /** From 1. */
    int at(int offset) {
        int place = Arrays.binarySearch(starts, offset);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
