package org.sidetone.media.ring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.sidetone.media.MediaException;

/** Makes rings. Time and memory are bounded by the wanted length, whatever the file claims. */
public final class RingMaker {
    /** How much silence before the sound is looked through. */
    private static final double PATIENCE = 10;
    /** Below it a sound is silence with a hum: -66 dB of full scale. */
    private static final double SILENT = 0.0005;
    /** Takes away what does not swing around zero: a high pass at 6 Hz. */
    private static final float LEAK = 0.995f;

    private final double from;
    private final int most;
    private final int window;

    /**
     * @param from seconds of the sound to leave out at its beginning
     * @param seconds how long the ring may be, 0.03 to {@link Ring#LONGEST_SECONDS}; rounded down to whole blocks of 30 ms
     */
    public RingMaker(double from, double seconds) {
        if (!(from >= 0 && from <= 86_400)) {
            throw new IllegalArgumentException("from must be 0 to 86400 seconds, not " + from);
        }
        int blocks = (int) Math.floor(seconds * Resampler.RATE / Cutting.BLOCK + 1e-6);
        if (blocks < 1 || seconds > Ring.LONGEST_SECONDS) {
            throw new IllegalArgumentException("a ring lasts 0.03 to 30 seconds, not " + seconds);
        }
        this.from = from;
        this.most = blocks * Cutting.BLOCK;
        this.window = most + (int) (PATIENCE * Resampler.RATE);
    }

    /** @throws MediaException if no ring can be made of the file */
    public Ring make(Path file) throws MediaException {
        // ffmpeg is asked for one second more than is read, so that both tell alike whether there was more.
        return SoundFile.read(file, from, (double) window / Resampler.RATE + 1, this::decoded);
    }

    Ring decoded(Sound source) throws IOException, MediaException {
        Sound sound = Resampler.of(source);
        float[] all = new float[window];
        float[] next = new float[4096];
        int filled = 0;
        int got = 0;
        while (filled < window && (got = sound.read(next)) > 0) {
            int taken = Math.min(got, window - filled);
            System.arraycopy(next, 0, all, filled, taken);
            filled += taken;
        }
        boolean whole = got < 0;
        float[] centered = centered(Arrays.copyOf(all, filled));
        if (filled == 0) {
            throw new MediaException("it holds no sound", "");
        }
        if (Level.peak(centered) < SILENT) {
            throw new MediaException(
                    whole
                            ? "there is only silence in it"
                            : "its first " + window / Resampler.RATE + " seconds are silent",
                    whole ? "" : "--from SECONDS leaves out the beginning");
        }
        Cutting piece = Cutting.of(centered, most);
        double gain = Level.gain(piece.samples());
        byte[] bytes = new byte[piece.samples().length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = MuLaw.encode((int) Math.round(piece.samples()[i] * gain * 32767));
        }
        return new Ring(
                bytes,
                (double) filled / Resampler.RATE,
                whole,
                (double) piece.sounding() / Resampler.RATE,
                Level.decibels(gain),
                piece.shortened());
    }

    private static float[] centered(float[] samples) {
        float before = samples.length == 0 ? 0 : samples[0];
        float after = 0;
        for (int i = 0; i < samples.length; i++) {
            after = samples[i] - before + LEAK * after;
            before = samples[i];
            samples[i] = after;
        }
        return samples;
    }
}
