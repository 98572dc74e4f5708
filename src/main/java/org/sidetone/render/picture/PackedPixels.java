package org.sidetone.render.picture;

import com.google.common.io.BaseEncoding;
import java.util.Locale;

/**
 * Pixels inside a page, as a 7940 or 7960 takes them: two bits each, 0 white to 3 black, the first in the lowest bits of an octet,
 * rows without padding, the octets hexadecimal (Cisco's service development notes; usecallmanager.nz's picture converter).
 */
public final class PackedPixels {
    public static final int DEPTH = 2;

    private static final int IN_AN_OCTET = 4;
    private static final int BLACKEST = 3;

    private PackedPixels() {}

    public static String of(Canvas canvas) {
        int pixels = canvas.width() * canvas.height();
        byte[] octets = new byte[(pixels + IN_AN_OCTET - 1) / IN_AN_OCTET];
        for (int i = 0; i < pixels; i++) {
            int shade = BLACKEST - Math.round(Shade.of(canvas.at(i % canvas.width(), i / canvas.width())) / 85f);
            octets[i / IN_AN_OCTET] |= (byte) (shade << (DEPTH * (i % IN_AN_OCTET)));
        }
        return BaseEncoding.base16().encode(octets);
    }

    /** What such digits show; where there are too few the rest is white. */
    public static Canvas read(String hex, int width, int height) {
        Canvas canvas = new Canvas(width, height, Canvas.WHITE);
        String digits = hex.substring(0, hex.length() / 2 * 2).toUpperCase(Locale.ROOT);
        byte[] octets = BaseEncoding.base16().decode(digits);
        for (int i = 0; i < Math.min(width * height, octets.length * IN_AN_OCTET); i++) {
            int shade = octets[i / IN_AN_OCTET] >> (DEPTH * (i % IN_AN_OCTET)) & BLACKEST;
            canvas.dot(i % width, i / width, (BLACKEST - shade) * 0x555555);
        }
        return canvas;
    }
}
