package org.sidetone.lint.xml;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import org.sidetone.lint.Node;

/** An element whose closing tag is still to come. */
final class Open {
    private static final CharMatcher BLANK = CharMatcher.anyOf(" \t\r\n");

    /** With its prefix. */
    final String name;

    final int line;
    private final ImmutableMap<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Open(String name, int line, ImmutableMap<String, String> attributes) {
        this.name = name;
        this.line = line;
        this.attributes = attributes;
    }

    void text(String more) {
        text.append(more);
    }

    void child(Node child) {
        children.add(child);
    }

    /** It looks like {@code <name>value}, so that elements which seem to be in it are rather beside it. */
    boolean isValue() {
        return !BLANK.matchesAllOf(text);
    }

    boolean isEmpty() {
        return children.isEmpty();
    }

    /** Its children are given back apart where it is a value that was never closed. */
    ImmutableList<Node> unclosed() {
        if (!isValue()) {
            return ImmutableList.of(node());
        }
        ImmutableList<Node> strays = ImmutableList.copyOf(children);
        children.clear();
        text.setLength(text.toString().stripTrailing().length());
        return ImmutableList.<Node>builder().add(node()).addAll(strays).build();
    }

    Node node() {
        return new Node(
                name.substring(name.indexOf(':') + 1),
                line,
                attributes,
                ImmutableList.copyOf(children),
                text.toString());
    }
}
