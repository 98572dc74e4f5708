package org.sidetone.lint.xml;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;

/** Files that are no XML at all, each with what it is instead: people hand over the wrong file more often than a broken one. */
public final class Stranger {
    private static final Pattern TAG = Pattern.compile("<[/A-Za-z?!][^<]*>");
    private static final Pattern WEB_PAGE =
            Pattern.compile("(?i)(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*<(!doctype )?html\\b", Pattern.DOTALL);
    private static final Pattern TEXT_SETTING = Pattern.compile(
            "(?m)^[ \\t]*(image_version|proxy_?\\d?_\\w+|proxy_register|line\\d+_\\w+|tftp_cfg_dir|sntp_\\w+|dst_\\w+|"
                    + "preferred_codec|timer_\\w+|phone_(label|password|prompt)|telnet_level|nat_\\w+|sip_\\w+|sync)[ \\t]*:");
    private static final Pattern TEXT_RINGS = Pattern.compile("(?m)^[^<\\t\\r\\n]+\\t+\\S+\\.(pcm|raw)[ \\t]*$");
    private static final String FORMATS = "the files that phones of the 79x1 to 7975 read are XML";

    private Stranger() {}

    /** Bytes that are no text. */
    public static Optional<Finding> ofBytes(byte[] bytes) {
        if (bytes.length == 0) {
            return refused(
                    "empty", "the file is empty", "a phone that gets it keeps what it had, or stays Unprovisioned");
        }
        String start = new String(bytes, 0, Math.min(8, bytes.length), StandardCharsets.ISO_8859_1);
        boolean wide = start.startsWith("\u00FF\u00FE")
                || start.startsWith("\u00FE\u00FF")
                || start.startsWith("<\0")
                || start.startsWith("\0<");
        if (wide) {
            return Optional.empty();
        }
        int control = 0;
        boolean zero = false;
        for (byte b : bytes) {
            zero |= b == 0;
            control += b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (!zero && control * 20 <= bytes.length) {
            return Optional.empty();
        }
        return refused("binary", "this is " + binaryKind(start) + ", no text", "name the XML file itself");
    }

    /** Text that is no XML. */
    public static Optional<Finding> ofText(String text) {
        String start = text.strip();
        if (start.isEmpty()) {
            return refused("empty", "the file holds nothing but blanks", "write it anew: a phone finds nothing in it");
        }
        if (WEB_PAGE.matcher(start.substring(0, Math.min(2000, start.length()))).lookingAt()) {
            return refused(
                    "web-page",
                    "this is a web page, not the file of a phone",
                    "fetch the raw file: a server answered with an error or login page, or a browser saved the page around it");
        }
        if (start.charAt(0) == '<' || TAG.matcher(text).find()) {
            return Optional.empty();
        }
        if (TEXT_SETTING.matcher(text).find()) {
            return refused(
                    "text-config",
                    "these are settings of a 7940 or 7960, which read lines of key: value",
                    "they are looked at under the names such a phone asks for, SIPDefault.cnf or SIP<MAC>.cnf; a 79x1 to 7975 reads"
                            + " XML from SEP<MAC>.cnf.xml");
        }
        if (TEXT_RINGS.matcher(text).find()) {
            return refused(
                    "text-ring-list",
                    "this is the ring list of a 7940 or 7960 (RINGLIST.DAT)",
                    "a 79x1 to 7975 reads ringlist.xml: <CiscoIPPhoneRingList><Ring><DisplayName/><FileName/></Ring>…");
        }
        return refused("not-xml", "this is no XML: there is no tag in it", FORMATS);
    }

    private static String binaryKind(String start) {
        if (start.startsWith("PK")) {
            return "a ZIP archive";
        }
        if (start.startsWith("\u001F\u008B")) {
            return "a gzip archive";
        }
        if (start.startsWith("\u0089PNG") || start.startsWith("GIF8") || start.startsWith("\u00FF\u00D8")) {
            return "an image";
        }
        if (start.startsWith("\u0001")) {
            return "a signed file (firmware, a trust list or a .sgn)";
        }
        return "a binary file";
    }

    private static Optional<Finding> refused(String code, String what, String hint) {
        return Optional.of(new Finding(1, Severity.ERROR, code, what, hint, FORMATS));
    }
}
