package org.sidetone.media.ring;

import java.io.IOException;
import java.util.Arrays;

/**
 * Brings a sound to 8 kHz: each new sample is a weighted mean of the old ones around its place in time, the weights a sine over x
 * under a Kaiser window. What 8 kHz cannot carry (4 kHz and above) is 80 dB down, what a phone's speaker plays (up to 3.4 kHz) stays
 * as it is. Reads as it goes, so that an hour costs no more memory than a second.
 */
final class Resampler implements Sound {
    static final int RATE = 8000;

    /** Half way between 3.4 and 4.0 kHz, of 8 kHz. */
    private static final double CUTOFF = 3700.0 / RATE;
    /** Of the Kaiser window: 80 dB; with it 600 Hz of transition need this many new samples on either side. */
    private static final double BETA = 7.857;

    private static final int REACH = 34;
    private static final int STEPS = 512;
    private static final float[] KERNEL = kernel();

    private final Sound source;
    /** Old samples for each new one. */
    private final double ratio;
    /** Places in the kernel for each old sample. */
    private final double spacing;

    private final int reach;
    private final float[] window;
    private final float[] fresh = new float[4096];
    /** Which old sample stands first in the window, how many stand there, and which new sample is next. */
    private long first;

    private int filled;
    private long next;
    private boolean ended;

    private Resampler(Sound source) {
        this.source = source;
        this.ratio = source.rate() / RATE;
        // A slower source has nothing above half its own rate: the weights are spread over as many of its samples.
        this.spacing = Math.min(1, 1 / ratio);
        this.reach = (int) Math.ceil(REACH / spacing) + 1;
        this.window = new float[2 * reach + 2 * fresh.length];
        this.first = -reach;
        this.filled = reach; // silence before the beginning
    }

    /** The sound itself where it has 8 kHz already. */
    static Sound of(Sound source) {
        return source.rate() == RATE ? source : new Resampler(source);
    }

    private static float[] kernel() {
        float[] kernel = new float[REACH * STEPS + 2];
        for (int i = 0; i <= REACH * STEPS; i++) {
            double at = (double) i / STEPS;
            double x = 2 * Math.PI * CUTOFF * at;
            double edge = at / REACH;
            kernel[i] =
                    (float) ((i == 0 ? 1 : Math.sin(x) / x) * bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA));
        }
        return kernel;
    }

    /** The modified Bessel function of the first kind and order zero. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int i = 1; term > sum * 1e-12; i++) {
            term *= (x / (2 * i)) * (x / (2 * i));
            sum += term;
        }
        return sum;
    }

    @Override
    public double rate() {
        return RATE;
    }

    @Override
    public int read(float[] into) throws IOException {
        int made = 0;
        while (made < into.length) {
            double center = next * ratio;
            while (!ended && first + filled < center + reach) {
                fill(center);
            }
            if (ended && center >= first + filled - reach) {
                break;
            }
            into[made++] = at(center);
            next++;
        }
        return made == 0 ? -1 : made;
    }

    private void fill(double center) throws IOException {
        int unneeded = (int) Math.max(0, Math.min(filled, (long) Math.floor(center) - reach - first));
        System.arraycopy(window, unneeded, window, 0, filled - unneeded);
        first += unneeded;
        filled -= unneeded;
        int got = source.read(fresh);
        if (got < 0) {
            ended = true;
            Arrays.fill(window, filled, filled + reach, 0); // silence after the end
            filled += reach;
            return;
        }
        System.arraycopy(fresh, 0, window, filled, got);
        filled += got;
    }

    private float at(double center) {
        int from = (int) Math.max(first, (long) Math.ceil(center - reach + 1));
        int to = (int) Math.min(first + filled - 1, (long) Math.floor(center + reach - 1));
        double sum = 0;
        double weights = 0;
        for (int i = from; i <= to; i++) {
            double place = Math.abs(i - center) * spacing * STEPS;
            int step = (int) place;
            if (step < REACH * STEPS) {
                double weight = KERNEL[step] + (place - step) * (KERNEL[step + 1] - KERNEL[step]);
                sum += weight * window[(int) (i - first)];
                weights += weight;
            }
        }
        return (float) (sum / weights);
    }
}
