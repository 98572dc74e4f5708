package org.sidetone.media.ring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A ring as phones play it, and what was done to get it.
 *
 * @param bytes 8 kHz u-law, one channel, no header
 * @param sourceSeconds how long the sound was, as far as it was read
 * @param readWhole whether that was all of it
 * @param sounding seconds of sound in it
 * @param gain decibels by which it is louder than it was
 * @param shortened whether sound was left out at the end
 */
@SuppressWarnings("ArrayRecordComponent") // written once, never compared
public record Ring(
        byte[] bytes, double sourceSeconds, boolean readWhole, double sounding, double gain, boolean shortened) {
    /** What Cisco's documents allow: 67 blocks, 2.01 seconds. Longer ones were reported to work, with no model promised. */
    public static final int LONGEST_DOCUMENTED = 16080;

    /** The longest reported to play (7942, 7970, 7975) was about half a minute. */
    public static final double LONGEST_SECONDS = 30;

    public double seconds() {
        return (double) bytes.length / Resampler.RATE;
    }

    /** The same as a WAV file, as it would sound on the phone. */
    public byte[] toWav() {
        int length = bytes.length * 2;
        ByteBuffer wav = ByteBuffer.allocate(44 + length).order(ByteOrder.LITTLE_ENDIAN);
        put(wav, "RIFF").putInt(36 + length);
        put(wav, "WAVEfmt ").putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(Resampler.RATE)
                .putInt(Resampler.RATE * 2)
                .putShort((short) 2)
                .putShort((short) 16);
        put(wav, "data").putInt(length);
        for (byte code : bytes) {
            wav.putShort((short) MuLaw.decode(code));
        }
        return wav.array();
    }

    private static ByteBuffer put(ByteBuffer to, String text) {
        return to.put(text.getBytes(StandardCharsets.US_ASCII));
    }
}
