package org.sidetone.render.page;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;

/**
 * Which of our pages.
 *
 * @param path as {@link Pages} has it
 * @param query what is asked for there, not encoded; the phone's name is not among it
 */
public record PageAddress(String path, ImmutableMap<String, String> query) {
    private static final String PLAIN = "-._*";

    public PageAddress(String path) {
        this(path, ImmutableMap.of());
    }

    public PageAddress with(String name, String value) {
        return new PageAddress(
                path,
                ImmutableMap.<String, String>builder()
                        .putAll(query)
                        .put(name, value)
                        .buildKeepingLast());
    }

    public PageAddress with(ImmutableMap<String, String> more) {
        return new PageAddress(
                path,
                ImmutableMap.<String, String>builder()
                        .putAll(query)
                        .putAll(more)
                        .buildKeepingLast());
    }

    /** With the phone's name behind it, as phones append it themselves. */
    String encoded(ImmutableMap<String, String> last) {
        StringBuilder address = new StringBuilder(path);
        with(last).query.forEach((name, value) -> {
            address.append(address.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(encoded(value));
        });
        return address.toString();
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.ISO_8859_1)) {
            char sign = (char) (octet & 0xFF);
            if (sign == ' ') {
                encoded.append('+');
            } else if ((sign < 0x80 && Character.isLetterOrDigit(sign)) || PLAIN.indexOf(sign) >= 0) {
                encoded.append(sign);
            } else {
                encoded.append('%').append(String.format("%02X", (int) sign));
            }
        }
        return encoded.toString();
    }
}
