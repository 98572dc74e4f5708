package standin.file;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import standin.Refusal;

/** Reads a whole XML file, with the JDK's own parser whatever else is on the class path. */
public final class XmlTree {
    private XmlTree() {}

    /** @param what how the file is called in the refusal */
    public static Element parse(String what, byte[] bytes) throws Refusal {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return read(factory.createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            int row = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw new Refusal(what + ":" + row + ": not well-formed XML: " + firstLine(e), e);
        }
    }

    private static Element read(XMLStreamReader xml) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        Deque<StringBuilder> texts = new ArrayDeque<>();
        Element root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(new Element(
                            xml.getLocalName(),
                            xml.getLocation().getLineNumber(),
                            attributes(xml),
                            "",
                            new ArrayList<>()));
                    texts.push(new StringBuilder());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!texts.isEmpty()) {
                        texts.peek().append(xml.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Element empty = open.pop();
                    Element done = new Element(
                            empty.name(),
                            empty.row(),
                            empty.attributes(),
                            texts.pop().toString(),
                            empty.children());
                    if (open.isEmpty()) {
                        root = done;
                    } else {
                        open.peek().children().add(done);
                    }
                }
                default -> {
                    // Comments and processing instructions say nothing to a phone.
                }
            }
        }
        return root;
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    private static String firstLine(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(message.lastIndexOf("Message:") + 1)
                .replace("essage: ", "")
                .lines()
                .findFirst()
                .orElse("");
    }
}
