package org.sidetone.lint.xml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/** Bytes to text: finds out the encoding as an XML reader does, and tells where the bytes do not keep to it. */
public final class TextDecoder {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml\\b[^>]{0,200}?encoding\\s*=\\s*[^A-Za-z>]{0,4}([A-Za-z0-9._:-]+)");
    private static final Charset FALLBACK = Charset.forName("windows-1252");
    private static final String XML = "XML 1.0";

    private final byte[] bytes;
    private final Findings found;

    private TextDecoder(byte[] bytes, Findings found) {
        this.bytes = bytes;
        this.found = found;
    }

    /** The text without a byte-order mark; where bytes do not fit, what they most probably mean. */
    public static String decode(byte[] bytes, Findings found) {
        return new TextDecoder(bytes, found).decode();
    }

    private String decode() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            found.warning(
                    1,
                    "byte-order-mark",
                    "a byte-order mark stands before the first character",
                    "save it as UTF-8 without a mark (BOM): not every reader skips it",
                    "Cisco's SIP stack, whose dial plan reader knows none");
            return narrow(3);
        }
        if (startsWith(0xFF, 0xFE) || startsWith('<', 0)) {
            return wide(StandardCharsets.UTF_16LE, startsWith(0xFF, 0xFE) ? 2 : 0);
        }
        if (startsWith(0xFE, 0xFF) || startsWith(0, '<')) {
            return wide(StandardCharsets.UTF_16BE, startsWith(0xFE, 0xFF) ? 2 : 0);
        }
        return narrow(0);
    }

    private String wide(Charset charset, int from) {
        found.error(
                1,
                "utf-16",
                "the file is in UTF-16, two bytes for each character",
                "save it as UTF-8: every file that phones are known to take has one byte for an ASCII character",
                "published files");
        return new String(bytes, from, bytes.length - from, charset);
    }

    private String narrow(int from) {
        String ascii = new String(bytes, from, Math.min(400, bytes.length - from), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(ascii);
        String declared = matcher.find() ? matcher.group(1) : "";
        String name = declared.toUpperCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("UTF-8") || name.equals("UTF8") || from > 0) {
            return utf8(from, declared);
        }
        if (name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.startsWith("UCS")) {
            found.error(
                    1,
                    "encoding-false",
                    "the first line says " + declared + ", but the bytes are not",
                    "say encoding=\"UTF-8\" there",
                    XML);
            return utf8(from, "");
        }
        if (name.equals("ISO-8859-1") || name.equals("US-ASCII")) {
            return latin(from, declared);
        }
        try {
            Charset charset = Charset.forName(declared);
            found.warning(
                    1,
                    "encoding-unusual",
                    "the first line says " + declared + ", which no phone is known to read",
                    "save it as UTF-8",
                    "published files: UTF-8 or ISO-8859-1");
            return new String(bytes, from, bytes.length - from, charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            found.error(
                    1,
                    "encoding-unknown",
                    "the first line names the encoding " + Findings.quoted(declared) + ", which does not exist",
                    "say encoding=\"UTF-8\" there",
                    XML);
            return utf8(from, "");
        }
    }

    private String latin(int from, String declared) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        boolean beyondAscii = text.chars().anyMatch(c -> c > 0x7F);
        if (beyondAscii && utf8Fault(from) < 0) {
            found.warning(
                    1,
                    "encoding-looks-utf8",
                    "the first line says " + declared + ", but the letters beyond ASCII are written as UTF-8",
                    "say encoding=\"UTF-8\" there, or the phone shows two signs for each of them",
                    XML);
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        }
        if (beyondAscii && declared.equalsIgnoreCase("US-ASCII")) {
            found.error(
                    lineOf(firstBeyondAscii(from)),
                    "encoding-false",
                    "the first line says US-ASCII, but here are other letters",
                    "save it as UTF-8 and say so in the first line",
                    XML);
        }
        return text;
    }

    private String utf8(int from, String declared) {
        int fault = utf8Fault(from);
        if (fault < 0) {
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        }
        found.error(
                lineOf(fault),
                "not-utf8",
                declared.isEmpty()
                        ? "here are letters that are not UTF-8, which XML is where the first line names nothing else"
                        : "here are letters that are not " + declared + ", which the first line says",
                "save it as UTF-8; editors of Windows call what it is now ANSI",
                XML);
        return new String(bytes, from, bytes.length - from, FALLBACK);
    }

    /** The first byte that is not UTF-8, or -1. */
    private int utf8Fault(int from) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate(bytes.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        return result.isError() ? in.position() : -1;
    }

    private int firstBeyondAscii(int from) {
        int i = from;
        while (bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private int lineOf(int offset) {
        return new Lines(new String(bytes, 0, bytes.length, StandardCharsets.ISO_8859_1)).at(offset);
    }

    private boolean startsWith(int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
