package org.sidetone.lint.old;

import com.google.common.collect.ImmutableList;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;

/** {@code OS79XX.TXT}: the name of the image that a 7940 or 7960 loads when it starts. */
public final class ImageName {
    private static final String SOURCE = "Cisco's administrator guides for SIP on these phones";

    private ImageName() {}

    public static boolean isNamed(String fileName) {
        return fileName.equalsIgnoreCase("OS79XX.TXT");
    }

    public static ImmutableList<Finding> check(String text) {
        Findings found = new Findings();
        if (text.strip().matches("(?i).*\\.(bin|sbn|sb2|loads)")) {
            found.warning(
                    1,
                    "image-with-ending",
                    "the image " + Findings.quoted(text.strip())
                            + " is named with its ending, which the phone adds itself",
                    "write the name alone, such as P0S3-8-12-00",
                    SOURCE);
        } else if (!text.strip().matches("[A-Za-z0-9._-]+")) {
            found.error(
                    1,
                    "image-unreadable",
                    "the file is not one line with the name of an image",
                    "write the name alone, such as P0S3-8-12-00",
                    SOURCE);
        }
        return found.list();
    }
}
