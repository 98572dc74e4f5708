package org.sidetone.render.message;

import java.util.Arrays;
import org.sidetone.render.Document;

/**
 * The sound of a message where an owner has none: two short notes, G.711 u-law at 8 kHz in blocks of 240 samples, as rings are. Phones
 * have no sound of their own to name; the {@code chime.raw} of Cisco's examples lies on a CallManager.
 */
public final class BeepFile {
    public static final String NAME = "Sidetone-beep.raw";

    private static final int RATE = 8000;
    private static final int BLOCK = 240;
    private static final int NOTE_BLOCKS = 6;
    private static final int GAP_BLOCKS = 2;
    private static final int[] NOTES = {880, 1109};
    /** Of 32767: as loud as the rings that Sidetone makes, roughly. */
    private static final double LOUDNESS = 9000;
    /** Samples over which a note comes and goes, so that it does not click. */
    private static final int EDGE = 160;

    private static final byte SILENCE = (byte) 0xFF;

    private BeepFile() {}

    public static Document render() {
        int note = NOTE_BLOCKS * BLOCK;
        int step = note + GAP_BLOCKS * BLOCK;
        byte[] sound = new byte[NOTES.length * step];
        Arrays.fill(sound, SILENCE);
        for (int n = 0; n < NOTES.length; n++) {
            for (int i = 0; i < note; i++) {
                double edge = Math.min(1.0, Math.min(i, note - 1 - i) / (double) EDGE);
                double wave = Math.sin(2 * Math.PI * NOTES[n] * i / RATE);
                sound[n * step + i] = encode((int) Math.round(LOUDNESS * edge * wave));
            }
        }
        return new Document(NAME, "audio/basic", sound);
    }

    /** G.711's u-law: a sign, a segment of three bits and a step of four, all turned over. */
    private static byte encode(int sample) {
        int bias = 0x84;
        int magnitude = Math.abs(sample) + bias;
        int segment = 31 - Integer.numberOfLeadingZeros(magnitude) - 7;
        int step = (magnitude >> (segment + 3)) & 0x0F;
        return (byte) ~((sample < 0 ? 0x80 : 0) | (segment << 4) | step);
    }
}
