package org.sidetone.render.grandstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.Document;
import org.xml.sax.SAXException;

class AddressBookTest {
    @Test
    void namesAreUtf8AndExtensionsComeFirst() throws SAXException, IOException {
        String text = text(
                new Entry("Ärzte <24 h> & Co", "0401234", "csv"),
                new Entry("Jörg Łukasz", "1001", "extension"),
                new Entry("\u0007Bell \uD83D\uDE00\uFFFF", "1002", "extension"));
        assertThat(text).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <AddressBook>
                          <version>1</version>
                          <Contact>
                            <LastName>Jörg Łukasz</LastName>
                            <FirstName></FirstName>
                            <Phone>
                              <phonenumber>1001</phonenumber>
                              <accountindex>0</accountindex>
                        """).contains("<LastName>Bell</LastName>").contains("Ärzte &lt;24 h> &amp; Co");
        assertThat(text.indexOf("Ärzte")).isGreaterThan(text.indexOf("Bell"));
    }

    @Test
    void whatCannotBeDialledIsLeftOutAndTheRestCutAtWhatTheLargestHold() throws SAXException, IOException {
        assertThat(text(new Entry("Nobody", "call me maybe", "csv"))).doesNotContain("Nobody");
        Entry[] many = IntStream.range(0, 3000)
                .mapToObj(i -> new Entry("N" + i, "0" + i, "csv"))
                .toArray(Entry[]::new);
        assertThat(text(many)).contains("<LastName>N1999<").doesNotContain("<LastName>N2000<");
    }

    private static String text(Entry... entries) throws SAXException, IOException {
        Document document = AddressBook.of(new Phonebook(ImmutableList.copyOf(entries)));
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(AddressBookTest.class.getResource("addressbook.xsd"));
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(document.bytes())));
        assertThat(document.contentType()).isEqualTo("text/xml");
        return new String(document.bytes(), UTF_8);
    }
}
