package org.sidetone.plan.dialplan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asterisk's matching by way of regular expressions, to check the rules by another way than they were made. */
record AsteriskNames(List<Pattern> patterns) {
    static AsteriskNames of(List<String> names) {
        return new AsteriskNames(names.stream().map(AsteriskNames::regex).toList());
    }

    boolean knows(String number) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(number).matches());
    }

    /** Whether a longer number that begins so is known. */
    boolean goesOnAfter(String typed) {
        return patterns.stream().anyMatch(pattern -> {
            Matcher matcher = pattern.matcher(typed);
            return (!matcher.matches() && matcher.hitEnd())
                    || pattern.matcher(typed + "1").matches();
        });
    }

    private static Pattern regex(String name) {
        if (!name.startsWith("_")) {
            return Pattern.compile(Pattern.quote(name.replace("-", "")));
        }
        String regex = name.substring(1)
                .replaceFirst("([.!]).*", "$1")
                .replaceAll("(?<!\\[)-(?![^\\[]*\\])", "")
                .replaceAll("([*+])(?![^\\[]*\\])", "\\\\$1")
                .replaceAll("[Xx]", "[0-9]")
                .replaceAll("[Zz]", "[1-9]")
                .replaceAll("[Nn]", "[2-9]")
                .replace(".", ".+")
                .replace("!", ".*");
        return Pattern.compile(regex);
    }
}
