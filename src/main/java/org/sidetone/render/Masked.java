package org.sidetone.render;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document for people to look at: passwords are stars. */
public final class Masked {
    private static final String STARS = "********";

    /** In XML, and in a 7940/60's text. */
    private static final Pattern PASSWORD =
            Pattern.compile("(?<=<(?:authPassword|sshPassword|phonePassword)>)[^<]+(?=</)"
                    + "|(?m)(?<=^(?:line\\d{1,2}|phone)_password: \")[^\"]+(?=\"$)");

    /** Any element whose name tells of a secret, as other people's files have them: CDATA, comments and attributes included. */
    private static final Pattern ANY_SECRET = Pattern.compile(
            "(<([\\w.:-]*(?:password|passwd|secret|pin)[\\w.:-]*)\\b[^>]*(?<!/)>)(.*?)(</\\2\\s*>)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);

    /** The rest of a line whose key tells of a secret. */
    private static final Pattern SECRET_LINE = Pattern.compile(
            "^([^\\S\\r\\n]*[\\w.-]*(?:password|passwd|secret|pin)[\\w.-]*[^\\S\\r\\n]*:).*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private static final Pattern REMARK = Pattern.compile("[#;].*$", Pattern.MULTILINE);
    private static final int SHORTEST = 4;

    private Masked() {}

    /**
     * A file that somebody else wrote: what looks like a password is stars, comments are left out, and the passwords of our own
     * document are nowhere in it.
     *
     * @param ours the document it stands beside
     */
    public static String foreign(String text, Document ours) {
        String masked = ours.name().endsWith(".cnf")
                ? REMARK.matcher(SECRET_LINE.matcher(text).replaceAll("$1 " + STARS))
                        .replaceAll("#")
                : ANY_SECRET
                        .matcher(COMMENT.matcher(text).replaceAll("<!-- -->"))
                        .replaceAll("$1" + STARS + "$4");
        Matcher password = PASSWORD.matcher(plain(ours));
        while (password.find()) {
            String secret = password.group();
            if (secret.length() >= SHORTEST) {
                masked = masked.replace(secret, STARS);
            }
        }
        return masked;
    }

    public static String text(Document document) {
        return PASSWORD.matcher(plain(document)).replaceAll(STARS);
    }

    /** The document as it is, passwords included. */
    public static String plain(Document document) {
        return new String(document.bytes(), StandardCharsets.UTF_8);
    }
}
