package org.sidetone.render.page;

import com.ctc.wstx.api.WstxOutputProperties;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.ser.ToXmlGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes {@link PhoneObject}s as ISO-8859-1: Jackson's own way out would declare UTF-8, which 8.5 firmware does not draw. */
final class PageXml {
    static final String CONTENT_TYPE = "text/xml; charset=ISO-8859-1";

    private static final String ENCODING = "ISO-8859-1";
    private static final XmlMapper MAPPER = XmlMapper.builder()
            .disable(ToXmlGenerator.Feature.WRITE_XML_DECLARATION)
            .build();
    private static final XMLOutputFactory WRITERS = writers();

    private PageXml() {}

    static byte[] write(PhoneObject page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            XMLStreamWriter writer = WRITERS.createXMLStreamWriter(bytes, ENCODING);
            writer.writeStartDocument(ENCODING, "1.0");
            MAPPER.writeValue(writer, page);
            writer.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a page that is not XML: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static XMLOutputFactory writers() {
        XMLOutputFactory factory = MAPPER.getFactory().getXMLOutputFactory();
        factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return factory;
    }
}
