package org.sidetone.pbx.tone;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Optional;

/**
 * How a country's telephones sound.
 *
 * @param country as the PBX names it, {@code uk}
 * @param description in English, {@code United Kingdom}; the country where the PBX gives none
 * @param tones those that the PBX defines, at least one
 */
public record CountryTones(String country, String description, ImmutableMap<Kind, ToneList> tones) {

    /** The tones that a phone makes itself; the PBX has more. */
    public enum Kind {
        DIAL,
        BUSY,
        RING,
        CONGESTION,
        /** That a call is recorded. */
        RECORD,
        /** The dial tone while a message waits. */
        STUTTER;

        /** Its name in {@code indications.conf}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<ToneList> tone(Kind kind) {
        return Optional.ofNullable(tones.get(kind));
    }
}
