package org.sidetone.media.ring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.media.MediaException;

class RingMakerTest {
    /** A plain tone's peak, when its loudness is brought to -10 dB: 3 dB above it. */
    private static final double PEAK = 0.447;

    @TempDir
    Path folder;

    private static Ring make(Path file) throws MediaException {
        return new RingMaker(0, 2.01).make(file);
    }

    private static void holdsTone(Ring ring, double hertz) {
        double[] samples = Tones.samples(ring);
        assertThat(Tones.amplitude(samples, hertz, 0.1, 0.9)).isEqualTo(PEAK, within(0.02));
        assertThat(Tones.amplitude(samples, hertz + 200, 0.1, 0.9)).isLessThan(0.005);
    }

    private static void beginsAndEndsAtZero(Ring ring) {
        assertThat(ring.bytes()[0]).isEqualTo(MuLaw.SILENCE);
        assertThat(MuLaw.decode(ring.bytes()[ring.bytes().length - 1])).isZero();
        assertThat(ring.bytes().length % 240).isZero();
        assertThat(ring.bytes().length).isBetween(240, 16080);
    }

    @ParameterizedTest
    @CsvSource({
        "8000, 16, 1",
        "44100, 16, 2",
        "48000, 24, 2",
        "22050, 8, 1",
        "11025, 16, 1",
        "6000, 16, 1",
        "96000, 32, 1",
        "44056, 16, 3",
        "192000, 24, 1"
    })
    void aToneKeepsItsPitchAndGetsItsLevel(int rate, int bits, int channels) throws Exception {
        Ring ring = make(Tones.wav(folder.resolve("tone.wav"), rate, bits, channels, 440, 0.05, 1.5));

        holdsTone(ring, 440);
        beginsAndEndsAtZero(ring);
        assertThat(ring.sourceSeconds()).isEqualTo(1.5, within(0.001));
        assertThat(ring.sounding()).isEqualTo(1.5, within(0.011));
        assertThat(ring.bytes()).hasSize(12000);
        assertThat(ring.gain()).isEqualTo(19, within(0.3));
        assertThat(ring.shortened()).isFalse();
        assertThat(ring.readWhole()).isTrue();
    }

    @Test
    void aiffAndAuAreReadToo() throws Exception {
        AudioFormat big = Tones.pcm(44100, 16, 2, true);
        Path aiff = Tones.write(folder.resolve("a.aiff"), AudioFileFormat.Type.AIFF, big, 700, 0.3, 1);
        Path au = Tones.write(folder.resolve("a.au"), AudioFileFormat.Type.AU, big, 700, 0.3, 1);

        holdsTone(make(aiff), 700);
        holdsTone(make(au), 700);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 64})
    void floatingPointSamplesAreReadAlsoAboveFullScale(int bits) throws Exception {
        AudioFormat format = new AudioFormat(Encoding.PCM_FLOAT, 48000, bits, 1, bits / 8, 48000, false);
        byte[] frames = Tones.frames(format, 500, 3, 1);

        holdsTone(make(Tones.save(folder.resolve("f.wav"), Tones.wav(3, 48000, bits, 1, frames))), 500);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 7})
    void lawsAreReadToo(int law) throws Exception {
        AudioFormat pcm = Tones.pcm(8000, 16, 1, false);
        byte[] frames = Tones.frames(pcm, 400, 0.4, 1);
        byte[] coded;
        try (AudioInputStream in = AudioSystem.getAudioInputStream(
                law == 7 ? Encoding.ULAW : Encoding.ALAW,
                new AudioInputStream(new ByteArrayInputStream(frames), pcm, 8000))) {
            coded = in.readAllBytes();
        }

        holdsTone(make(Tones.save(folder.resolve("l.wav"), Tones.wav(law, 8000, 8, 1, coded))), 400);
    }

    /** At 8 kHz a tone of 5 kHz would sound as one of 3 kHz. */
    @Test
    void whatEightKilohertzCannotCarryIsGone() throws Exception {
        Path mixed = folder.resolve("m.wav");
        float[] sum = new float[48000];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (float)
                    (0.4 * Math.sin(2 * Math.PI * 1130 * i / 48000) + 0.4 * Math.sin(2 * Math.PI * 5000 * i / 48000));
        }
        ByteBuffer bytes = ByteBuffer.allocate(sum.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(sum);
        Tones.save(mixed, Tones.wav(3, 48000, 32, 1, bytes.array()));

        double[] samples = Tones.samples(make(mixed));
        assertThat(Tones.amplitude(samples, 1130, 0.1, 0.9)).isEqualTo(PEAK, within(0.02));
        assertThat(Tones.amplitude(samples, 3000, 0.1, 0.9)).isLessThan(0.001);
    }

    /** 3.4 kHz is what a telephone plays. */
    @Test
    void whatAPhonePlaysKeepsItsLevel() throws Exception {
        for (double hertz : new double[] {100, 1000, 3300}) {
            Path file = Tones.wav(folder.resolve("x.wav"), 44100, 16, 1, hertz, 0.447, 1);
            Ring ring = make(file);
            assertThat(ring.gain()).as("%s Hz", hertz).isEqualTo(0, within(0.15));
        }
    }

    @Test
    void aLongSoundIsCutAtItsZeroCrossingAndFaded() throws Exception {
        Ring ring = make(Tones.wav(folder.resolve("long.wav"), 44100, 16, 1, 50, 0.3, 5));

        assertThat(ring.shortened()).isTrue();
        assertThat(ring.bytes()).hasSize(16080);
        assertThat(ring.sounding()).isEqualTo(2.01, within(0.0101));
        beginsAndEndsAtZero(ring);
        double[] samples = Tones.samples(ring);
        for (int i = 1; i < samples.length; i++) {
            assertThat(Math.abs(samples[i] - samples[i - 1]))
                    .as("a step at %d", i)
                    .isLessThan(0.04);
        }
    }

    @Test
    void silenceAroundASoundIsLeftOut() throws Exception {
        AudioFormat format = Tones.pcm(44100, 16, 1, false);
        byte[] tone = Tones.frames(format, 440, 0.5, 0.5);
        byte[] all = new byte[tone.length * 8];
        System.arraycopy(tone, 0, all, tone.length * 4, tone.length);
        Ring ring = make(Tones.save(folder.resolve("s.wav"), Tones.wav(1, 44100, 16, 1, all)));

        assertThat(ring.sourceSeconds()).isEqualTo(4, within(0.01));
        assertThat(ring.sounding()).isEqualTo(0.5, within(0.05));
        assertThat(ring.bytes().length).isBetween(17 * 240, 19 * 240);
    }

    @Test
    void aConstantBesideTheSoundIsTakenAway() throws Exception {
        byte[] frames = new byte[16000];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = (byte) (190 + 20 * Math.sin(2 * Math.PI * 440 * i / 8000));
        }
        double[] samples = Tones.samples(make(Tones.save(folder.resolve("dc.wav"), Tones.wav(1, 8000, 8, 1, frames))));

        double sum = 0;
        for (double sample : samples) {
            sum += sample;
        }
        assertThat(sum / samples.length).isEqualTo(0, within(0.01));
    }

    @Test
    void thePieceMayBeginLaterAndBeLonger() throws Exception {
        AudioFormat format = Tones.pcm(44100, 16, 2, false);
        byte[] low = Tones.frames(format, 300, 0.5, 3);
        byte[] high = Tones.frames(format, 900, 0.5, 9);
        byte[] all = Arrays.copyOf(low, low.length + high.length);
        System.arraycopy(high, 0, all, low.length, high.length);
        Path file = Tones.save(folder.resolve("two.wav"), Tones.wav(1, 44100, 16, 2, all));

        Ring ring = new RingMaker(3, 5).make(file);
        assertThat(ring.seconds()).isEqualTo(4.98, within(0.001));
        holdsTone(ring, 900);
        holdsTone(make(file), 300);
        assertThatThrownBy(() -> new RingMaker(12.5, 2).make(file)).hasMessage("it ends before second 12.5");
    }

    @Test
    void aVeryShortSoundFillsOneBlock() throws Exception {
        Ring ring = make(Tones.wav(folder.resolve("click.wav"), 8000, 16, 1, 1000, 0.5, 0.005));

        assertThat(ring.bytes()).hasSize(240);
        beginsAndEndsAtZero(ring);
    }

    @Test
    void thePreviewIsWhatThePhonePlays() throws Exception {
        Ring ring = make(Tones.wav(folder.resolve("t.wav"), 44100, 16, 1, 440, 0.5, 1));
        try (AudioInputStream wav = AudioSystem.getAudioInputStream(new ByteArrayInputStream(ring.toWav()))) {
            assertThat(wav.getFormat().getSampleRate()).isEqualTo(8000);
            assertThat(wav.getFrameLength()).isEqualTo(ring.bytes().length);
        }
    }

    @Test
    void lengthsOutOfReachAreRefused() {
        assertThatThrownBy(() -> new RingMaker(0, 0.02)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RingMaker(0, 31)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RingMaker(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNameDoesNotTellTheFormat() throws IOException, MediaException {
        Path file = Tones.wav(folder.resolve("tone.mp3"), 8000, 16, 1, 440, 0.5, 1);

        holdsTone(make(file), 440);
    }
}
