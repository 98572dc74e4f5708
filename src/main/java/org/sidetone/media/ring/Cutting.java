package org.sidetone.media.ring;

import java.util.Arrays;

/**
 * Finds the piece of a sound that becomes the ring: without the silence around it, beginning and ending where the wave crosses zero,
 * faded, and filled up with silence to whole blocks. Each of the four keeps the speaker from clicking, at every repetition.
 *
 * @param samples the piece, of a whole number of blocks; the first and the last are 0
 * @param sounding how many of them are sound
 * @param shortened whether sound was left out at the end
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
record Cutting(float[] samples, int sounding, boolean shortened) {
    /** 30 ms: a ring is a whole number of them (Cisco's notes on phone services, "Play"). */
    static final int BLOCK = 240;

    /** What is so far below the loudest sample counts as silence around a sound: -50 dB. */
    private static final double SILENCE = 0.00316;
    /** How far to look for a crossing: 10 ms hold one of any tone above 50 Hz. */
    private static final int NEAR = Resampler.RATE / 100;

    private static final int FADE_IN = Resampler.RATE / 500;
    private static final int FADE_OUT = Resampler.RATE / 200;
    private static final int FADE_OUT_SHORTENED = Resampler.RATE / 50;

    /** @param most samples of the piece, a multiple of {@link #BLOCK} */
    static Cutting of(float[] sound, int most) {
        double threshold = Level.peak(sound) * SILENCE;
        int onset = 0;
        while (onset < sound.length - 1 && Math.abs(sound[onset]) <= threshold) {
            onset++;
        }
        int last = sound.length - 1;
        while (last > onset && Math.abs(sound[last]) <= threshold) {
            last--;
        }
        int from = crossingBefore(sound, onset);
        boolean shortened = last + 1 - from > most;
        int to = shortened ? crossingBefore(sound, from + most - 1) + 1 : crossingAfter(sound, last) + 1;
        to = Math.min(to, from + most);
        float[] piece = Arrays.copyOf(Arrays.copyOfRange(sound, from, to), blocks(to - from) * BLOCK);
        fade(piece, to - from, shortened ? FADE_OUT_SHORTENED : FADE_OUT);
        return new Cutting(piece, to - from, shortened);
    }

    private static int blocks(int samples) {
        return (samples + BLOCK - 1) / BLOCK;
    }

    /** The last place up to this one that a wave passes zero at; the place itself if there is none near. */
    private static int crossingBefore(float[] sound, int at) {
        for (int i = at; i > Math.max(0, at - NEAR); i--) {
            if (crosses(sound, i)) {
                return i;
            }
        }
        return at < NEAR ? 0 : at;
    }

    private static int crossingAfter(float[] sound, int at) {
        for (int i = at + 1; i < Math.min(sound.length, at + NEAR); i++) {
            if (crosses(sound, i)) {
                return i;
            }
        }
        return at;
    }

    private static boolean crosses(float[] sound, int at) {
        return sound[at] == 0 || (sound[at] > 0) != (sound[at - 1] > 0);
    }

    /** From 0 and to 0, along half a cosine. */
    private static void fade(float[] piece, int sounding, int out) {
        int half = Math.max(1, sounding / 2);
        int in = Math.min(FADE_IN, half);
        for (int i = 0; i < in; i++) {
            piece[i] *= rise(i, in);
        }
        int end = Math.min(out, half);
        for (int i = 0; i < end; i++) {
            piece[sounding - 1 - i] *= rise(i, end);
        }
    }

    private static float rise(int at, int length) {
        return (float) (0.5 - 0.5 * Math.cos(Math.PI * at / length));
    }
}
