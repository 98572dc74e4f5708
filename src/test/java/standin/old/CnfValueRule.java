package standin.old;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import standin.file.ValueRule;

/** What may stand behind a key of {@code cnf-keys.txt}: the kinds of {@link ValueRule}, and those that only old phones have. */
record CnfValueRule(String kind, String argument) {
    /** Those seen in files of working phones, of the many in Cisco's table; all others can be written as hours. */
    private static final Set<String> ZONES = Set.of("EST", "CST", "MST", "PST", "AST", "GMT", "CET", "EET", "JST");

    private static final Pattern OFFSET = Pattern.compile("[+-]?(0?[0-9]|1[0-3])(/(00|15|30|45))?");
    private static final Pattern MONTH = Pattern.compile(
            "Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?|[1-9]|1[0-2]");
    private static final Pattern WEEKDAY =
            Pattern.compile("Sun(day)?|Mon(day)?|Tue(sday)?|Wed(nesday)?|Thu(rsday)?|Fri(day)?|Sat(urday)?|[1-7]");
    private static final Pattern CLOCK = Pattern.compile("([01]?[0-9]|2[0-3])([:/][0-5][0-9])?");
    private static final Pattern DATE = Pattern.compile("D([/.-])M\\1YY?|M([/.-])D\\2YY?|YY?([/.-])M\\3D");
    private static final Pattern IP = Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(?!$)|$)){4}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    static CnfValueRule of(String text) {
        String[] parts = text.split(":", 2);
        return new CnfValueRule(parts[0], parts.length == 2 ? parts[1] : "");
    }

    /** Why the phone would not take it or make something else of it; empty is always right and means the default. */
    Optional<String> complaint(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "name" ->
                unless(!value.contains(" "), value, "a word without blanks").or(() -> length(value));
            case "file" ->
                unless(!value.endsWith(".xml"), value, "a file name without its ending")
                        .or(() -> length(value));
            case "host" ->
                unless(HOST.matcher(value).matches(), value, "an address or a host name")
                        .or(() -> length(value));
            case "ip" -> unless(IP.matcher(value).matches(), value, "an IPv4 address");
            case "url" -> new ValueRule("url", "").complaint(value).or(() -> length(value));
            case "zone" ->
                unless(
                        ZONES.contains(value) || OFFSET.matcher(value).matches(),
                        value,
                        "one of " + String.join(", ", ZONES.stream().sorted().toList()) + " or hours, hours/minutes");
            case "offset" -> unless(OFFSET.matcher(value).matches(), value, "hours or hours/minutes");
            case "month" -> unless(MONTH.matcher(value).matches(), value, "a month as April, Apr or 4");
            case "weekday" -> unless(WEEKDAY.matcher(value).matches(), value, "a day as Sunday, Sun or 1");
            case "clock" -> unless(CLOCK.matcher(value).matches(), value, "an hour, hour:minute or hour/minute");
            case "date" -> unless(DATE.matcher(value).matches(), value, "a date form as D/M/Y or M-D-YY");
            default -> new ValueRule(kind, argument).complaint(value);
        };
    }

    private Optional<String> length(String value) {
        return new ValueRule("text", argument).complaint(value);
    }

    private static Optional<String> unless(boolean right, String value, String wanted) {
        return right ? Optional.empty() : Optional.of("is \"" + value + "\", not " + wanted);
    }
}
