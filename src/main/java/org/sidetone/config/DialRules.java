package org.sidetone.config;

import com.google.common.collect.ImmutableList;

/**
 * How numbers of phonebooks become what the PBX dials: keys of {@code [directory]}.
 *
 * @param countryCode of this country, {@code "49"}; {@code ""}: numbers are dialled as they are written, without what stands between
 *     digits
 * @param areaCode for local numbers, without the trunk prefix, {@code "40"}; {@code ""}: they are dialled as they are
 * @param trunkPrefix what stands before an area code here; {@code "0"}
 * @param internationalPrefix what stands before a country's code here; {@code "00"}
 * @param outsidePrefix what the PBX wants before every number that is not its own; {@code ""}
 * @param internalDigits numbers of up to so many digits are the PBX's own, 0 to 15; {@code 4}
 * @param rules tried before all else, in order, on the bare number: {@code "+4940=0"}
 */
public record DialRules(
        String countryCode,
        String areaCode,
        String trunkPrefix,
        String internationalPrefix,
        String outsidePrefix,
        int internalDigits,
        ImmutableList<Rule> rules) {
    public static final DialRules DEFAULT = new DialRules("", "", "0", "00", "", 4, ImmutableList.of());

    /** A number that begins with the prefix is dialled with the replacement in its place, and with nothing else changed. */
    public record Rule(String prefix, String replacement) {
        public Rule {
            if (prefix.isEmpty()) {
                throw new IllegalArgumentException("a rule without a prefix");
            }
        }
    }
}
