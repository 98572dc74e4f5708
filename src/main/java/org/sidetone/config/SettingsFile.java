package org.sidetone.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads {@link Settings} from a TOML file: every problem at once, and settings only when none of them is an error, so that
 * nothing is half-applied. The keys are those of {@link Settings}, written {@code write_root} for {@code writeRoot}.
 */
public final class SettingsFile {
    private static final String MINIMAL =
            "write a file of two lines: [ami] and below it secret = \"…\", the secret of the"
                    + " manager user sidetone (/etc/asterisk/manager.d); everything else has a default";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SettingsFile() {}

    /**
     * @param settings present only when no problem is an error
     * @param problems in the order of the sections; {@link Problem#source} is {@code FILE:LINE} where a line is to blame
     */
    public record Reading(Optional<Settings> settings, ImmutableList<Problem> problems) {}

    /** Reads the file and the secret file it names. Never throws for what is in them or for their absence. */
    public static Reading read(Path named) {
        Path file = named.toAbsolutePath().normalize();
        try {
            return read(file, Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return failed(file, "settings-missing", "there is no such file", MINIMAL);
        } catch (AccessDeniedException e) {
            return failed(
                    file,
                    "settings-unreadable",
                    "user " + System.getProperty("user.name") + " may not read it",
                    "run the command as root or as the service's user, or chmod g+r the file for its group");
        } catch (IOException e) {
            return Files.isDirectory(file)
                    ? failed(file, "settings-unreadable", "it is a folder", "name the file in it")
                    : failed(file, "settings-unreadable", "it cannot be read: " + e.getMessage(), "");
        }
    }

    private static Reading read(Path file, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        String text = decoded.flip().toString();
        if (result.isError()) {
            return failedAt(
                    file,
                    1 + text.chars().filter(c -> c == '\n').count(),
                    "settings-syntax",
                    "it is not UTF-8 text",
                    "save it as UTF-8");
        }
        return read(file, text);
    }

    /**
     * Reads a text as if it stood in that file, with the secret files it names.
     *
     * @param file absolute: relative paths begin at its folder
     */
    public static Reading read(Path file, String content) {
        String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
        try {
            JsonNode root = TomlMapper.builder().build().readTree(text);
            FileProblems problems = new FileProblems(file, KeyLines.in(text));
            Optional<Settings> settings = new SettingsReader(file, root, problems).read();
            return new Reading(problems.hasError() ? Optional.empty() : settings, problems.all());
        } catch (JacksonException e) {
            return syntaxError(file, e);
        }
    }

    /** The parser's own words hold no text of the file (tried), so that a secret on the broken line stays unseen. */
    private static Reading syntaxError(Path file, JacksonException e) {
        JsonLocation location = e.getLocation();
        String what = "it is not TOML: " + e.getOriginalMessage();
        String hint =
                "text stands in quotes: user = \"sidetone\"; a section's name in brackets: [ami]; a comment begins with #";
        if (location == null) {
            return failed(file, "settings-syntax", what, hint);
        }
        return failedAt(
                file, location.getLineNr(), "settings-syntax", what + " (column " + location.getColumnNr() + ")", hint);
    }

    private static Reading failedAt(Path file, long line, String code, String what, String hint) {
        Problem problem = Problem.error(code, "line " + line, what, hint).withSource(file + ":" + line);
        return new Reading(Optional.empty(), ImmutableList.of(problem));
    }

    private static Reading failed(Path file, String code, String what, String hint) {
        return new Reading(Optional.empty(), ImmutableList.of(Problem.error(code, file.toString(), what, hint)));
    }
}
