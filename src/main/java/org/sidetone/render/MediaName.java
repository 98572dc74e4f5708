package org.sidetone.render;

import java.text.Normalizer;

/** Names of rings and wallpapers: one to be shown on the phone, and of files. */
public final class MediaName {
    /** Of what is shown of a ring, and of its file (usecallmanager.nz). */
    static final int LONGEST = 25;

    private MediaName() {}

    /** What a phone can show of it; where nothing is left, {@code standIn}. */
    public static String title(String text, String standIn) {
        return PhoneText.name(text, standIn, LONGEST);
    }

    /** The name to show for a file: {@code Old_Telephone.raw} is {@code Old Telephone}. */
    public static String titleOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return title(name.replace('_', ' '), name);
    }

    /**
     * A name of a file that every file system and every phone takes: ASCII letters, digits, dashes and underscores.
     *
     * @param end of the name, {@code .raw}
     */
    public static String file(String title, String end) {
        String plain = Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^A-Za-z0-9-]+", "_")
                .replaceAll("^[_-]+|_+$", "");
        String base = plain.isEmpty() ? "media" : plain;
        return base.substring(0, Math.min(base.length(), LONGEST - end.length())) + end;
    }

    /** Whether a phone takes such a file from a list. */
    static boolean fits(String file) {
        return file.length() <= LONGEST && file.chars().allMatch(c -> c > ' ' && c < 0x7F && "&<>\"\\:".indexOf(c) < 0);
    }
}
