package org.sidetone.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A document for people to look at: passwords are stars. */
public final class Masked {
    private static final Pattern PASSWORD =
            Pattern.compile("(<(authPassword|sshPassword|phonePassword)>)[^<]+(</\\2>)");

    private Masked() {}

    public static String text(Document document) {
        return PASSWORD.matcher(plain(document)).replaceAll("$1********$3");
    }

    /** The document as it is, passwords included. */
    public static String plain(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
