package org.sidetone.render.grandstream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.render.Document;
import org.sidetone.render.PhoneXml;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Pages;

/**
 * The phonebook of Grandstream's GXP phones (Grandstream, GXP Series XML Phonebook Guide; the schema in the GXV3140's manual). Newer
 * models take more elements, the oldest, as the GXP2000, no others than these; an empty first name must be there.
 */
@JacksonXmlRootElement(localName = "AddressBook")
@JsonPropertyOrder({"version", "Contact"})
public record AddressBook(
        @JsonProperty("version") int version,

        @JsonProperty("Contact") @JacksonXmlElementWrapper(useWrapping = false)
        List<Contact> contacts) {
    /** What the largest of these phones hold (GXP21xx); older ones hold fewer, and take what comes first. */
    static final int MOST = 2000;

    /** What XML cannot hold, and what lies beyond what old phones draw. */
    private static final CharMatcher UNPRINTED = CharMatcher.javaIsoControl()
            .or(CharMatcher.inRange('\uD800', '\uDFFF'))
            .or(CharMatcher.anyOf("\uFFFE\uFFFF"));

    private static final int LONGEST_NAME = 64;

    @JsonPropertyOrder({"LastName", "FirstName", "Phone"})
    record Contact(
            @JsonProperty("LastName") String lastName,
            @JsonProperty("FirstName") String firstName,
            @JsonProperty("Phone") Phone phone) {}

    /** @param account the line that dials: the first, which is 0 */
    @JsonPropertyOrder({"phonenumber", "accountindex"})
    record Phone(
            @JsonProperty("phonenumber") String number,
            @JsonProperty("accountindex") int account) {}

    /**
     * Extensions first, which matter the most where a phone holds less than is here; each part in the directory's order. The whole name
     * is the last name: which part of it is which, no phonebook tells.
     */
    public static Document of(Phonebook phonebook) {
        ImmutableList<Contact> contacts = phonebook.entries().stream()
                .filter(entry -> Dialable.test(entry.number()))
                .sorted(Comparator.comparing(entry -> !entry.origin().equals(Phonebooks.EXTENSION)))
                .limit(MOST)
                .map(entry -> new Contact(name(entry), "", new Phone(entry.number(), 0)))
                .collect(ImmutableList.toImmutableList());
        return Document.xml(Pages.GRANDSTREAM, PhoneXml.utf8(new AddressBook(1, contacts)));
    }

    private static String name(Phonebook.Entry entry) {
        String name = UNPRINTED.removeFrom(entry.name()).strip();
        String shown = name.isEmpty() ? entry.number() : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
