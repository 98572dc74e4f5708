package org.sidetone.media.picture;

import com.google.common.collect.ImmutableMap;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.sidetone.media.MediaException;
import org.sidetone.media.SourceFile;

/**
 * Reads PNG, JPEG, GIF (its first frame), BMP and WebP. What the header says is looked at before any pixel is decoded, and of a
 * large picture only each second, third... pixel of each such row is kept: four million are more than any screen here can tell apart.
 */
final class PictureFile {
    private static final long LARGEST_FILE = 256L << 20;
    /** More than any camera's: a larger one is a bomb, or nothing that becomes better by it. */
    private static final long MOST_PIXELS = 50_000_000;

    private static final int LONGEST_SIDE = 20_000;
    /** What is held in memory: 16 MB. */
    static final long KEPT_PIXELS = 4_000_000;

    private static final String BROKEN = "it is damaged, or no picture";

    /** First bytes to the name of Java's reader. */
    private static final ImmutableMap<String, String> BY_HEAD =
            ImmutableMap.of("\u0089PNG", "png", "\u00ff\u00d8\u00ff", "jpeg", "GIF8", "gif", "BM", "bmp");

    private PictureFile() {}

    /** @throws MediaException if it is none of these, damaged, or too large */
    static Read read(Path file) throws MediaException {
        SourceFile source = SourceFile.open(file, LARGEST_FILE);
        try {
            if (source.has(0, "RIFF") && source.has(8, "WEBP")) {
                return WebpFile.read(source);
            }
            for (Map.Entry<String, String> head : BY_HEAD.entrySet()) {
                if (source.has(0, head.getKey())) {
                    return decode(source.path(), head.getValue());
                }
            }
        } catch (IOException | RuntimeException e) {
            // Java's decoders throw whatever the bytes lead them to.
            throw new MediaException(BROKEN, "", e);
        } catch (OutOfMemoryError e) {
            throw new MediaException("it does not fit into memory", "make it smaller first", e);
        }
        throw new MediaException("it is no picture", "PNG, JPEG, GIF, BMP and WebP are");
    }

    /**
     * @param size as the file says
     * @param picture upright, and smaller where the file is large
     */
    record Read(Size size, Picture picture) {}

    /** How many pixels to go on by, so that no more than what is wanted is held; refuses what is larger than any photo. */
    static int stride(Size size) throws MediaException {
        if (size.pixels() > MOST_PIXELS || Math.max(size.width(), size.height()) > LONGEST_SIDE) {
            throw new MediaException(
                    "it has " + size + " pixels, more than 50 million or than 20000 on a side are not read",
                    "make it smaller first");
        }
        return (int) Math.ceil(Math.sqrt((double) size.pixels() / KEPT_PIXELS));
    }

    private static Read decode(Path file, String format) throws IOException, MediaException {
        JpegHeader jpeg = format.equals("jpeg") ? JpegHeader.read(file) : JpegHeader.NONE;
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            // Without its texts and profiles, which can be bombs of their own.
            reader.setInput(in, true, true);
            Size size = new Size(reader.getWidth(0), reader.getHeight(0));
            int stride = stride(size);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(stride, stride, 0, 0);
            Picture picture = jpeg.components() == 4
                    ? Inks.picture(reader.readRaster(0, param), jpeg)
                    : picture(reader.read(0, param));
            return new Read(jpeg.orientation() >= 5 ? size.turned() : size, picture.upright(jpeg.orientation()));
        } finally {
            reader.dispose();
        }
    }

    private static Picture picture(BufferedImage image) {
        Size size = new Size(image.getWidth(), image.getHeight());
        int[] pixels = new int[(int) size.pixels()];
        // Java takes the numbers of plain greys for linear light and would make them brighter.
        boolean plainGrey = image.getColorModel().getNumColorComponents() == 1
                && image.getSampleModel().getSampleSize(0) >= 8;
        if (plainGrey) {
            greys(image.getRaster(), image.getColorModel().hasAlpha(), pixels);
        } else {
            for (int y = 0; y < size.height(); y++) {
                image.getRGB(0, y, size.width(), 1, pixels, y * size.width(), size.width());
            }
        }
        return new Picture(size, pixels);
    }

    private static void greys(Raster raster, boolean hasAlpha, int[] pixels) {
        int surplus = raster.getSampleModel().getSampleSize(0) - 8;
        int[] row = new int[raster.getWidth() * raster.getNumBands()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < raster.getWidth(); x++) {
                int grey = row[x * raster.getNumBands()] >> surplus;
                int alpha = hasAlpha ? row[x * raster.getNumBands() + 1] >> surplus : 0xFF;
                pixels[y * raster.getWidth() + x] = (alpha << 24) | (grey * 0x010101);
            }
        }
    }
}
