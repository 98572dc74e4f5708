package org.sidetone.phonebook.vcard;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamException;
import org.sidetone.phonebook.PhonebookException;

/** Reads vCards or a FRITZ!Box phone book, by what the text is: names of files and types of contents are often wrong. */
public final class ContactText {
    /** More than any byte order mark and the blank lines before it that editors leave. */
    private static final int LOOK = 64;

    private ContactText() {}

    /**
     * @param where names it to its owner
     * @throws PhonebookException if it is neither
     * @throws IOException if reading it breaks off
     */
    public static Reading read(InputStream in, String where) throws IOException, PhonebookException {
        BufferedInputStream text = new BufferedInputStream(in, 1 << 16);
        if (isXml(text)) {
            return fritzBox(text, where);
        }
        CardBook book = new CardBook();
        book.read(MixedReader.of(text), "");
        Reading reading = book.reading(where);
        if (reading.cards() == 0) {
            throw new PhonebookException(
                    where + " holds no contacts: neither a vCard nor a FRITZ!Box phone book",
                    "export the contacts as vCard (.vcf), or the FRITZ!Box's telephone book as XML");
        }
        return reading;
    }

    private static Reading fritzBox(InputStream xml, String where) throws IOException, PhonebookException {
        try {
            var contacts = FritzBoxBook.read(xml, where);
            return new Reading(contacts, contacts.size(), 0, "");
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) {
                throw broken;
            }
            throw new PhonebookException(
                    where + " breaks off or is no whole XML, at line "
                            + e.getLocation().getLineNumber(),
                    "export it anew",
                    e);
        }
    }

    private static boolean isXml(BufferedInputStream text) throws IOException {
        text.mark(LOOK);
        byte[] first = text.readNBytes(LOOK);
        text.reset();
        for (byte sign : first) {
            boolean mark = (sign & 0x80) != 0;
            if (!mark && sign > ' ') {
                return sign == '<';
            }
        }
        return false;
    }
}
