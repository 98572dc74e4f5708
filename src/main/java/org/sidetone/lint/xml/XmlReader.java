package org.sidetone.lint.xml;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import java.util.regex.Pattern;
import org.sidetone.lint.Findings;

/**
 * Reads text as XML and goes on where a strict reader would stop. What it finds no fault with, a strict reader takes, but for
 * namespaces: CallManager itself writes {@code xsi:type} without saying what xsi is, and phones take it.
 */
public final class XmlReader {
    private static final Pattern ENTITY = Pattern.compile("<!ENTITY\\s");

    private static final String XML = "XML 1.0";

    /** How far a closing tag is looked for from a {@code <} within a password. */
    private static final int LONGEST_SECRET = 500;

    private final String text;
    private final Findings found = new Findings();
    private final Lines lines;
    private final References references;
    private final Tree tree = new Tree(found);
    private int pos;
    private boolean declared;
    private boolean toldOfText;

    private XmlReader(String text) {
        this.text = text;
        this.lines = new Lines(text);
        this.references = new References(text, lines, found);
    }

    public static XmlFile read(String text) {
        return new XmlReader(text).read();
    }

    private XmlFile read() {
        Characters.check(text, lines, found);
        while (pos < text.length()) {
            int next = text.indexOf('<', pos);
            next = next < 0 ? text.length() : next;
            if (next > pos) {
                characters(next);
            }
            if (pos < text.length()) {
                markup();
            }
        }
        tree.end(lines.at(text.length()));
        if (!tree.hasRoot()) {
            fault(0, "no-element", "there is no element in it", "a phone's file begins with one, such as <device>");
        }
        return new XmlFile(tree.root(), tree.isGuessed(), found.list());
    }

    private void characters(int to) {
        int from = pos;
        pos = to;
        if (!tree.isOutside()) {
            int end = text.indexOf("]]>", from);
            if (end >= 0 && end < to) {
                fault(end, "cdata-end", "]]> stands in text", "write ]]&gt;");
            }
            tree.text(references.resolve(from, to, inSecret()));
            return;
        }
        int at = from;
        while (at < to && Characters.isBlank(text.charAt(at))) {
            at++;
        }
        if (at < to && !toldOfText) {
            toldOfText = true;
            if (tree.hasRoot()) {
                fault(at, "text-after-end", "text stands after the end of the outermost element", "take it out");
            } else {
                fault(
                        at,
                        "text-before-start",
                        "text stands before the first tag",
                        "the file must begin with <?xml …?> or its outermost element");
            }
        }
    }

    private boolean inSecret() {
        return tree.top().map(element -> Findings.isSecret(element.name)).orElse(false);
    }

    private void markup() {
        if (text.startsWith("<!--", pos)) {
            comment();
        } else if (text.startsWith("<![CDATA[", pos)) {
            characterData();
        } else if (text.startsWith("<?", pos)) {
            instruction();
        } else if (text.startsWith("<!DOCTYPE", pos) && !tree.hasRoot() && tree.isOutside()) {
            documentType();
        } else if (text.startsWith("<!", pos)) {
            broken("<! begins no comment here", "write a comment as <!-- … -->");
        } else if (text.startsWith("</", pos)) {
            if (!skipSecret()) {
                closingTag();
            }
        } else if (pos + 1 < text.length() && Characters.isNameStart(text.charAt(pos + 1))) {
            if (!skipSecret()) {
                startTag();
            }
        } else {
            strayLessThan();
            tree.text("<");
            pos++;
        }
    }

    private void broken(String what, String hint) {
        fault(pos, "markup-broken", what, hint);
        int end = text.indexOf('>', pos);
        pos = end < 0 ? text.length() : end + 1;
    }

    private void strayLessThan() {
        fault(pos, "stray-less-than", "a < stands alone", "write &lt; for it");
    }

    /** A password that holds a {@code <}: what follows up to its closing tag is no tag, and is not shown as one. */
    private boolean skipSecret() {
        if (!inSecret()) {
            return false;
        }
        String name = tree.top().orElseThrow().name;
        int line = lines.at(pos);
        int limit = Math.min(text.length(), pos + LONGEST_SECRET);
        for (int i = pos; i < limit && lines.at(i) == line; i++) {
            if (text.startsWith("</", i) && text.regionMatches(true, i + 2, name, 0, name.length())) {
                if (i == pos) {
                    return false;
                }
                var parts = PageMarkup.between(text.substring(pos, i));
                if (parts.isEmpty()) {
                    strayLessThan();
                    tree.text(text.substring(pos, i));
                } else {
                    markedSecret(name, parts);
                }
                pos = i;
                return true;
            }
        }
        return false;
    }

    /** Its text is put together here: elements keep no order of text and markup. */
    private void markedSecret(String name, ImmutableList<Range<Integer>> parts) {
        found.error(
                lines.at(pos),
                "element-in-value",
                "a web page's markup stands within <" + name + ">, where only text may stand",
                "take it out: it was copied with the text",
                "published files");
        int from = pos;
        parts.forEach(
                part -> tree.text(references.resolve(from + part.lowerEndpoint(), from + part.upperEndpoint(), true)));
    }

    private void comment() {
        int end = text.indexOf("-->", pos + 4);
        if (end < 0) {
            lost("comment-unclosed", "a comment begins here and is never closed", "add --> where it ends");
            return;
        }
        String inside = text.substring(pos + 4, end);
        if (inside.contains("--") || inside.endsWith("-")) {
            found.warning(
                    lines.at(pos),
                    "comment-dashes",
                    "two dashes stand within a comment",
                    "write one: strict readers of XML refuse the file, and nobody knows how strict the phone is",
                    XML);
        }
        pos = end + 3;
    }

    private void characterData() {
        int end = text.indexOf("]]>", pos);
        if (end < 0) {
            lost("cdata-unclosed", "<![CDATA[ is never closed", "add ]]> where it ends");
            return;
        }
        if (tree.isOutside()) {
            fault(pos, "text-before-start", "<![CDATA[ stands outside of the outermost element", "take it out");
        }
        tree.text(text.substring(pos + 9, end));
        pos = end + 3;
    }

    private void instruction() {
        int end = text.indexOf("?>", pos);
        if (end < 0) {
            lost(
                    "declaration-unclosed",
                    "<? begins here and is never closed by ?>",
                    "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            return;
        }
        if (pos + 2 < text.length() && !Characters.isNameStart(text.charAt(pos + 2))) {
            broken("no name follows <?", "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            return;
        }
        if (text.regionMatches(true, pos, "<?xml", 0, 5) && !Characters.isName(text.charAt(pos + 5))) {
            declaration();
        }
        pos = end + 2;
    }

    private void declaration() {
        if (pos > 0) {
            fault(
                    pos,
                    declared ? "declaration-twice" : "declaration-not-first",
                    declared
                            ? "<?xml …?> stands twice"
                            : "something stands before <?xml …?>, be it a blank or an empty line",
                    "it must be the very first thing in the file, or be left out");
        }
        declared = true;
        Tag tag = new TagReader(text, lines, found, references).read(pos + 2, "?>");
        if (!tag.name().equals("xml")) {
            fault(pos, "declaration-case", "<?" + tag.name() + " is not <?xml", "write it in small letters");
        } else if (!tag.attributes().getOrDefault("version", "").equals("1.0")) {
            fault(
                    pos,
                    "declaration-version",
                    "the first line does not say version=\"1.0\"",
                    "write <?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        }
    }

    private void documentType() {
        int depth = 0;
        int end = pos + 2;
        while (end < text.length() && (depth > 0 || text.charAt(end) != '>')) {
            depth += text.charAt(end) == '[' ? 1 : text.charAt(end) == ']' ? -1 : 0;
            end++;
        }
        if (end >= text.length()) {
            lost("doctype-unclosed", "<! begins here and is never closed", "take it out: phones need no document type");
            return;
        }
        if (ENTITY.matcher(text).region(pos, end).find()) {
            fault(
                    pos,
                    "entity-declared",
                    "the file declares entities of its own; none is resolved or fetched here",
                    "write out what they stand for: no file that phones are known to take has any");
        } else {
            found.warning(
                    lines.at(pos),
                    "doctype",
                    "a document type stands before the outermost element",
                    "take it out: no file that phones are known to take has one",
                    "published files");
        }
        pos = end + 1;
    }

    private void closingTag() {
        int start = pos + 2;
        int end = start;
        while (end < text.length() && Characters.isName(text.charAt(end))) {
            end++;
        }
        if (end == start) {
            strayLessThan();
            tree.text("</");
            pos = start;
            return;
        }
        String name = text.substring(start, end);
        int close = end;
        while (close < text.length() && text.charAt(close) != '>' && text.charAt(close) != '<') {
            close++;
        }
        boolean finished = close < text.length() && text.charAt(close) == '>';
        if (!finished || !text.substring(end, close).isBlank()) {
            fault(
                    pos,
                    "tag-unfinished",
                    "the closing tag </" + name + (finished ? " holds more than its name" : " has no > at its end"),
                    "write </" + name + ">");
        }
        int line = lines.at(pos);
        // What follows an unfinished tag on its line is text.
        pos = finished ? close + 1 : end;
        tree.close(name, line);
    }

    private void startTag() {
        int line = lines.at(pos);
        Tag tag = new TagReader(text, lines, found, references).read(pos + 1, "/>");
        if (closesWithoutSlash(tag, line)) {
            fault(
                    pos,
                    "closing-tag-without-slash",
                    "<" + tag.name() + "> opens once more what it should close",
                    "write </" + tag.name() + ">");
            tree.closeTop();
        } else {
            tree.open(new Open(tag.name(), line, tag.attributes()));
            if (tag.empty()) {
                tree.closeTop();
            }
        }
        pos = tag.end();
    }

    /** {@code <port>5060<port>}: nothing in these files holds an element of its own name. */
    private boolean closesWithoutSlash(Tag tag, int line) {
        return !tag.empty()
                && tag.attributes().isEmpty()
                && tree.top()
                        .filter(top ->
                                top.name.equals(tag.name()) && top.line == line && top.isEmpty() && top.isValue())
                        .isPresent();
    }

    /** Nothing behind it can be read. */
    private void lost(String code, String what, String hint) {
        fault(pos, code, what + ", so that the rest of the file is lost", hint);
        pos = text.length();
    }

    private void fault(int at, String code, String what, String hint) {
        found.error(lines.at(at), code, what, hint, XML);
    }
}
