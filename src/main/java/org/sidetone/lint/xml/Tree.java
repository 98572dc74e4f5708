package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Nearest;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;

/** Puts elements together as their tags come, and guesses what was meant where tags do not match. */
final class Tree {
    /** The files of phones are nested eight deep; a reader that goes down one call for each must not go down for ever. */
    private static final int DEEPEST = 100;

    private static final String XML = "XML 1.0";

    private final Findings found;
    private final List<Open> open = new ArrayList<>();
    private @Nullable Node root;
    private boolean tooDeep;
    private boolean guessed;

    Tree(Findings found) {
        this.found = found;
    }

    boolean isOutside() {
        return open.isEmpty();
    }

    boolean hasRoot() {
        return root != null;
    }

    boolean isGuessed() {
        return guessed;
    }

    Optional<Node> root() {
        return Optional.ofNullable(root);
    }

    Optional<Open> top() {
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(open.size() - 1));
    }

    void open(Open element) {
        if (open.isEmpty() && root != null) {
            found.error(
                    element.line,
                    "second-root",
                    "<" + element.name + "> stands after the end of <" + root.name() + ">",
                    "a file holds one outermost element; an earlier closing tag may stand too early",
                    XML);
            guessed = true;
        }
        open.add(element);
        if (open.size() == DEEPEST && !tooDeep) {
            tooDeep = true;
            found.error(
                    element.line,
                    "too-deep",
                    "elements are nested more than " + DEEPEST + " deep",
                    "no file of a phone is; closing tags may be missing",
                    "published files");
        }
    }

    void text(String text) {
        top().ifPresent(element -> element.text(text));
    }

    /** Closes the innermost element. */
    void closeTop() {
        finish(ImmutableList.of(open.remove(open.size() - 1).node()));
    }

    void close(String name, int line) {
        Optional<Open> top = top();
        if (top.isEmpty()) {
            unexpected(name, line, "no element is open here");
            return;
        }
        Open element = top.get();
        if (element.name.equals(name)) {
            closeTop();
            return;
        }
        if (element.name.equalsIgnoreCase(name)) {
            wrongCase(element, name, line);
            closeTop();
            return;
        }
        int owner = lastOpen(name);
        if (owner >= 0) {
            closeDownTo(owner, name, line);
        } else if (Nearest.to(name, List.of(element.name)).isPresent()) {
            found.error(
                    line,
                    "closing-tag-misspelt",
                    "</" + name + "> does not close <" + element.name + ">" + opened(element, line),
                    "write </" + element.name + ">",
                    XML);
            closeTop();
        } else if (element.isValue() && element.isEmpty() && element.line == line) {
            unexpected(name, line, "<" + element.name + "> is the element that is open here");
            closeTop();
        } else {
            unexpected(
                    name, line, "<" + element.name + ">" + opened(element, line) + " is the element that is open here");
            guessed = true;
        }
    }

    /** The text is at its end. */
    void end(int lastLine) {
        if (open.size() == 1) {
            unclosed(open.get(0), "the end of the file");
        } else if (open.size() > 1) {
            found.error(
                    lastLine,
                    "file-cut-off",
                    "the file ends in the middle: "
                            + open.stream()
                                    .limit(5)
                                    .map(element -> "<" + element.name + "> of line " + element.line)
                                    .collect(Collectors.joining(", "))
                            + (open.size() > 5 ? " and more" : "") + " are still open",
                    "the end may have been lost on the way, or closing tags are missing",
                    XML);
        }
        guessed |= !open.isEmpty();
        while (!open.isEmpty()) {
            finish(open.remove(open.size() - 1).unclosed());
        }
    }

    private int lastOpen(String name) {
        for (int i = open.size() - 1; i >= 0; i--) {
            if (open.get(i).name.equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private void closeDownTo(int owner, String name, int line) {
        guessed = true;
        while (open.size() > owner + 1) {
            unclosed(open.get(open.size() - 1), "</" + name + "> in line " + line);
            finish(open.remove(open.size() - 1).unclosed());
        }
        Open element = open.get(owner);
        if (!element.name.equals(name)) {
            wrongCase(element, name, line);
        }
        closeTop();
    }

    /** Into the element around, where there is one. */
    private void finish(ImmutableList<Node> nodes) {
        if (open.isEmpty()) {
            root = root == null ? nodes.get(0) : root;
        } else if (open.size() < DEEPEST) {
            nodes.forEach(open.get(open.size() - 1)::child);
        }
    }

    private void unclosed(Open element, String before) {
        found.error(
                element.line,
                "element-unclosed",
                "<" + element.name + "> is opened here and not closed before " + before,
                "add </" + element.name + "> where it ends",
                XML);
    }

    private void wrongCase(Open element, String name, int line) {
        found.error(
                line,
                "closing-tag-case",
                "</" + name + "> does not close <" + element.name + ">" + opened(element, line)
                        + ": capital and small letters differ",
                "write both the same way",
                XML);
    }

    private void unexpected(String name, int line, String why) {
        found.error(
                line,
                "closing-tag-unexpected",
                "</" + name + "> closes nothing: " + why,
                "take it out, or open <" + name + "> before it",
                XML);
    }

    private static String opened(Open element, int line) {
        return element.line == line ? "" : " of line " + element.line;
    }
}
