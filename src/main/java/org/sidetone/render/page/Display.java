package org.sidetone.render.page;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.primitives.Ints;
import java.util.List;
import java.util.Optional;
import org.sidetone.phone.PhoneModel;

/**
 * What of a screen is a page's, as phones tell it in {@code x-CiscoIPPhoneDisplay}: {@code 298, 144, 3, G}.
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of a pixel
 * @param colour or grey
 */
public record Display(int width, int height, int depth, boolean colour) {
    private static final int WIDEST = 1000;

    public Display {
        if (width < 1 || height < 1 || depth < 1 || width > WIDEST || height > WIDEST || depth > 32) {
            throw new IllegalArgumentException("a display of " + width + "x" + height + "x" + depth);
        }
    }

    /** Empty where it is not such a text. */
    static Optional<Display> parse(String header) {
        List<String> parts =
                Splitter.on(CharMatcher.anyOf(", ")).omitEmptyStrings().splitToList(header);
        List<Integer> numbers = parts.stream()
                .limit(3)
                .map(Ints::tryParse)
                .filter(n -> n != null)
                .toList();
        try {
            return parts.size() == 4 && numbers.size() == 3
                    ? Optional.of(new Display(
                            numbers.get(0),
                            numbers.get(1),
                            numbers.get(2),
                            parts.get(3).equalsIgnoreCase("C")))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As a phone tells it. */
    public String header() {
        return width + ", " + height + ", " + depth + ", " + (colour ? "C" : "G");
    }

    /** As phones of this model were seen to tell it; of a 7906's small screen it is assumed. */
    public static Display of(PhoneModel model) {
        return switch (model) {
            case CP_7906G, CP_7911G -> new Display(95, 34, 1, false);
            case CP_7940G, CP_7960G -> new Display(133, 65, 2, false);
            case CP_7931G, CP_7941G, CP_7941G_GE, CP_7961G, CP_7961G_GE, CP_7942G, CP_7962G ->
                new Display(298, 144, 3, false);
            case CP_7945G, CP_7965G -> new Display(298, 156, 16, true);
            case CP_7970G, CP_7971G_GE -> new Display(298, 168, 12, true);
            case CP_7975G -> new Display(298, 168, 16, true);
        };
    }
}
