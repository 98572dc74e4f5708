package org.sidetone.media.ring;

import com.google.common.collect.ImmutableMap;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.sidetone.media.Converter;
import org.sidetone.media.MediaException;
import org.sidetone.media.Scratch;
import org.sidetone.media.SourceFile;

/**
 * Reads WAV, AIFF and AU by Java's own readers, and what they do not know through ffmpeg. The format is told by the first bytes, so
 * that neither Java nor ffmpeg tries a format that we did not mean (Java plays MIDI files, ffmpeg follows playlists).
 */
final class SoundFile {
    /** Twenty minutes from a compact disc; a ring has seconds. */
    private static final long LARGEST = 256L << 20;

    private static final int MOST_CHANNELS = 32;
    private static final float LOWEST_RATE = 1000;
    private static final float HIGHEST_RATE = 768_000;

    private static final String BROKEN = "it is damaged, or no sound file";

    /** What ffmpeg calls the formats; a file that Java cannot read may be of one of them too (ADPCM in WAV). */
    private static final ImmutableMap<String, String> BY_HEAD = ImmutableMap.<String, String>builder()
            .put("RIFF", "wav")
            .put("RF64", "wav")
            .put("FORM", "aiff")
            .put(".snd", "au")
            .put("ID3", "mp3")
            .put("OggS", "ogg")
            .put("fLaC", "flac")
            .buildOrThrow();

    /** What is done with a sound while its file is open. */
    interface Use<T> {
        T of(Sound sound) throws IOException, MediaException;
    }

    private SoundFile() {}

    /**
     * @param from seconds to leave out at the beginning
     * @param seconds how many of the rest are wanted at most
     */
    static <T> T read(Path file, double from, double seconds, Use<T> use) throws MediaException {
        SourceFile source = SourceFile.open(file, LARGEST);
        String format = format(source)
                .orElseThrow(() -> new MediaException("it is no sound file", "WAV, AIFF, AU, MP3, OGG or FLAC are"));
        try {
            if (source.has(0, "RIFF") || source.has(0, "FORM") || source.has(0, ".snd")) {
                Optional<T> read = byJava(source.path(), from, use);
                if (read.isPresent()) {
                    return read.get();
                }
            }
            return byFfmpeg(source, format, from, seconds, use);
        } catch (IOException e) {
            throw new MediaException("it cannot be read: " + e.getMessage(), "", e);
        }
    }

    private static Optional<String> format(SourceFile source) {
        for (Map.Entry<String, String> head : BY_HEAD.entrySet()) {
            if (source.has(0, head.getKey())) {
                return Optional.of(head.getValue());
            }
        }
        boolean mpegFrame = source.head().length() > 1
                && source.head().charAt(0) == 0xFF
                && (source.head().charAt(1) & 0xE6) == 0xE2;
        return mpegFrame ? Optional.of("mp3") : source.has(4, "ftyp") ? Optional.of("mov") : Optional.empty();
    }

    /** Empty where Java does not know the encoding. */
    static <T> Optional<T> byJava(Path file, double from, Use<T> use) throws IOException, MediaException {
        try (AudioInputStream audio = decoded(AudioSystem.getAudioInputStream(file.toFile()))) {
            AudioFormat format = audio.getFormat();
            check(format);
            DecodedSound sound = new DecodedSound(audio, format);
            if (!sound.skip((long) (from * sound.rate()))) {
                throw new MediaException(String.format(Locale.ROOT, "it ends before second %.1f", from), "");
            }
            return Optional.of(use.of(sound));
        } catch (UnsupportedAudioFileException e) {
            return Optional.empty();
        } catch (EOFException e) {
            throw new MediaException(BROKEN, "", e);
        } catch (IllegalArgumentException
                | ArithmeticException
                | IndexOutOfBoundsException
                | NegativeArraySizeException e) {
            // Java's readers believe what a header says.
            throw new MediaException(BROKEN, "", e);
        }
    }

    private static AudioInputStream decoded(AudioInputStream audio) throws UnsupportedAudioFileException {
        Encoding encoding = audio.getFormat().getEncoding();
        if (encoding.equals(Encoding.ULAW) || encoding.equals(Encoding.ALAW)) {
            return AudioSystem.getAudioInputStream(Encoding.PCM_SIGNED, audio);
        }
        if (!encoding.equals(Encoding.PCM_SIGNED)
                && !encoding.equals(Encoding.PCM_UNSIGNED)
                && !encoding.equals(Encoding.PCM_FLOAT)) {
            throw new UnsupportedAudioFileException(encoding.toString());
        }
        return audio;
    }

    private static void check(AudioFormat format) throws MediaException {
        int bits = format.getSampleSizeInBits();
        boolean isFloat = format.getEncoding().equals(Encoding.PCM_FLOAT);
        boolean knownWidth = isFloat ? bits == 32 || bits == 64 : bits % 8 == 0 && bits >= 8 && bits <= 32;
        boolean knownRate = format.getSampleRate() >= LOWEST_RATE && format.getSampleRate() <= HIGHEST_RATE;
        boolean knownChannels = format.getChannels() >= 1 && format.getChannels() <= MOST_CHANNELS;
        if (!knownWidth || !knownRate || !knownChannels || format.getFrameSize() != format.getChannels() * bits / 8) {
            throw new MediaException(
                    String.format(
                            Locale.ROOT,
                            "its header says %.0f Hz, %d bits, %d channels",
                            format.getSampleRate(),
                            bits,
                            format.getChannels()),
                    "1 to 768 kHz, 8 to 32 bits and up to 32 channels are read");
        }
    }

    private static <T> T byFfmpeg(SourceFile source, String format, double from, double seconds, Use<T> use)
            throws IOException, MediaException {
        Converter ffmpeg = Converter.FFMPEG;
        if (!ffmpeg.isInstalled()) {
            throw new MediaException("ffmpeg is needed to read such a file", ffmpeg.install());
        }
        try (Scratch scratch = new Scratch()) {
            Path wav = scratch.folder().resolve("sound.wav");
            ffmpeg.run(
                    List.of(
                            "-nostdin",
                            "-hide_banner",
                            "-v",
                            "error",
                            "-protocol_whitelist",
                            "file",
                            "-f",
                            format,
                            "-ss",
                            number(from),
                            "-t",
                            number(seconds),
                            "-i",
                            "file:" + source.path(),
                            "-map",
                            "0:a:0",
                            "-ac",
                            "1",
                            "-ar",
                            "48000",
                            "-c:a",
                            "pcm_s24le",
                            "-f",
                            "wav",
                            wav.toString()),
                    scratch.folder());
            return byJava(wav, 0, use).orElseThrow(() -> new MediaException(BROKEN, ""));
        }
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.3f", seconds);
    }
}
