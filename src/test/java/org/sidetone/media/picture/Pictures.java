package org.sidetone.media.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Pictures to make wallpapers of, and the reading of what was made. */
final class Pictures {
    private Pictures() {}

    /** Colour of a pixel, places from 0 to 1. */
    interface Painter {
        int at(double x, double y);
    }

    static BufferedImage painted(int width, int height, int type, Painter painter) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, painter.at((x + 0.5) / width, (y + 0.5) / height));
            }
        }
        return image;
    }

    static int grey(double value) {
        return 0xFF000000 | ((int) Math.round(value) * 0x010101);
    }

    /** Dark at the left, bright at the right. */
    static BufferedImage ramp(int width, int height) {
        return painted(width, height, BufferedImage.TYPE_INT_RGB, (x, y) -> grey(x * 255));
    }

    static Path save(BufferedImage image, String format, Path file) throws IOException {
        if (!ImageIO.write(image, format, file.toFile())) {
            throw new IOException("no writer for " + format);
        }
        return file;
    }

    static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** PNG with these chunks between its header and its end. */
    static byte[] png(int width, int height, int depth, int kind, Object... chunks) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream fields = new DataOutputStream(header);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {(byte) depth, (byte) kind, 0, 0, 0});
        chunk(out, "IHDR", header.toByteArray());
        for (int i = 0; i < chunks.length; i += 2) {
            chunk(out, (String) chunks[i], (byte[]) chunks[i + 1]);
        }
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        sum.update(content);
        out.writeInt(content.length);
        out.write(type);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }

    static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] space = new byte[content.length + 64];
        int length = deflater.deflate(space);
        deflater.end();
        return java.util.Arrays.copyOf(space, length);
    }

    static Path save(byte[] bytes, Path file) throws IOException {
        return Files.write(file, bytes);
    }

    /** The mean of the grey values in a part of a picture. */
    static double mean(BufferedImage image, int left, int top, int width, int height) {
        double sum = 0;
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                sum += image.getRGB(x, y) & 0xFF;
            }
        }
        return sum / (width * height);
    }
}
