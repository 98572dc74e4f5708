package org.sidetone.plan.element;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.plan.element.Element.Handling;

/** The table of elements; tests hold it against what is rendered. */
public final class Elements {
    private static final Pattern LINE =
            Pattern.compile("(?<path>\\S+) (?<mark>[=>-])(?: (?<value>[^|]*?))? ?\\| (?<why>.+)");

    private static final ImmutableMap<String, Element> BY_PATH = read();
    private static final ImmutableMap<String, Element> BY_NAME = byName();

    private Elements() {}

    /** In the order of the file, those for whole groups included. */
    public static ImmutableList<Element> all() {
        return BY_PATH.values().asList();
    }

    /**
     * What the table says of an element; something for each. Phones go by names wherever they stand (Cisco's SIP stack), and people
     * misspell capitals: so the place counts first, then the name alone, then the group it stands in.
     */
    public static Element of(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        String name = lower.substring(lower.lastIndexOf('/') + 1);
        return exact(path).or(() -> Optional.ofNullable(BY_NAME.get(name))).orElseGet(() -> group(lower));
    }

    /** Of an element in its right place, whatever its capitals. */
    public static Optional<Element> exact(String path) {
        return Optional.ofNullable(BY_PATH.get(path.toLowerCase(Locale.ROOT)));
    }

    private static Element group(String lower) {
        String at = lower;
        while (at.contains("/")) {
            at = at.substring(0, at.lastIndexOf('/'));
            Element group = BY_PATH.get(at + "/*");
            if (group != null) {
                return group;
            }
        }
        return BY_PATH.getOrDefault(lower + "/*", BY_PATH.get("*"));
    }

    /** Names that stand in one place only: a "name" could be anything's. */
    private static ImmutableMap<String, Element> byName() {
        Map<String, Element> found = new HashMap<>();
        Map<String, Integer> times = new HashMap<>();
        BY_PATH.forEach((path, element) -> {
            String name = path.substring(path.lastIndexOf('/') + 1);
            times.merge(name, 1, Integer::sum);
            found.put(name, element);
        });
        found.keySet().removeIf(name -> times.get(name) > 1 || name.equals("*"));
        return ImmutableMap.copyOf(found);
    }

    private static ImmutableMap<String, Element> read() {
        Map<String, Element> found = new LinkedHashMap<>();
        for (String line : lines()) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalStateException("elements.txt: " + line);
            }
            String value = Optional.ofNullable(matcher.group("value")).orElse("");
            String path = matcher.group("path");
            Element element = new Element(path, handling(matcher.group("mark")), value.strip(), matcher.group("why"));
            if (found.put(path.toLowerCase(Locale.ROOT), element) != null) {
                throw new IllegalStateException("elements.txt has " + path + " twice");
            }
        }
        return ImmutableMap.copyOf(found);
    }

    private static Handling handling(String mark) {
        return switch (mark) {
            case "=" -> Handling.CONSTANT;
            case ">" -> Handling.DECIDED;
            default -> Handling.LEFT_OUT;
        };
    }

    private static List<String> lines() {
        try {
            return Resources.readLines(Resources.getResource(Elements.class, "elements.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is part of the program
        }
    }
}
