package org.sidetone.render.tone;

/**
 * One sine of a tone as the phone makes it, 8000 times a second: {@code y[n] = 2c/32768 y[n-1] - y[n-2]}, begun with
 * {@code y[-1] = 0} and {@code y[-2] = i}. Cisco's guide of the 7905 and 7912 gives both formulas, and Cisco's own tone files
 * follow them. As {@code c} is a whole number, a frequency is held within 0.02 Hz at 400 Hz, 0.5 Hz from 50 to 3950 Hz, and
 * worse beyond: 15 Hz becomes 14.07 Hz, and no file can do better.
 *
 * @param c the cosine of the step, of 32768
 * @param i minus the sine of the step, of the amplitude
 */
record Oscillator(int c, int i) {
    private static final double RATE = 8000;
    private static final double ONE = 32768;
    /** What a file can say: 32768 itself would be a frequency of 0, and more than 16 bits. */
    private static final int LARGEST = 32767;

    /** @param sine above 0 and below 4000 Hz */
    static Oscillator of(Series.Sine sine) {
        double step = 2 * Math.PI * sine.frequency() / RATE;
        return new Oscillator((int) Math.min(LARGEST, Math.round(ONE * Math.cos(step))), (int)
                -Math.round(sine.amplitude() * Math.sin(step)));
    }
}
