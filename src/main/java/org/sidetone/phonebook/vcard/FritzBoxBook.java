package org.sidetone.phonebook.vcard;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.ContactList;
import org.sidetone.phonebook.PhonebookException;

/**
 * The phone book that a FRITZ!Box exports: {@code <phonebooks><phonebook name="…"><contact><person><realName>…<telephony><number
 * type="home">}. Its name is the group of all in it.
 */
final class FritzBoxBook {
    private static final ImmutableMap<String, String> KINDS =
            ImmutableMap.of("home", "home", "mobile", "cell", "work", "work", "fax_work", "fax", "fax_home", "fax");

    private final ContactList contacts = new ContactList();
    private ImmutableList<String> groups = ImmutableList.of();
    private String name = "";
    private ImmutableList.Builder<Contact.Telephone> telephones = ImmutableList.builder();

    private FritzBoxBook() {}

    /** @param where names it to its owner */
    static ImmutableList<Contact> read(InputStream xml, String where) throws XMLStreamException, PhonebookException {
        XMLStreamReader reader = SafeXml.reader(xml);
        FritzBoxBook book = new FritzBoxBook();
        boolean ours = false;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                ours |= reader.getLocalName().equals("phonebook");
                book.begin(reader);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && reader.getLocalName().equals("contact")
                    && !book.endContact()) {
                throw ContactList.tooLarge(where);
            }
        }
        if (!ours) {
            throw new PhonebookException(
                    where + " is XML, but no phone book of a FRITZ!Box", "export it there: Telephony > Telephone Book");
        }
        return book.contacts.contacts();
    }

    private void begin(XMLStreamReader reader) throws XMLStreamException {
        switch (reader.getLocalName()) {
            case "phonebook" -> {
                String title = strip(reader.getAttributeValue(null, "name"));
                groups = title.isEmpty() ? ImmutableList.of() : ImmutableList.of(title);
            }
            case "contact" -> {
                name = "";
                telephones = ImmutableList.builder();
            }
            case "realName" -> name = strip(reader.getElementText());
            case "number" -> {
                String kind = KINDS.getOrDefault(strip(reader.getAttributeValue(null, "type")), "");
                TelephoneNumber.of(reader.getElementText())
                        .ifPresent(number -> telephones.add(new Contact.Telephone(number, kind)));
            }
            default -> {
                // Ringtones, mail addresses, pictures.
            }
        }
    }

    private boolean endContact() {
        return contacts.add(new Contact(name, telephones.build(), groups));
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
