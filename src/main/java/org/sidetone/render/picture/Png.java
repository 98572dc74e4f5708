package org.sidetone.render.picture;

import com.google.common.primitives.Ints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes PNG (ISO 15948) as phones are told to take it: a palette of eight bits, or where that has no room for all colours, each
 * pixel's own. The same picture gives the same bytes.
 */
public final class Png {
    private static final byte[] HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_COLOURS = 256;
    private static final byte TRUE_COLOUR = 2;
    private static final byte PALETTE = 3;

    private Png() {}

    public static byte[] of(Canvas canvas) {
        Map<Integer, Integer> palette = palette(canvas);
        boolean indexed = palette.size() <= MOST_COLOURS;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(HEAD);
        chunk(file, "IHDR", header(canvas, indexed ? PALETTE : TRUE_COLOUR));
        if (indexed) {
            ByteArrayOutputStream colours = new ByteArrayOutputStream();
            palette.keySet().forEach(rgb -> write(colours, rgb));
            chunk(file, "PLTE", colours.toByteArray());
        }
        chunk(file, "IDAT", deflated(indexed ? indices(canvas, palette) : pixels(canvas)));
        chunk(file, "IEND", new byte[0]);
        return file.toByteArray();
    }

    /** Each colour's number, in the order in which they are met. */
    private static Map<Integer, Integer> palette(Canvas canvas) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        for (int y = 0; y < canvas.height(); y++) {
            for (int x = 0; x < canvas.width(); x++) {
                palette.putIfAbsent(canvas.at(x, y), palette.size());
            }
        }
        return palette;
    }

    private static byte[] header(Canvas canvas, byte colours) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.writeBytes(Ints.toByteArray(canvas.width()));
        header.writeBytes(Ints.toByteArray(canvas.height()));
        header.writeBytes(new byte[] {8, colours, 0, 0, 0});
        return header.toByteArray();
    }

    /** Each row begins with its filter, which is none. */
    private static byte[] indices(Canvas canvas, Map<Integer, Integer> palette) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < canvas.height(); y++) {
            rows.write(0);
            for (int x = 0; x < canvas.width(); x++) {
                rows.write(palette.get(canvas.at(x, y)));
            }
        }
        return rows.toByteArray();
    }

    private static byte[] pixels(Canvas canvas) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < canvas.height(); y++) {
            rows.write(0);
            for (int x = 0; x < canvas.width(); x++) {
                write(rows, canvas.at(x, y));
            }
        }
        return rows.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int rgb) {
        out.write(rgb >> 16);
        out.write(rgb >> 8);
        out.write(rgb);
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteArrayOutputStream file, String name, byte[] content) {
        byte[] type = name.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 check = new CRC32();
        check.update(type);
        check.update(content);
        file.writeBytes(Ints.toByteArray(content.length));
        file.writeBytes(type);
        file.writeBytes(content);
        file.writeBytes(Ints.toByteArray((int) check.getValue()));
    }
}
