package org.sidetone.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of a well-formed file, with the line it begins on.
 *
 * @param name local name, as written
 * @param line from 1
 * @param attributes in the order written
 * @param text its own character data, entities resolved, as written; without that of its children
 */
public record Node(
        String name, int line, ImmutableMap<String, String> attributes, ImmutableList<Node> children, String text) {

    /** Children of exactly this name. */
    public Stream<Node> children(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted));
    }

    /** The first child of exactly this name. */
    public Optional<Node> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** This element and all below it, in the order of the file. */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }
}
