package standin.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What may stand in an element, as {@code elements.txt} writes it: {@code int:0..2}, {@code text:30}. A complaint tells the rule and
 * what was found, but never what stands in an element of kind {@code secret}.
 */
public record ValueRule(String kind, String argument) {
    private static final Pattern DATE = Pattern.compile("(D([/.-])M\\2|M([/.-])D\\3)YY?[Aa]?");
    private static final Pattern CLOCK = Pattern.compile("[0-9]{1,2}:[0-5][0-9]");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/:]+(:[0-9]{1,5})?(/\\S*)?");
    private static final Set<String> ZONES = Set.copyOf(Words.of("zones.txt"));

    /** Cisco's feature numbers, without those that the 7900 series does not know (140, 142). */
    private static final Set<Integer> FEATURES = Set.of(
            1, 2, 3, 4, 5, 9, 18, 20, 21, 22, 23, 27, 102, 123, 126, 127, 128, 130, 132, 133, 134, 135, 137, 139, 141,
            159, 192, 194, 195, 197, 198);

    static ValueRule of(String text) {
        String[] parts = text.split(":", 2);
        return new ValueRule(parts[0], parts.length == 2 ? parts[1] : "");
    }

    boolean isGroup() {
        return kind.equals("group");
    }

    /** Why a phone would not take it; an empty element is skipped by the firmware and so always right. */
    public Optional<String> complaint(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        return switch (kind) {
            case "any" -> Optional.empty();
            case "bool" ->
                unless(
                        value.equals("true") || value.equals("false"),
                        "is \"" + value + "\", not exactly true or false");
            case "int" -> number(value);
            case "oneof" ->
                unless(
                        List.of(argument.split("\\|", -1)).contains(value),
                        "is \"" + value + "\", not " + argument.replace("|", ", "));
            case "text" -> length(value);
            case "secret" -> length(value);
            case "label" ->
                unless(
                        value.length() <= 12 && !value.contains(" "),
                        "is \"" + value + "\": at most 12 characters and no blank");
            case "url" ->
                value.length() > 255
                        ? Optional.of("has " + value.length() + " characters; a phone takes at most 255")
                        : unless(URL.matcher(value).matches(), "is no web address: \"" + value + "\"");
            case "date" ->
                unless(DATE.matcher(value).matches(), "is \"" + value + "\", no date template like D/M/Y or M-D-YYA");
            case "zone" -> unless(ZONES.contains(value), "is \"" + value + "\", no time zone of Cisco's list");
            case "clock" -> unless(CLOCK.matcher(value).matches(), "is \"" + value + "\", not HH:MM");
            case "bits" -> unless(value.matches("[01]+"), "is \"" + value + "\", not a row of 0 and 1");
            case "feature" ->
                unless(
                        value.matches("[0-9]{1,3}") && FEATURES.contains(Integer.valueOf(value)),
                        "is \"" + value + "\", no feature this series knows");
            default -> throw new IllegalStateException("elements.txt: no such kind: " + kind);
        };
    }

    private Optional<String> number(String value) {
        if (!value.matches("[0-9]{1,9}")) {
            return Optional.of("is \"" + value + "\", not a number");
        }
        long[] bounds = Arrays.stream(argument.split("\\.\\.", 2))
                .mapToLong(Long::parseLong)
                .toArray();
        long number = Long.parseLong(value);
        return unless(
                number >= bounds[0] && number <= bounds[1], "is " + value + ", not " + argument.replace("..", " to "));
    }

    private Optional<String> length(String value) {
        int found = value.codePointCount(0, value.length());
        return unless(
                found <= Integer.parseInt(argument), "has " + found + " characters; a phone takes at most " + argument);
    }

    private static Optional<String> unless(boolean right, String complaint) {
        return right ? Optional.empty() : Optional.of(complaint);
    }
}
