package org.sidetone.media.ring;

/**
 * G.711 u-law, by the arithmetic of the standard's tables 2a and 2b: eight segments of sixteen steps, each segment's steps twice as
 * wide as those of the one before; all bits are turned over on the wire, so that silence is 0xFF.
 */
public final class MuLaw {
    /** Of what samples are made. */
    static final byte SILENCE = (byte) 0xFF;

    /** The largest magnitude of 16-bit samples; the standard counts in 14 bits, a quarter of it. */
    private static final int FULL = 32635;

    private static final int BIAS = 0x84;

    private MuLaw() {}

    /** @param sample 16 bits with a sign; beyond what u-law can tell it is the loudest that it can */
    public static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), FULL) + BIAS;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int step = (magnitude >> (segment + 3)) & 0x0F;
        return (byte) ~(sign | (segment << 4) | step);
    }

    /** The middle of the step that the byte stands for, in 16 bits with a sign. */
    public static int decode(byte code) {
        int bits = ~code & 0xFF;
        int segment = (bits >> 4) & 7;
        int magnitude = ((((bits & 0x0F) << 3) + BIAS) << segment) - BIAS;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }
}
