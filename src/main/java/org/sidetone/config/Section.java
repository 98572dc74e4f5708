package org.sidetone.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One section while it is read. Asking for a key makes it a known one; {@link #end()} reports the keys nobody asked for. A value
 * that cannot be used is reported and the default returned, so that reading goes on to the next problem.
 */
final class Section {
    private final String name;
    private final JsonNode table;
    private final FileProblems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Section(String name, JsonNode table, FileProblems problems) {
        this.name = name;
        this.table = table;
        this.problems = problems;
    }

    /**
     * The tables under one name, {@code [[account]]}; problems name them by their place in the file. Empty where there is none, or
     * what is there is no list of tables, which is told.
     *
     * @param tables null where the file has none
     */
    static Optional<ImmutableList<Section>> each(
            String name, String plural, @Nullable JsonNode tables, FileProblems problems) {
        if (tables == null) {
            return Optional.empty();
        }
        if (!tables.isArray()) {
            problems.error(
                    "settings-wrong-type",
                    name,
                    "it is not a list of " + plural,
                    "write [[" + name + "]], with two brackets, before each of them");
            return Optional.empty();
        }
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        int place = 0;
        for (JsonNode table : tables) {
            sections.add(new Section(name + " " + ++place, table, problems));
        }
        return Optional.of(sections.build());
    }

    String text(String key, String fallback) {
        return text(key, fallback, Values::plain);
    }

    /** @param read throws IllegalArgumentException saying what is wanted */
    <T> T text(String key, T fallback, Function<String, T> read) {
        return optional(key, read).orElse(fallback);
    }

    <T> Optional<T> optional(String key, Function<String, T> read) {
        return optionalText(key).flatMap(text -> parsed(key, text, read));
    }

    /** As {@link #optional}, and told where it is not there. */
    <T> Optional<T> needed(String key, Function<String, T> read, String what) {
        if (!has(key)) {
            missing(key, what);
        }
        return optional(key, read);
    }

    void missing(String key, String what) {
        badValue(key, "it is missing", "write " + key + " = \"…\": " + what);
    }

    /** An empty text means "none", which differs from a missing key where the default is something. */
    <T> Optional<T> textOrNone(String key, Optional<T> fallback, Function<String, T> read) {
        Optional<String> text = optionalText(key);
        if (text.isEmpty()) {
            return fallback;
        }
        return text.filter(value -> !value.isEmpty()).flatMap(value -> parsed(key, value, read));
    }

    /** A text or an array of texts; an empty text is an empty list. */
    <T> ImmutableList<T> texts(String key, Function<String, T> read) {
        Optional<JsonNode> node = take(key);
        if (node.isEmpty()) {
            return ImmutableList.of();
        }
        if (node.get().isTextual()) {
            return textOrNone(key, Optional.<T>empty(), read).stream().collect(ImmutableList.toImmutableList());
        }
        ImmutableList.Builder<T> values = ImmutableList.builder();
        for (JsonNode element : node.get()) {
            if (element.isTextual()) {
                parsed(key, element.textValue(), read).ifPresent(values::add);
            }
        }
        if (!node.get().isArray() || !allTextual(node.get())) {
            wrongType(key, "a text in quotes, or several in brackets: [\"…\", \"…\"]");
        }
        return values.build();
    }

    private static boolean allTextual(JsonNode array) {
        for (JsonNode element : array) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }

    int number(String key, int fallback, int smallest, int largest) {
        Optional<JsonNode> node = take(key);
        if (node.isEmpty()) {
            return fallback;
        }
        if (!node.get().isIntegralNumber()) {
            wrongType(key, "a whole number without quotes");
            return fallback;
        }
        int value = node.get().canConvertToInt() ? node.get().intValue() : Integer.MIN_VALUE;
        if (value < smallest || value > largest) {
            outOfRange(key, node.get().asText(), smallest + " to " + largest);
            return fallback;
        }
        return value;
    }

    boolean flag(String key, boolean fallback) {
        Optional<JsonNode> node = take(key);
        if (node.isPresent() && !node.get().isBoolean()) {
            wrongType(key, "true or false without quotes");
            return fallback;
        }
        return node.map(JsonNode::booleanValue).orElse(fallback);
    }

    Duration duration(String key, Duration fallback, Duration shortest, Duration longest) {
        Duration value = text(key, fallback, Values::duration);
        if (value.compareTo(shortest) < 0 || value.compareTo(longest) > 0) {
            outOfRange(key, value.toSeconds() + "s", shortest.toSeconds() + "s to " + longest.toSeconds() + "s");
            return fallback;
        }
        return value;
    }

    /** @param values the words that are taken, in lower case */
    <E extends Enum<E>> E choice(String key, E fallback, E[] values) {
        return choice(key, values).orElse(fallback);
    }

    <E extends Enum<E>> Optional<E> choice(String key, E[] values) {
        return optional(key, text -> {
            for (E value : values) {
                if (value.name().equalsIgnoreCase(text)) {
                    return value;
                }
            }
            StringBuilder words = new StringBuilder();
            for (E value : values) {
                words.append(words.isEmpty() ? "" : ", ").append(value.name().toLowerCase(Locale.ROOT));
            }
            throw new IllegalArgumentException("one of these is wanted: " + words);
        });
    }

    /** The value is never quoted in a message. */
    Optional<Secret> secret(String key) {
        Optional<JsonNode> node = take(key);
        if (node.isEmpty()) {
            return Optional.empty();
        }
        if (!node.get().isTextual()) {
            wrongType(key, "a text in quotes");
            return Optional.empty();
        }
        return Optional.of(Secret.of(node.get().textValue()));
    }

    /** Tables of a list, {@code [[name.key]]}, each named by its place: {@code status.group 2}. */
    ImmutableList<Section> sections(String key) {
        Optional<JsonNode> node = take(key);
        ImmutableList.Builder<Section> sections = ImmutableList.builder();
        int place = 0;
        for (JsonNode element : node.filter(JsonNode::isArray).orElse(MissingNode.getInstance())) {
            place++;
            if (element.isObject()) {
                sections.add(new Section(where(key) + " " + place, element, problems));
            } else {
                wrongType(key, "[[" + where(key) + "]] before each of them");
            }
        }
        if (node.isPresent() && !node.get().isArray()) {
            wrongType(key, "[[" + where(key) + "]], with two brackets, before each of them");
        }
        return sections.build();
    }

    boolean has(String key) {
        return table.has(key);
    }

    String where(String key) {
        return name + "." + key;
    }

    void badValue(String key, String what, String hint) {
        problems.error("settings-bad-value", where(key), what, hint);
    }

    /** Reports every key that was not asked for. */
    void end() {
        table.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                String near = Nearest.to(key, known)
                        .map(word -> "did you mean " + word + "? ")
                        .orElse("");
                problems.error(
                        "settings-unknown-key",
                        where(key),
                        "there is no such key",
                        near + "[" + name + "] knows " + String.join(", ", known));
            }
        });
    }

    private Optional<JsonNode> take(String key) {
        known.add(key);
        return Optional.ofNullable(table.get(key));
    }

    private Optional<String> optionalText(String key) {
        Optional<JsonNode> node = take(key);
        if (node.isPresent() && !node.get().isTextual()) {
            wrongType(key, "a text in quotes");
            return Optional.empty();
        }
        return node.map(JsonNode::textValue);
    }

    /** Control characters are refused everywhere: these texts go into AMI headers, URLs and XML. */
    private <T> Optional<T> parsed(String key, String text, Function<String, T> read) {
        try {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("it must not hold line breaks, tabs or control characters");
            }
            return Optional.of(read.apply(text));
        } catch (IllegalArgumentException e) {
            badValue(key, FileProblems.quote(text) + " does not fit", e.getMessage());
            return Optional.empty();
        }
    }

    private void wrongType(String key, String wanted) {
        problems.error("settings-wrong-type", where(key), "the value is of the wrong type", wanted + " is wanted");
    }

    private void outOfRange(String key, String value, String range) {
        problems.error(
                "settings-out-of-range",
                where(key),
                FileProblems.quote(value) + " is out of range",
                "it may be " + range);
    }
}
