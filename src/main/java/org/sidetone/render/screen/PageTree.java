package org.sidetone.render.screen;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An element of a page, as it was sent. */
record PageTree(String name, String text, ImmutableList<PageTree> children) {
    private static final XMLInputFactory READERS = readers();

    /** @throws IllegalArgumentException if it is not XML */
    static PageTree read(byte[] page) {
        try {
            XMLStreamReader reader = READERS.createXMLStreamReader(new ByteArrayInputStream(page));
            reader.nextTag();
            return element(reader);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("it is not XML that a phone could read", e);
        }
    }

    private static PageTree element(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        StringBuilder text = new StringBuilder();
        ImmutableList.Builder<PageTree> children = ImmutableList.builder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader));
            } else if (reader.hasText() && event != XMLStreamConstants.COMMENT) {
                text.append(reader.getText());
            }
        }
        return new PageTree(name, text.toString(), children.build());
    }

    Stream<PageTree> all(String child) {
        return children.stream().filter(one -> one.name().equals(child));
    }

    /** The text in a child; empty where there is none. */
    String value(String child) {
        return all(child).map(one -> one.text().strip()).findFirst().orElse("");
    }

    Optional<Integer> number(String child) {
        return Optional.ofNullable(Ints.tryParse(value(child)));
    }

    /** A page may come from anywhere: nothing beside it is fetched. */
    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
