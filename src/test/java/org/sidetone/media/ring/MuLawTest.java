package org.sidetone.media.ring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MuLawTest {
    /** Table 2a of G.711: the bits on the wire for the first step of each segment, and the value they stand for (14 bits). */
    private static final int[][] TABLE = {
        {0b10000000, 8031}, {0b10001111, 4191}, {0b10010000, 3999}, {0b10011111, 2079}, {0b10100000, 1983},
        {0b10101111, 1023}, {0b10110000, 975}, {0b10111111, 495}, {0b11000000, 471}, {0b11001111, 231},
        {0b11010000, 219}, {0b11011111, 99}, {0b11100000, 93}, {0b11101111, 33}, {0b11110000, 30},
        {0b11111110, 2}, {0b11111111, 0}
    };

    @Test
    void standsForTheValuesOfTheTable() {
        for (int[] row : TABLE) {
            byte positive = (byte) row[0];
            byte negative = (byte) (row[0] & 0x7F);
            assertThat(MuLaw.decode(positive)).isEqualTo(4 * row[1]);
            assertThat(MuLaw.decode(negative)).isEqualTo(-4 * row[1]);
            assertThat(MuLaw.encode(4 * row[1])).isEqualTo(positive);
        }
    }

    @Test
    void decodesAsJavasOwnCodecDoes() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        AudioFormat law = new AudioFormat(Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
        try (AudioInputStream decoded = AudioSystem.getAudioInputStream(
                Encoding.PCM_SIGNED, new AudioInputStream(new ByteArrayInputStream(all), law, 256))) {
            byte[] pcm = decoded.readAllBytes();
            boolean bigEndian = decoded.getFormat().isBigEndian();
            for (int i = 0; i < 256; i++) {
                int low = pcm[2 * i + (bigEndian ? 1 : 0)] & 0xFF;
                int high = pcm[2 * i + (bigEndian ? 0 : 1)];
                assertThat(MuLaw.decode((byte) i)).isEqualTo((high << 8) | low);
            }
        }
    }

    @Test
    void everySampleBecomesTheNearestValue() {
        for (int sample = -32768; sample <= 32767; sample++) {
            int told = MuLaw.decode(MuLaw.encode(sample));
            int step = Math.max(8, Integer.highestOneBit(Math.min(Math.abs(sample), 32635) + 132) >> 4);
            assertThat(Math.abs(told - sample)).isLessThanOrEqualTo(Math.abs(sample) > 32124 ? 644 : step / 2 + 4);
        }
    }

    @Test
    void silenceIsAllOnes() {
        assertThat(MuLaw.encode(0)).isEqualTo(MuLaw.SILENCE);
        assertThat(MuLaw.decode(MuLaw.SILENCE)).isZero();
    }
}
