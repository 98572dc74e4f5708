package org.sidetone.adopt.read;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidetone.config.Severity;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.xml.PageMarkup;
import org.sidetone.lint.xml.Stranger;
import org.sidetone.lint.xml.TextDecoder;
import org.sidetone.lint.xml.XmlReader;

/** Reads XML that people wrote, however damaged: what {@code lint} would refuse is read as it was probably meant. */
public final class XmlItems {
    private final ImmutableList.Builder<Item> items = ImmutableList.builder();
    private int keys;

    private XmlItems() {}

    /** @param content any bytes; nothing comes of those that hold no element */
    public static ImmutableList<Item> read(byte[] content) {
        return root(content).map(XmlItems::below).orElse(ImmutableList.of());
    }

    /** Whether it is XML that a strict reader refuses; not, where it is none at all. */
    static boolean isDamaged(byte[] content) {
        return root(content).isPresent()
                && XmlReader.read(TextDecoder.decode(content, new Findings())).findings().stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** The outermost element's name; empty where there is none. */
    static String rootName(byte[] content) {
        return root(content).map(Node::name).orElse("");
    }

    private static Optional<Node> root(byte[] content) {
        if (Stranger.ofBytes(content).isPresent()) {
            return Optional.empty();
        }
        return XmlReader.read(TextDecoder.decode(content, new Findings())).root();
    }

    private static ImmutableList<Item> below(Node root) {
        XmlItems reading = new XmlItems();
        root.attributes().forEach((name, value) -> reading.add("@" + name, 0, root.line(), value));
        root.children().forEach(child -> reading.element("", child, 0));
        return reading.items.build();
    }

    private void element(String above, Node node, int key) {
        String path = above.isEmpty() ? node.name() : above + "/" + node.name();
        int inside = key;
        if (key == 0 && node.name().equalsIgnoreCase("line") && !node.children().isEmpty()) {
            inside = ++keys;
        }
        for (var attribute : node.attributes().entrySet()) {
            add(path + "@" + attribute.getKey(), inside, node.line(), attribute.getValue());
        }
        boolean group = node.children().stream().anyMatch(child -> !PageMarkup.is(child.name()));
        if (!group) {
            add(path, inside, node.line(), node.all().map(Node::text).collect(Collectors.joining()));
            return;
        }
        if (!node.text().isBlank()) {
            add(path, inside, node.line(), node.text());
        }
        for (Node child : node.children()) {
            element(path, child, inside);
        }
    }

    private void add(String path, int key, int line, String value) {
        items.add(new Item(path, key, line, Texts.clean(value)));
    }
}
