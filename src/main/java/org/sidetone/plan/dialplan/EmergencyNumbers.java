package org.sidetone.plan.dialplan;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers for help, of every country, so that nobody waits who dials one. From the emergency numbers by country in Google's
 * libphonenumber (its short number data, release 8.13.50): those of two or three digits that two countries or more use, and 108
 * (India), 060 and 066 (Mexico), 127 and 129 (Albania).
 */
final class EmergencyNumbers {
    /** Where longer numbers begin so. Shorter than the usual wait, and long enough for the next key. */
    static final int WAIT = 3;

    private static final Splitter WORDS = Splitter.on(' ');

    /** Known everywhere: dialled soon even where longer numbers begin so and the PBX does not name them. */
    private static final ImmutableSet<String> EVERYWHERE = ImmutableSet.of("112", "911", "999");

    private static final ImmutableSet<String> ALL = ImmutableSet.copyOf(WORDS.split("112 911 999"
            + " 000 011 022 033 060 066 100 101 102 103 104 105 106 107 108 110 111 113 114 115 116 117 118 119 120 122 123 124 127"
            + " 128 129 131 132 133 144 150 155 156 158 166 171 177 180 190 191 192 193 194 195 197 198 199 333 913 919 990 991 992"
            + " 993 994 995 996 997 998"
            + " 01 02 03 15 16 17 18 19 92 93 94"));

    private EmergencyNumbers() {}

    /**
     * The rules for them, and for numbers of the PBX that an emergency number goes on from: where 11 is an extension, it must wait,
     * or nobody could dial 112.
     *
     * @return seconds by number
     */
    static ImmutableMap<String, Integer> rules(Numbers pbx) {
        Map<String, Integer> seconds = new LinkedHashMap<>();
        for (String number : ALL) {
            secondsFor(number, pbx).ifPresent(wait -> seconds.put(number, wait));
        }
        for (String number : ImmutableSet.copyOf(seconds.keySet())) {
            for (int keys = 1; keys < number.length(); keys++) {
                String beginning = number.substring(0, keys);
                if (pbx.endsAt(beginning)) {
                    seconds.putIfAbsent(beginning, pbx.goesOnAfter(beginning) ? DialRule.WAIT : WAIT);
                }
            }
        }
        return ImmutableMap.copyOf(seconds);
    }

    /** Those of three digits that are not at once, since the PBX knows longer numbers that begin so. */
    static ImmutableList<String> late(Numbers pbx) {
        return ALL.stream()
                .filter(number -> number.length() == 3
                        && secondsFor(number, pbx).filter(wait -> wait > 0).isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    private static Optional<Integer> secondsFor(String number, Numbers pbx) {
        if (number.length() == 2) {
            // So short that the next extension to be made may begin so.
            boolean crowded = pbx.hasLongerThan(2, number.charAt(0));
            return crowded ? Optional.empty() : Optional.of(goesOn(number) ? WAIT : 0);
        }
        if (!pbx.goesOnAfter(number)) {
            return Optional.of(0);
        }
        return EVERYWHERE.contains(number) || pbx.names(number) ? Optional.of(WAIT) : Optional.empty();
    }

    private static boolean goesOn(String number) {
        return ALL.stream().anyMatch(other -> other.length() > number.length() && other.startsWith(number));
    }
}
