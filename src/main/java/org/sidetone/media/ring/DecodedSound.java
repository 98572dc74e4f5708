package org.sidetone.media.ring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;

/** Whole numbers or floating-point ones of any width, any number of channels, mixed to one: their mean. */
final class DecodedSound implements Sound {
    private static final int FRAMES = 4096;

    private final InputStream in;
    private final double rate;
    private final Encoding encoding;
    private final int channels;
    private final int width;
    private final byte[] bytes;
    private final ByteBuffer view;

    /** @param format PCM, signed, unsigned or floating-point; {@link SoundFile} lets no other through */
    DecodedSound(InputStream in, AudioFormat format) {
        this.in = in;
        this.rate = format.getSampleRate();
        this.encoding = format.getEncoding();
        this.channels = format.getChannels();
        this.width = format.getSampleSizeInBits() / 8;
        this.bytes = new byte[FRAMES * channels * width];
        this.view = ByteBuffer.wrap(bytes).order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public double rate() {
        return rate;
    }

    @Override
    public int read(float[] into) throws IOException {
        int frame = channels * width;
        int wanted = Math.min(FRAMES, into.length) * frame;
        int got = in.readNBytes(bytes, 0, wanted);
        // What is left of a frame at the end of a torn file is no sound.
        int frames = got / frame;
        for (int i = 0; i < frames; i++) {
            double sum = 0;
            for (int channel = 0; channel < channels; channel++) {
                sum += sample(i * frame + channel * width);
            }
            into[i] = (float) (sum / channels);
        }
        return frames == 0 ? -1 : frames;
    }

    /** Leaves out so many frames; false if there are fewer. */
    boolean skip(long frames) throws IOException {
        long left = frames * channels * width;
        while (left > 0) {
            int got = in.readNBytes(bytes, 0, (int) Math.min(left, bytes.length));
            if (got == 0) {
                return false;
            }
            left -= got;
        }
        return true;
    }

    private double sample(int at) {
        if (encoding.equals(Encoding.PCM_FLOAT)) {
            double value = width == 4 ? view.getFloat(at) : view.getDouble(at);
            // Files hold values beyond full scale, and broken ones anything.
            return Double.isFinite(value) ? Math.max(-64, Math.min(64, value)) : 0;
        }
        int value = 0; // the sample's bytes at the top of 32 bits
        for (int i = 0; i < width; i++) {
            int place = view.order() == ByteOrder.BIG_ENDIAN ? i : width - 1 - i;
            value |= (bytes[at + place] & 0xFF) << (24 - 8 * i);
        }
        return (encoding.equals(Encoding.PCM_UNSIGNED) ? value ^ 0x8000_0000 : value) / 2147483648.0;
    }
}
