package org.sidetone.media.ring;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sound files with a plain tone in them, and what is in a ring. */
final class Tones {
    private Tones() {}

    /** Written by Java's own writers, which know WAV, AIFF and AU, but neither 32-bit nor floating-point samples in all of them. */
    static Path write(
            Path file, AudioFileFormat.Type type, AudioFormat format, double hertz, double level, double seconds)
            throws IOException {
        byte[] frames = frames(format, hertz, level, seconds);
        try (AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(frames), format, frames.length / format.getFrameSize())) {
            AudioSystem.write(sound, type, file.toFile());
        }
        return file;
    }

    static Path wav(Path file, int rate, int bits, int channels, double hertz, double level, double seconds)
            throws IOException {
        return write(file, AudioFileFormat.Type.WAVE, pcm(rate, bits, channels, false), hertz, level, seconds);
    }

    static AudioFormat pcm(int rate, int bits, int channels, boolean bigEndian) {
        return new AudioFormat(
                bits == 8 && !bigEndian ? Encoding.PCM_UNSIGNED : Encoding.PCM_SIGNED,
                rate,
                bits,
                channels,
                channels * bits / 8,
                rate,
                bigEndian);
    }

    /** WAV by hand: format 1 is PCM, 3 floating-point, 6 A-law, 7 u-law. */
    static byte[] wav(int format, int rate, int bits, int channels, byte[] data) {
        ByteBuffer wav = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(US_ASCII)).putInt(36 + data.length).put("WAVEfmt ".getBytes(US_ASCII));
        wav.putInt(16).putShort((short) format).putShort((short) channels).putInt(rate);
        wav.putInt(rate * channels * bits / 8)
                .putShort((short) (channels * bits / 8))
                .putShort((short) bits);
        return wav.put("data".getBytes(US_ASCII)).putInt(data.length).put(data).array();
    }

    static byte[] frames(AudioFormat format, double hertz, double level, double seconds) {
        int count = (int) Math.round(format.getSampleRate() * seconds);
        ByteBuffer frames = ByteBuffer.allocate(count * format.getFrameSize())
                .order(format.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int width = format.getSampleSizeInBits() / 8;
        for (int i = 0; i < count; i++) {
            double value = level * Math.sin(2 * Math.PI * hertz * i / format.getSampleRate());
            for (int channel = 0; channel < format.getChannels(); channel++) {
                if (format.getEncoding().equals(Encoding.PCM_FLOAT)) {
                    frames = width == 4 ? frames.putFloat((float) value) : frames.putDouble(value);
                    continue;
                }
                int whole = (int) Math.round(value * (Math.pow(2, 8.0 * width - 1) - 1));
                whole = format.getEncoding().equals(Encoding.PCM_UNSIGNED) ? whole ^ (1 << (8 * width - 1)) : whole;
                for (int b = 0; b < width; b++) {
                    int place = format.isBigEndian() ? width - 1 - b : b;
                    frames.put((byte) (whole >> (8 * place)));
                }
            }
        }
        return frames.array();
    }

    static Path save(Path file, byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    /** The samples of a ring, full scale being 1. */
    static double[] samples(Ring ring) {
        double[] samples = new double[ring.bytes().length];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = MuLaw.decode(ring.bytes()[i]) / 32768.0;
        }
        return samples;
    }

    /** How strong one frequency is between two seconds, as the amplitude of a sine (Goertzel's sum, under a Hann window). */
    static double amplitude(double[] samples, double hertz, double from, double to) {
        double cosine = 0;
        double sine = 0;
        double weights = 0;
        int begin = (int) (from * 8000);
        int end = (int) (to * 8000);
        for (int i = begin; i < end; i++) {
            double weight = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i - begin + 0.5) / (end - begin));
            double angle = 2 * Math.PI * hertz * i / 8000;
            cosine += weight * samples[i] * Math.cos(angle);
            sine += weight * samples[i] * Math.sin(angle);
            weights += weight;
        }
        return 2 * Math.hypot(cosine, sine) / weights;
    }
}
