package org.sidetone.pbx.read;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A configuration file beside us as Asterisk reads it: what it includes stands where it is included. */
final class FileLines {
    private static final Pattern INCLUDE =
            Pattern.compile("#(?:try)?include\\s+[\"<]?([^\"<>;]+?)[\">]?\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
    /** Asterisk's own limit is ten (config.c, MAX_INCLUDE_LEVEL). */
    private static final int DEEPEST = 10;

    /**
     * Consecutive lines of one file.
     *
     * @param file as it is named where it is included
     */
    record Part(String file, List<String> lines) {}

    private final Path etc;
    private final ImmutableList.Builder<Part> parts = ImmutableList.builder();

    private FileLines(Path etc) {
        this.etc = etc;
    }

    /**
     * None if there is no such file.
     *
     * @throws IOException whose message is the path that cannot be read
     */
    static ImmutableList<Part> read(Path etc, String name) throws IOException {
        FileLines files = new FileLines(etc);
        files.add(name, etc.resolve(name), 0);
        return files.parts.build();
    }

    private void add(String name, Path file, int depth) throws IOException {
        if (depth > DEEPEST || !Files.isRegularFile(file)) {
            if (Files.isDirectory(etc) && !Files.isReadable(etc)) {
                throw new IOException(etc.toString());
            }
            Path folder = file.getParent();
            if (folder != null && Files.isDirectory(folder) && !Files.isExecutable(folder)) {
                throw new IOException(folder.toString());
            }
            return;
        }
        List<String> lines = new ArrayList<>();
        // A section that goes on after an include keeps its name.
        String section = "";
        for (String line : text(file).lines().toList()) {
            Matcher include = INCLUDE.matcher(line.strip());
            if (include.matches()) {
                parts.add(new Part(name, List.copyOf(lines)));
                lines.clear();
                if (!section.isEmpty()) {
                    lines.add(section);
                }
                included(include.group(1), depth);
            } else {
                lines.add(line);
                section = line.startsWith("[") ? line : section;
            }
        }
        parts.add(new Part(name, List.copyOf(lines)));
    }

    /** A name may be a pattern; matches come in the order of their names. */
    private void included(String name, int depth) throws IOException {
        Path file = etc.resolve(name);
        Path folder = file.getParent();
        String last = String.valueOf(file.getFileName());
        if (folder == null || !last.matches(".*[*?\\[].*")) {
            add(name, file, depth + 1);
            return;
        }
        TreeSet<Path> found = new TreeSet<>();
        try (DirectoryStream<Path> matches = Files.newDirectoryStream(folder, last)) {
            matches.forEach(found::add);
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            throw new IOException(folder.toString(), e);
        }
        for (Path match : found) {
            add(etc.relativize(match).toString(), match, depth + 1);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IOException(file.toString(), e);
        }
    }
}
