package org.sidetone.media.ring;

/** Makes all rings about equally loud, and never distorts one: what counts is the loudest third of a second, as for the ear. */
final class Level {
    /** Of the loudest part, relative to full scale; a plain tone then peaks at -7 dB. */
    private static final double LOUDNESS_DB = -10;

    private static final double PEAK_DB = -1;
    /** More would make a hiss of what was meant as silence. */
    private static final double MOST_GAIN_DB = 40;

    private static final int PART = Resampler.RATE * 3 / 10;

    private Level() {}

    /** What to multiply the samples with. */
    static double gain(float[] samples) {
        double wanted = Math.min(power(LOUDNESS_DB) / loudest(samples), power(PEAK_DB) / peak(samples));
        return Math.min(wanted, power(MOST_GAIN_DB));
    }

    static double decibels(double factor) {
        return 20 * Math.log10(factor);
    }

    static double peak(float[] samples) {
        double peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }

    /** Root of the mean square of the loudest part. */
    private static double loudest(float[] samples) {
        double sum = 0;
        double most = 0;
        int part = Math.min(PART, samples.length);
        for (int i = 0; i < samples.length; i++) {
            sum += (double) samples[i] * samples[i];
            if (i >= part) {
                sum -= (double) samples[i - part] * samples[i - part];
            }
            most = Math.max(most, sum);
        }
        return Math.sqrt(most / part);
    }

    private static double power(double decibels) {
        return Math.pow(10, decibels / 20);
    }
}
