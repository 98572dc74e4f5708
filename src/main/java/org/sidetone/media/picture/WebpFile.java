package org.sidetone.media.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sidetone.media.Converter;
import org.sidetone.media.MediaException;
import org.sidetone.media.Scratch;
import org.sidetone.media.SourceFile;

/** WebP, which Java does not read: {@code dwebp} makes PNG of it, or ffmpeg. The size is read here first (RFC 9649). */
final class WebpFile {
    private WebpFile() {}

    static PictureFile.Read read(SourceFile source) throws MediaException, IOException {
        Size size = size(source);
        int stride = PictureFile.stride(size);
        Size wanted = new Size(Math.max(1, size.width() / stride), Math.max(1, size.height() / stride));
        try (Scratch scratch = new Scratch()) {
            Path png = scratch.folder().resolve("picture.png");
            if (Converter.DWEBP.isInstalled()) {
                Converter.DWEBP.run(dwebp(source, size, wanted, png), scratch.folder());
            } else if (Converter.FFMPEG.isInstalled()) {
                Converter.FFMPEG.run(ffmpeg(source, wanted, png), scratch.folder());
            } else {
                throw new MediaException("dwebp or ffmpeg is needed to read WebP", Converter.DWEBP.install());
            }
            return new PictureFile.Read(size, PictureFile.read(png).picture());
        }
    }

    private static Size size(SourceFile source) throws MediaException {
        String kind = source.head().length() < 32 ? "" : source.head().substring(12, 16);
        return switch (kind) {
            case "VP8 " -> new Size(number(source, 26, 2) & 0x3FFF, number(source, 28, 2) & 0x3FFF);
            case "VP8L" -> new Size((number(source, 21, 4) & 0x3FFF) + 1, ((number(source, 21, 4) >> 14) & 0x3FFF) + 1);
            case "VP8X" -> new Size(number(source, 24, 3) + 1, number(source, 27, 3) + 1);
            default -> throw new MediaException("it is damaged, or no picture", "");
        };
    }

    private static int number(SourceFile source, int at, int bytes) {
        int number = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            number = (number << 8) | source.head().charAt(at + i);
        }
        return number;
    }

    private static List<String> dwebp(SourceFile source, Size size, Size wanted, Path png) {
        List<String> arguments = new ArrayList<>(List.of("-quiet", source.path().toString()));
        if (!wanted.equals(size)) {
            arguments.addAll(List.of("-scale", "" + wanted.width(), "" + wanted.height()));
        }
        arguments.addAll(List.of("-o", png.toString()));
        return arguments;
    }

    private static List<String> ffmpeg(SourceFile source, Size wanted, Path png) {
        return List.of(
                "-nostdin",
                "-hide_banner",
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-f",
                "webp_pipe",
                "-i",
                "file:" + source.path(),
                "-frames:v",
                "1",
                "-vf",
                "scale=" + wanted.width() + ":" + wanted.height(),
                "-f",
                "image2",
                "-update",
                "1",
                "-c:v",
                "png",
                png.toString());
    }
}
