package org.sidetone.lint.old;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/**
 * What may stand behind a key.
 *
 * @param kind one word of {@code keys.txt}
 * @param argument the rest
 */
record CnfKind(String kind, String argument) {
    private static final int LONGEST_SECRET = 31;
    private static final CharMatcher ASCII = CharMatcher.inRange(' ', '~');

    private static final ImmutableMap<String, Pattern> PATTERNS = ImmutableMap.<String, Pattern>builder()
            .put("url", Pattern.compile("http://[^\\s/]+(/\\S*)?"))
            .put("ip", Pattern.compile("\\d{1,3}([.]\\d{1,3}){3}"))
            .put("template", Pattern.compile("(?!.*[.](?i:xml)$)\\S{1,63}"))
            .put("zone", Pattern.compile("[A-Z]{2,4}\\d?|-?\\d{1,2}(/\\d{2})?"))
            .put("offset", Pattern.compile("-?\\d{1,2}([/:]\\d{2})?"))
            .put("clock", Pattern.compile("\\d{1,2}([/:]\\d{2})?"))
            .put("date", Pattern.compile("D([-/.])M\\1YY?|M([-/.])D\\2YY?|YY?([-/.])M\\3D"))
            .put(
                    "month",
                    Pattern.compile(
                            "Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?"
                                    + "|Nov(ember)?|Dec(ember)?|[1-9]|1[0-2]"))
            .put(
                    "weekday",
                    Pattern.compile(
                            "Sun(day)?|Mon(day)?|Tue(sday)?|Wed(nesday)?|Thu(rsday)?|Fri(day)?|Sat(urday)?|[1-7]"))
            .buildOrThrow();

    private static final ImmutableMap<String, String> WANTED = ImmutableMap.<String, String>builder()
            .put("url", "an address that begins with http://, as short as can be")
            .put("ip", "an IPv4 address")
            .put("template", "the name of a dial plan without its .xml")
            .put("zone", "a zone as EST, GMT or CET, or hours from UTC as 2, -3 or 05/30")
            .put("offset", "hours as 1, or 00/30")
            .put("clock", "an hour as 02 or 02/00")
            .put("date", "a form as D/M/Y or M-D-YY")
            .put("month", "a month as March, Mar or 3; capitals count")
            .put("weekday", "a day as Sunday, Sun or 1; capitals count")
            .buildOrThrow();

    /** Whether what stands there must not be shown. */
    boolean isSecret() {
        return kind.equals("secret");
    }

    /** What is wrong with it, as the end of a sentence; empty is always the default. */
    Optional<String> complaint(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (!ASCII.matchesAllOf(value)) {
            return Optional.of("holds characters beyond ASCII, of which nobody knows what the phone makes");
        }
        return switch (kind) {
            case "secret" ->
                value.length() > LONGEST_SECRET
                        ? Optional.of("has " + value.length() + " characters; the phone holds " + LONGEST_SECRET)
                        : Optional.empty();
            case "int" -> number(value);
            case "one" ->
                Splitter.on('|').splitToList(argument).contains(value)
                        ? Optional.empty()
                        : Optional.of("is " + Findings.quoted(value) + "; phones know " + argument.replace("|", ", "));
            case "match" ->
                Optional.ofNullable(PATTERNS.get(argument))
                                .filter(pattern -> pattern.matcher(value).matches())
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of("is " + Findings.quoted(value) + ", not " + WANTED.get(argument));
            default -> text(value);
        };
    }

    private Optional<String> number(String value) {
        int dots = argument.indexOf("..");
        int least = Integer.parseInt(argument.substring(0, dots));
        int most = Integer.parseInt(argument.substring(dots + 2));
        boolean within =
                value.matches("\\d{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
        return within
                ? Optional.empty()
                : Optional.of("is " + Findings.quoted(value) + ", not a number from " + least + " to " + most);
    }

    private Optional<String> text(String value) {
        int most = Integer.parseInt(argument);
        if (value.length() > most) {
            return Optional.of("has " + value.length() + " characters; the phone holds " + most);
        }
        return kind.equals("word") && value.indexOf(' ') >= 0
                ? Optional.of("is " + Findings.quoted(value) + ", with a blank where none can be")
                : Optional.empty();
    }
}
