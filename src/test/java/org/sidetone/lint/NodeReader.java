package org.sidetone.lint;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes nodes of small files for tests of rules; the line is that of the start tag's end. */
public final class NodeReader extends DefaultHandler {
    private record Open(
            String name,
            int line,
            ImmutableMap<String, String> attributes,
            ImmutableList.Builder<Node> children,
            StringBuilder text) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private Locator locator;
    private Node root;

    public static Node read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Node read(byte[] bytes) {
        NodeReader reader = new NodeReader();
        try {
            SAXParserFactory.newInstance().newSAXParser().parse(new ByteArrayInputStream(bytes), reader);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
        return reader.root;
    }

    @Override
    public void setDocumentLocator(Locator where) {
        locator = where;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        ImmutableMap.Builder<String, String> values = ImmutableMap.builder();
        for (int i = 0; i < attributes.getLength(); i++) {
            values.put(attributes.getQName(i), attributes.getValue(i));
        }
        open.push(new Open(
                name, locator.getLineNumber(), values.buildOrThrow(), ImmutableList.builder(), new StringBuilder()));
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        open.element().text().append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        Open ended = open.pop();
        Node node = new Node(
                ended.name(),
                ended.line(),
                ended.attributes(),
                ended.children().build(),
                ended.text().toString());
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().children().add(node);
        }
    }
}
