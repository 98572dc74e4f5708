package org.sidetone.pbx.ask.mailbox;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sidetone.pbx.read.CallerId;

/**
 * Messages as Asterisk keeps them in files: {@code CONTEXT/MAILBOX/FOLDER/msg0000.txt} beside each recording.
 *
 * @param root {@code /var/spool/asterisk/voicemail}
 */
record VoicemailSpool(Path root) {
    static final ImmutableSet<String> FRESH = ImmutableSet.of("INBOX", "Urgent");

    private static final ImmutableList<String> FOLDERS =
            ImmutableList.of("INBOX", "Urgent", "Old", "Work", "Family", "Friends");
    private static final Pattern MESSAGE = Pattern.compile("msg\\d{4,6}\\.txt");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_+-][A-Za-z0-9_.+-]{0,79}");
    /** In each folder; Asterisk's own limit is 100 unless it is raised. */
    private static final int MOST = 300;

    /** Such files have a few hundred bytes. */
    private static final int LONGEST = 8192;

    /** @throws IOException whose message says what cannot be read and what to do */
    ImmutableList<VoiceMessage> messages(String context, String box) throws IOException {
        if (!NAME.matcher(context).matches() || !NAME.matcher(box).matches()) {
            throw new IOException("mailbox " + box + "@" + context + " has no folder name");
        }
        if (!Files.isDirectory(root)) {
            throw new IOException("there is no folder " + root);
        }
        ImmutableList.Builder<VoiceMessage> messages = ImmutableList.builder();
        for (String folder : FOLDERS) {
            for (Path file : files(root.resolve(context).resolve(box).resolve(folder))) {
                read(file).ifPresent(lines -> messages.add(message(lines, folder)));
            }
        }
        return messages.build();
    }

    private static ImmutableList<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file ->
                            MESSAGE.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST)
                    .collect(ImmutableList.toImmutableList());
        } catch (NoSuchFileException e) {
            return ImmutableList.of(); // made with the first message
        } catch (AccessDeniedException e) {
            throw unreadable(folder, e);
        }
    }

    private static Optional<Map<String, String>> read(Path file) throws IOException {
        try {
            if (Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().forEach(line -> {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith(";")) {
                    values.put(
                            line.substring(0, equals).strip(),
                            line.substring(equals + 1).strip());
                }
            });
            return Optional.of(ImmutableMap.copyOf(values));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // heard or deleted meanwhile
        } catch (AccessDeniedException e) {
            throw unreadable(file, e);
        }
    }

    private static VoiceMessage message(Map<String, String> values, String folder) {
        CallerId caller = CallerId.parse(values.getOrDefault("callerid", ""));
        return new VoiceMessage(
                !FRESH.contains(folder),
                values.getOrDefault("flag", "").equalsIgnoreCase("Urgent"),
                caller.number(),
                caller.name().equalsIgnoreCase("Unknown") ? "" : caller.name(),
                Optional.ofNullable(Longs.tryParse(values.getOrDefault("origtime", "")))
                        .filter(seconds -> seconds > 0)
                        .map(Instant::ofEpochSecond),
                Duration.ofSeconds(Math.max(
                        0,
                        Optional.ofNullable(Ints.tryParse(values.getOrDefault("duration", "")))
                                .orElse(0))));
    }

    private static IOException unreadable(Path path, IOException cause) {
        return new IOException(path + " cannot be read; put Sidetone's user into the group asterisk", cause);
    }
}
