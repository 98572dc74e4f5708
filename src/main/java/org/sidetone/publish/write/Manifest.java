package org.sidetone.publish.write;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Which files of a folder Sidetone wrote: names with the hashes that they may have. A file counts as ours only while its content
 * has such a hash, so that one which somebody edited is theirs from then on. While a file is being replaced it has two.
 *
 * @param id part of the names of temporary files, so that only those of this folder's writer are cleaned up
 * @param hashes SHA-256 in hexadecimal by name; {@code /} between folder and file
 */
public record Manifest(String id, ImmutableSetMultimap<String, String> hashes) {
    /** What the names of all our helping files begin with: never served, never counted. */
    public static final String PREFIX = ".sidetone-";

    static final String FILE = PREFIX + "written";
    /** The same of rings and wallpapers, which no rendering writes again. */
    static final String MEDIA = PREFIX + "media";

    static final String NEW = ".new";
    private static final String HEADING = "sidetone-wrote 1 ";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([^/\\p{Cntrl}][^\\p{Cntrl}]*)");

    static Manifest empty() {
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        return new Manifest(HexFormat.of().formatHex(random), ImmutableSetMultimap.of());
    }

    static String hash(byte[] content) {
        return Hashing.sha256().hashBytes(content).toString();
    }

    Manifest with(SetMultimap<String, String> others) {
        return new Manifest(id, ImmutableSetMultimap.copyOf(others));
    }

    /**
     * The manifest of a folder; a new one where there is none.
     *
     * @throws IOException if it cannot be read, or was not written by this program; the message names it
     */
    static Manifest read(Path folder) throws IOException {
        return read(folder, FILE);
    }

    /** @param name one of the two names above */
    static Manifest read(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        List<String> lines;
        try {
            lines = Splitter.on('\n')
                    .omitEmptyStrings()
                    .splitToList(new String(SafeFile.read(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return empty();
        }
        String id = lines.isEmpty() ? "" : lines.get(0).replaceFirst("^" + HEADING, "");
        if (!ID.matcher(id).matches()) {
            throw damaged(file);
        }
        ImmutableSetMultimap.Builder<String, String> hashes = ImmutableSetMultimap.builder();
        for (String line : lines.subList(1, lines.size())) {
            var entry = LINE.matcher(line);
            if (!entry.matches() || List.of(entry.group(2).split("/", -1)).contains("..")) {
                throw damaged(file);
            }
            hashes.put(entry.group(2), entry.group(1));
        }
        return new Manifest(id, hashes.build());
    }

    private static IOException damaged(Path file) {
        return new IOException(
                file + " is not as Sidetone wrote it: take it away, then what lies there counts as hand-written");
    }

    void write(Path folder) throws IOException {
        write(folder, FILE);
    }

    /** Replaces the folder's manifest in one step; it is on the disk when this returns. */
    void write(Path folder, String name) throws IOException {
        StringBuilder text = new StringBuilder(HEADING).append(id).append('\n');
        for (Map.Entry<String, String> entry : hashes.entries()) {
            text.append(entry.getValue()).append(' ').append(entry.getKey()).append('\n');
        }
        Path next = folder.resolve(name + NEW);
        SafeFile.discard(next);
        // Hashes of files with short passwords in them can be guessed from: for our eyes only.
        SafeFile.write(next, text.toString().getBytes(StandardCharsets.UTF_8), SafeFile.Opening.NONE);
        SafeFile.replace(next, folder.resolve(name));
        SafeFile.syncFolder(folder);
    }

    /** Whether a file of this name is one of our own helpers. */
    public static boolean isHelper(String name) {
        return name.substring(name.lastIndexOf('/') + 1).startsWith(PREFIX);
    }
}
