package org.sidetone.fetch;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** What a reader of HTML would read: its words, with a line break where a browser would begin a new line. */
public final class HtmlText implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    private HtmlText() {}

    /** @param html whole or a part, however damaged; text without markup is taken as it is, but for its blanks */
    public static String of(String html) {
        HtmlText reader = new HtmlText();
        Jsoup.parse(html).body().traverse(reader);
        return reader.text
                .toString()
                .replaceAll("[ \\u00A0]*\\n[ \\u00A0]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && !isUnseen(node)) {
            append(words.text());
        } else if (node instanceof Element element) {
            if (element.nameIs("br")) {
                text.append('\n');
            }
            apart(element);
            if (element.nameIs("li")) {
                text.append("- ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            apart(element);
        }
    }

    /** A block stands on lines of its own, a paragraph has an empty one around it. */
    private void apart(Element element) {
        if (element.isBlock() && !text.isEmpty()) {
            int end = text.length();
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1)) && text.length() - end < 2) {
                end--;
            }
            boolean apartAlready = text.indexOf("\n\n", end) >= 0;
            text.setLength(end);
            text.append(element.nameIs("p") || apartAlready ? "\n\n" : "\n");
        }
    }

    private void append(String words) {
        boolean first = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
        text.append(first ? words.stripLeading() : words);
    }

    private static boolean isUnseen(Node node) {
        return node.parent() instanceof Element parent && (parent.nameIs("title") || parent.nameIs("noscript"));
    }
}
