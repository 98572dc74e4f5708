package org.sidetone.render;

import com.ctc.wstx.api.WstxOutputProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.fasterxml.jackson.dataformat.xml.ser.ToXmlGenerator;

/** Writes records as XML that phones read: a declaration in double quotes, two blanks a level, no attributes of Jackson's own. */
public final class PhoneXml {
    private static final XmlMapper MAPPER = mapper();

    private PhoneXml() {}

    private static XmlMapper mapper() {
        XmlMapper mapper = XmlMapper.builder()
                .enable(ToXmlGenerator.Feature.WRITE_XML_DECLARATION)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        mapper.getFactory()
                .getXMLOutputFactory()
                .setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
        return mapper;
    }

    public static String utf8(Object root) {
        try {
            return MAPPER.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            // Records of strings and numbers, folded by PhoneText: nothing is left that cannot be written.
            throw new IllegalStateException("cannot write " + root.getClass().getSimpleName() + " as XML", e);
        }
    }

    /** Every character beyond ASCII by its number, so that it does not matter which character set the reader takes it for. */
    static String ascii(Object root) {
        StringBuilder text = new StringBuilder();
        utf8(root).codePoints().forEach(c -> text.append(c < 0x80 ? Character.toString(c) : "&#" + c + ";"));
        return text.toString();
    }
}
