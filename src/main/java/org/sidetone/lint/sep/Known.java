package org.sidetone.lint.sep;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sidetone.lint.sep.value.ValueKind;

/** An element that firmware knows, with what may stand in it. */
final class Known {
    private static final Known DEVICE = read();

    private final String path;
    private final boolean repeats;
    private final boolean vital;
    private final String kind;
    private final ValueKind valueKind;
    private final Map<String, Known> children = new LinkedHashMap<>();

    private Known(String path, boolean repeats, boolean vital, String kind) {
        this.path = path;
        this.repeats = repeats;
        this.vital = vital;
        this.kind = kind;
        this.valueKind = ValueKind.of(kind);
    }

    static Known device() {
        return DEVICE;
    }

    /** From the outermost element: {@code device/sipProfile/sipLines}. */
    String path() {
        return path;
    }

    boolean repeats() {
        return repeats;
    }

    /** Whether a phone cannot work when this is not found. */
    boolean isVital() {
        return vital;
    }

    boolean isGroup() {
        return kind.isEmpty();
    }

    /** Whether nothing is known of what stands in it. */
    boolean isOpen() {
        return kind.equals("open");
    }

    /** Of an element that holds text. */
    ValueKind valueKind() {
        return valueKind;
    }

    Optional<Known> child(String name) {
        return Optional.ofNullable(children.get(name));
    }

    Collection<String> childNames() {
        return children.keySet();
    }

    /** The first element of this name, at any depth. */
    Optional<Known> anywhere(String name) {
        return child(name)
                .or(() -> children.values().stream()
                        .flatMap(child -> child.anywhere(name).stream())
                        .findFirst());
    }

    /** The first child, or else the first element at any depth, whose name differs in capital letters only. */
    Optional<Known> inOtherCase(String name) {
        return children.entrySet().stream()
                .filter(child -> child.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<Known> anywhereInOtherCase(String name) {
        return inOtherCase(name)
                .or(() -> children.values().stream()
                        .flatMap(child -> child.anywhereInOtherCase(name).stream())
                        .findFirst());
    }

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static Known read() {
        Deque<Known> above = new ArrayDeque<>();
        for (String line : lines()) {
            String word = line.strip();
            if (word.isEmpty() || word.startsWith("#")) {
                continue;
            }
            int depth = line.indexOf(word) / 2;
            while (above.size() > depth) {
                above.pop();
            }
            String[] parts = word.split(" ", 2);
            String name = parts[0].replaceAll("[+!]", "");
            String path = above.isEmpty() ? name : above.getFirst().path + "/" + name;
            Known known =
                    new Known(path, parts[0].contains("+"), parts[0].contains("!"), parts.length == 1 ? "" : parts[1]);
            if (!above.isEmpty()) {
                above.getFirst().children.put(name, known);
            }
            above.push(known);
        }
        return above.getLast();
    }

    private static Iterable<String> lines() {
        try {
            return Resources.readLines(Resources.getResource(Known.class, "elements.txt"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // it is part of the program
        }
    }
}
