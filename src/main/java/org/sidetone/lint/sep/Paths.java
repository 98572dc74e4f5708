package org.sidetone.lint.sep;

import com.google.common.base.Splitter;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidetone.lint.Node;

/** Walks down from an element by names, to the first of each. */
final class Paths {
    private static final Splitter STEPS = Splitter.on('/');

    private Paths() {}

    static Optional<Node> find(Node from, String path) {
        Optional<Node> at = Optional.of(from);
        for (String step : STEPS.split(path)) {
            at = at.flatMap(node -> node.child(step));
        }
        return at;
    }

    /** Its text, that of elements in it too, without blanks around it; empty where there is no such element. */
    static String value(Node from, String path) {
        return find(from, path)
                .map(found -> found.all()
                        .map(Node::text)
                        .collect(Collectors.joining())
                        .strip())
                .orElse("");
    }

    /** The line of what is found there, or else of where the search began. */
    static int line(Node from, String path) {
        return find(from, path).map(Node::line).orElse(from.line());
    }
}
