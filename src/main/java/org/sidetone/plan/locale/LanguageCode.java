package org.sidetone.plan.locale;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What Cisco's folder of a language, {@code German_Germany}, is called by ISO: {@code de_DE}. */
final class LanguageCode {
    /** Where Cisco's name of a country is not that of today's tables. */
    private static final ImmutableMap<String, String> OTHER_NAMES = ImmutableMap.of(
            "Russian_Russian_Federation", "ru_RU",
            "Czech_Czech_Republic", "cs_CZ",
            "Turkish_Turkey", "tr_TR",
            "Korean_Korea_Republic", "ko_KR",
            "Norwegian_Norway", "no_NO");

    private LanguageCode() {}

    static Optional<String> of(String folder) {
        return Optional.ofNullable(OTHER_NAMES.get(folder))
                .or(() -> Arrays.stream(Locale.getAvailableLocales())
                        .filter(locale -> locale.getCountry().length() == 2
                                && locale.getLanguage().length() == 2)
                        .filter(locale -> name(locale).equalsIgnoreCase(folder))
                        .map(locale -> locale.getLanguage() + "_" + locale.getCountry())
                        .min(Comparator.naturalOrder()));
    }

    private static String name(Locale locale) {
        return (locale.getDisplayLanguage(Locale.ENGLISH) + "_" + locale.getDisplayCountry(Locale.ENGLISH))
                .replace(' ', '_');
    }
}
