package org.sidetone.media.picture;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a JPEG file says of itself that Java's reader does not tell.
 *
 * @param components of each pixel: 1 grey, 3 colours, 4 inks; 0 where it is not said
 * @param adobe whether Adobe's marker is there, which turns inks over: 255 is none
 * @param transform by that marker: 0 as they are, 2 the first three as brightness and colour (YCCK)
 * @param orientation by Exif: 1 upright; cameras write what was up when the picture was taken
 */
record JpegHeader(int components, boolean adobe, int transform, int orientation) {
    static final JpegHeader NONE = new JpegHeader(0, false, 0, 1);

    private static final int MOST_SEGMENTS = 1000;
    private static final int APP1 = 0xE1;
    private static final int APP14 = 0xEE;
    private static final int SCAN = 0xDA;
    private static final int EXIF_ORIENTATION = 0x0112;

    static JpegHeader read(Path file) throws IOException {
        JpegHeader header = NONE;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(2);
            for (int i = 0; i < MOST_SEGMENTS; i++) {
                int marker = marker(in);
                if (marker == SCAN) {
                    break;
                }
                byte[] body = new byte[Math.max(0, in.readUnsignedShort() - 2)];
                in.readFully(body);
                header = header.with(marker, body);
            }
        } catch (EOFException e) {
            // A torn file: the decoder says so.
            return header;
        }
        return header;
    }

    private static int marker(DataInputStream in) throws IOException {
        int next = in.readUnsignedByte();
        while (next != 0xFF) {
            next = in.readUnsignedByte();
        }
        while (next == 0xFF) {
            next = in.readUnsignedByte();
        }
        return next;
    }

    private JpegHeader with(int marker, byte[] body) {
        // C4, C8 and CC are tables among the markers of frames.
        if (marker == 0xC0 || (marker > 0xC0 && marker <= 0xCF && marker % 4 != 0)) {
            return body.length > 5 ? new JpegHeader(body[5], adobe, transform, orientation) : this;
        }
        if (marker == APP14 && starts(body, "Adobe") && body.length >= 12) {
            return new JpegHeader(components, true, body[11], orientation);
        }
        if (marker == APP1 && starts(body, "Exif\0\0")) {
            return new JpegHeader(components, adobe, transform, orientation(ByteBuffer.wrap(body, 6, body.length - 6)));
        }
        return this;
    }

    private static boolean starts(byte[] body, String text) {
        return new String(body, 0, Math.min(body.length, text.length()), StandardCharsets.ISO_8859_1).equals(text);
    }

    /** The first directory of the TIFF structure in Exif. */
    private static int orientation(ByteBuffer exif) {
        try {
            ByteBuffer tiff = exif.slice();
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + 12 * i;
                if ((tiff.getShort(entry) & 0xFFFF) == EXIF_ORIENTATION) {
                    return tiff.getShort(entry + 8);
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            return 1; // damaged: as if it said nothing
        }
        return 1;
    }
}
