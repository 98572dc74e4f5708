package org.sidetone.serve.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.Ints;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.phone.MacAddress;

/**
 * What a phone means by an address, however its firmware wrote it: {@code //lamps}, {@code /Lamps.xml/},
 * {@code /lamps?offset=32?name=SEP…} (the second question mark is theirs). Nothing here fails: what cannot be read is as if absent.
 *
 * @param page lower case, without slashes around it and without {@code .xml}
 * @param parameters by lower-case name; the first of a name counts
 */
public record PageQuery(String page, ImmutableMap<String, String> parameters) {
    private static final CharMatcher QUERY_STARTS = CharMatcher.anyOf("?&");
    private static final CharMatcher LATIN = CharMatcher.inRange('\0', '\u00FF');
    private static final CharMatcher SLASH = CharMatcher.is('/');
    private static final Pattern DEVICE = Pattern.compile("(?i)SEP[0-9A-F]{12}");

    /** @param target path and query, nothing decoded */
    public static PageQuery parse(String target) {
        int end = QUERY_STARTS.indexIn(target);
        String path = decode(end < 0 ? target : target.substring(0, end));
        String page = SLASH.trimFrom(SLASH.collapseFrom(path, '/')).toLowerCase(Locale.ROOT);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (end >= 0) {
            for (String pair : Splitter.on(QUERY_STARTS).omitEmptyStrings().split(target.substring(end))) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.putIfAbsent(decode(name).toLowerCase(Locale.ROOT), decode(value.replace('+', ' ')));
            }
        }
        return new PageQuery(
                page.endsWith(".xml") ? page.substring(0, page.length() - 4) : page, ImmutableMap.copyOf(parameters));
    }

    /** Where in a list the page begins; 0 where it is not said or not a number. */
    public int offset() {
        return Optional.ofNullable(parameters.get("offset"))
                .map(String::trim)
                .map(Ints::tryParse)
                .orElse(0);
    }

    /** The phone, if it said its name. Not proven: {@code Admission.owns} must agree before anything of the phone's own is shown. */
    public Optional<MacAddress> device() {
        return named("name");
    }

    /** A phone as a parameter names it, not proven either. */
    public Optional<MacAddress> named(String parameter) {
        return Optional.ofNullable(parameters.get(parameter))
                .filter(name -> DEVICE.matcher(name).matches())
                .flatMap(MacAddress::ofFileName);
    }

    /** Bytes as UTF-8 where they are that, else as ISO-8859-1, as old firmware sends them; an escape that is none stays as it stands. */
    private static String decode(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            boolean escape = text.charAt(i) == '%' && i + 2 < text.length();
            int high = escape ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                decoded.append((char) (high * 16 + low));
                i += 2;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return asUtf8(decoded.toString());
    }

    private static String asUtf8(String latin) {
        if (CharMatcher.ascii().matchesAllOf(latin) || !LATIN.matchesAllOf(latin)) {
            return latin;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return latin;
        }
    }
}
