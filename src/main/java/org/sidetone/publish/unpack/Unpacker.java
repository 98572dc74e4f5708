package org.sidetone.publish.unpack;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSortedMap;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.sidetone.firmware.FirmwareFile;

/**
 * Takes the firmware out of an archive: a zip, a tar, a tar.gz (which a .cop is), each also with a signature around it (.sgn), and such
 * archives inside one another. What it is shows in the content; names are not believed.
 */
public final class Unpacker {
    private static final int DEEPEST = 3;
    private static final int LONGEST_NAME = 512;
    private static final Pattern ARCHIVE = Pattern.compile("(?i).*\\.(?:zip|tar|tgz|gz|cop|sgn)");

    private final Path folder;
    private final Map<String, Unpacked> found = new TreeMap<>();
    private int leftOut;
    private int temporary;

    /**
     * A firmware file, in a temporary file.
     *
     * @param name without folders, as the archive spells it
     */
    public record Unpacked(String name, Path content) {}

    /**
     * @param files by name in lower case
     * @param leftOut how many files were no firmware
     */
    public record Result(ImmutableSortedMap<String, Unpacked> files, int leftOut) {}

    private Unpacker(Path folder) {
        this.folder = folder;
    }

    /**
     * @param archive as brought
     * @param folder an empty folder of ours for what comes out; what stands there after a failure is of no use
     * @throws ArchiveException if the archive is not taken
     * @throws IOException if a file cannot be read or written
     */
    public static Result unpack(Path archive, Path folder) throws IOException {
        Unpacker unpacker = new Unpacker(folder);
        try {
            unpacker.archive(archive, new Budget(Files.size(archive)), 1);
        } catch (ZipException | EOFException e) {
            throw new ArchiveException("it is damaged or cut off (" + oneLine(e.getMessage()) + ")");
        } catch (IllegalArgumentException e) {
            // So the JDK says that a name in a zip is no UTF-8.
            throw new ArchiveException("it is damaged: a name in it is unreadable");
        }
        return new Result(ImmutableSortedMap.copyOf(unpacker.found), unpacker.leftOut);
    }

    private static String oneLine(@Nullable String text) {
        return text == null ? "it ends too early" : text.replaceAll("\\p{Cntrl}", "?");
    }

    private void archive(Path file, Budget budget, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new ArchiveException("it holds archives inside archives inside archives");
        }
        try (InputStream plain = new BufferedInputStream(Files.newInputStream(file))) {
            long start = Wrapping.start(file);
            plain.skipNBytes(start);
            switch (Wrapping.kind(file, start)) {
                case ZIP -> zip(plain, budget, depth);
                case GZIP -> tar(new BufferedInputStream(budget.counted(new GZIPInputStream(plain))), budget, depth);
                case TAR -> tar(budget.counted(plain), budget, depth);
                case NONE -> throw new ArchiveException("it is no zip, tar or tar.gz, also behind a signature");
            }
        }
    }

    private void zip(InputStream plain, Budget budget, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(plain, StandardCharsets.ISO_8859_1);
        InputStream counted = budget.counted(zip);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            budget.entry();
            entry(entry.getName(), entry.isDirectory(), counted, budget, depth);
            counted.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void tar(InputStream in, Budget budget, int depth) throws IOException {
        in.mark(TarReader.BLOCK);
        if (!TarReader.begins(in.readNBytes(TarReader.BLOCK))) {
            throw new ArchiveException("it is no tar archive inside");
        }
        in.reset();
        TarReader tar = new TarReader(in);
        for (Optional<TarReader.Entry> entry = tar.next(); entry.isPresent(); entry = tar.next()) {
            budget.entry();
            entry(entry.get().name(), entry.get().isFolder(), tar.content(), budget, depth);
        }
    }

    private void entry(String path, boolean isFolder, InputStream content, Budget budget, int depth)
            throws IOException {
        String name = nameOf(path);
        if (isFolder || name.isEmpty()) {
            return;
        }
        if (ARCHIVE.matcher(name).matches()) {
            Path inner = write(content, name);
            archive(inner, budget, depth + 1);
            Files.delete(inner);
        } else if (FirmwareFile.isLoads(name) || FirmwareFile.isPart(name)) {
            keep(new Unpacked(name, write(content, name)));
        } else {
            leftOut++;
        }
    }

    private void keep(Unpacked file) throws IOException {
        Unpacked twin = found.putIfAbsent(file.name().toLowerCase(Locale.ROOT), file);
        if (twin == null) {
            return;
        }
        if (Files.mismatch(twin.content(), file.content()) >= 0) {
            throw new ArchiveException("it holds two different files called " + twin.name()
                    + (twin.name().equals(file.name()) ? "" : " and " + file.name()));
        }
        Files.delete(file.content());
    }

    private Path write(InputStream content, String name) throws IOException {
        Path file = folder.resolve("unpacked-" + temporary++);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            byte[] buffer = new byte[8192];
            long size = 0;
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > Budget.LARGEST_ENTRY) {
                    throw new ArchiveException(name + " in it is larger than any file of firmware");
                }
                out.write(buffer, 0, read);
            }
        }
        return file;
    }

    /** Without folders. Whatever would lead elsewhere shows that the archive is not what it should be, so nothing of it is taken. */
    private static String nameOf(String path) throws ArchiveException {
        String plain = path.replace('\\', '/');
        List<String> parts = Splitter.on('/').splitToList(plain);
        boolean leadsOut = parts.contains("..") || plain.startsWith("/") || plain.matches("(?s)[A-Za-z]:.*");
        if (leadsOut || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            String shown = plain.replaceAll("\\p{Cntrl}", "?");
            throw new ArchiveException("it holds a file that would land elsewhere: "
                    + (shown.length() > 80 ? shown.substring(0, 80) + "…" : shown));
        }
        return parts.get(parts.size() - 1);
    }
}
