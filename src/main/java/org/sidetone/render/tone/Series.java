package org.sidetone.render.tone;

import com.google.common.collect.ImmutableList;

/**
 * A tone as the phone plays it.
 *
 * @param steps one after the other, from the first again
 * @param times how often; {@link #FOR_EVER}
 */
record Series(ImmutableList<Step> steps, int times) {
    /** For a count and for milliseconds, in all of Cisco's tone files. */
    static final int FOR_EVER = 65535;

    /** All sines together: what a dial tone of Cisco's for the United Kingdom has, 15 dB below full scale. */
    static final double PEAK = 5746;

    /** @param amplitude of 32768 */
    record Sine(double frequency, double amplitude) {}

    /**
     * @param sines none: silence
     * @param millis {@link #FOR_EVER}
     */
    record Step(ImmutableList<Sine> sines, int millis) {
        boolean sounds() {
            return !sines.isEmpty();
        }
    }

    /** What a phone that is given no sine may not understand: one that is not heard. */
    static Series silence() {
        return new Series(ImmutableList.of(new Step(ImmutableList.of(new Sine(1000, 0)), FOR_EVER)), FOR_EVER);
    }
}
