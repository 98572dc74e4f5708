package org.sidetone.firmware;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A file that has to do with firmware.
 *
 * @param path in the TFTP root, {@code /} between folder and file; phones ask only for those that stand in no folder
 * @param size in bytes
 * @param expected the size that {@code firmware add} unpacked; empty for one that was put there otherwise
 * @param loads what it says, of a {@code .loads} file
 */
public record FirmwareFile(String path, long size, Optional<Long> expected, Optional<LoadsFile> loads) {
    private static final Pattern PART = Pattern.compile("(?i).+\\.(?:sbn|sb2|bin)");

    public static boolean isLoads(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".loads");
    }

    public static boolean isPart(String name) {
        return PART.matcher(name).matches();
    }

    /** Without its folder. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    boolean isInRoot() {
        return path.indexOf('/') < 0;
    }
}
