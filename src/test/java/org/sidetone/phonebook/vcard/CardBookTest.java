package org.sidetone.phonebook.vcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.StringReader;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Contact.Telephone;
import org.sidetone.phonebook.PhonebookException;

class CardBookTest {
    @Test
    void readsWhatNokiaAndOutlookWroteIn21() throws Exception {
        assertThat(one("""
                        BEGIN:VCARD
                        VERSION:2.1
                        N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCller;J=C3=B6rg;;=
                        Dr.
                        TEL;WORK;VOICE:030/1234-5
                        TEL;CELL:+49 171 1
                        TEL;WORK;FAX:99
                        PHOTO;ENCODING=BASE64;TYPE=JPEG:
                         /9j/4AAQSkZJRgABAQEAYABgAAD

                        END:VCARD
                        """.replace("\n", "\r\n")))
                .isEqualTo(contact(
                        "Dr. Jörg Müller",
                        new Telephone("030/1234-5", "work"),
                        new Telephone("+49 171 1", "cell"),
                        new Telephone("99", "fax")));
    }

    @Test
    void guessesTheCharacterSetOfQuotedPrintable() throws Exception {
        assertThat(one("BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:K=F6nig\nTEL:1\nEND:VCARD")
                        .name())
                .isEqualTo("König");
        assertThat(one("BEGIN:VCARD\nVERSION:2.1\nFN;ENCODING=QUOTED-PRINTABLE:K=C3=B6nig\nTEL:1\nEND:VCARD")
                        .name())
                .isEqualTo("König");
        assertThat(
                        one("BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:5 =80\nTEL:1\nEND:VCARD")
                                .name())
                .isEqualTo("5 €");
    }

    @Test
    void joinsFoldedLinesAndUndoesEscapes() throws Exception {
        assertThat(
                        one(
                                "BEGIN:VCARD\nVERSION:3.0\nFN:Smith\\, Jones & \n Sons <\\;>\\n Ltd\nTEL;TYPE=WORK\n ,VOICE:1\n 2\nEND:VCARD"))
                .isEqualTo(contact("Smith, Jones & Sons <;> Ltd", new Telephone("12", "work")));
    }

    @Test
    void readsAddressesOf40() throws Exception {
        assertThat(one("""
                        BEGIN:VCARD
                        VERSION:4.0
                        FN:Zoë
                        TEL;VALUE=uri;TYPE="voice,home":tel:+49-30-12345;ext=7
                        TEL;VALUE=uri;TYPE=cell:tel:%2B49171
                        TEL;VALUE=uri:sip:zoe@example.org
                        END:VCARD
                        """))
                .isEqualTo(contact("Zoë", new Telephone("+49-30-12345", "home"), new Telephone("+49171", "cell")));
    }

    @Test
    void takesApplesLabelsOfGroupsWhereNoTypeSaysAnything() throws Exception {
        assertThat(one("""
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ann
                        item1.TEL:1
                        item1.X-ABLabel:_$!<HomeFAX>!$_
                        item2.TEL;type=CELL;type=pref:2
                        item2.X-ABLabel:_$!<Other>!$_
                        item3.TEL:3
                        item3.X-ABLabel:Boat
                        END:VCARD
                        """))
                .isEqualTo(contact(
                        "Ann", new Telephone("1", "fax"), new Telephone("2", "cell"), new Telephone("3", "boat")));
    }

    @Test
    void namesThemByWhatThereIs() throws Exception {
        assertThat(one("BEGIN:VCARD\nVERSION:3.0\nORG:Acme;Sales\nTEL:1\nEND:VCARD")
                        .name())
                .isEqualTo("Acme");
        assertThat(one("BEGIN:VCARD\nVERSION:3.0\nFN:\nN:Lee;Ann;;;\nTEL:1\nEND:VCARD")
                        .name())
                .isEqualTo("Ann Lee");
        assertThat(one("BEGIN:VCARD\nVERSION:3.0\nTEL:1\nEND:VCARD").name()).isEmpty();
    }

    @Test
    void takesGroupsFromCategoriesAndFromCardsOfGroups() throws Exception {
        Reading reading = read("""
                BEGIN:VCARD
                VERSION:4.0
                KIND:group
                FN:Choir
                MEMBER:urn:uuid:7
                MEMBER:urn:uuid:8
                END:VCARD
                BEGIN:VCARD
                VERSION:4.0
                UID:urn:uuid:7
                FN:Ann
                CATEGORIES:Friends,Choir
                TEL:1
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:8
                FN:Bob
                TEL:2
                END:VCARD
                """);
        assertThat(reading.contacts()).extracting(Contact::name).containsExactly("Ann", "Bob");
        assertThat(reading.contacts())
                .extracting(Contact::groups)
                .containsExactly(ImmutableList.of("Friends", "Choir"), ImmutableList.of("Choir"));
    }

    @Test
    void keepsTheGoodOnesAmongTheBroken() throws Exception {
        Reading reading = read("""
                BEGIN:VCARD
                VERSION:3.0
                FN:Cut off
                TEL:1
                BEGIN:VCARD
                VERSION:3.0
                FN:Good
                this line says nothing
                TEL:2
                END:VCARD
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Number in pieces
                TEL 3
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:No number is no fault
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Last
                TEL:4
                END:VCARD
                BEGIN:VCARD
                FN:The disk was full
                """);
        assertThat(reading.contacts()).extracting(Contact::name).containsExactly("Good", "Last");
        assertThat(reading.cards()).isEqualTo(6);
        assertThat(reading.broken()).isEqualTo(3);
        assertThat(reading.firstBroken()).isEqualTo("line 1");
        assertThat(reading.problem("file a.vcf").orElseThrow().what()).startsWith("3 of 6 cards");
    }

    @Test
    void aSecretaryIsNotAContactOfItsOwn() throws Exception {
        assertThat(one("""
                        BEGIN:VCARD
                        VERSION:2.1
                        FN:Boss
                        AGENT:
                        BEGIN:VCARD
                        VERSION:2.1
                        FN:Secretary
                        TEL:1
                        END:VCARD
                        TEL:2
                        END:VCARD
                        """)).isEqualTo(contact("Boss", new Telephone("2", "")));
    }

    @Test
    void stopsAtAPropertyWithoutEnd() {
        String endless = "BEGIN:VCARD\nVERSION:3.0\nPHOTO:" + "A".repeat(BoundedReader.LONGEST);
        assertThatIOException().isThrownBy(() -> read(endless)).withMessageContaining("longer than");
    }

    @Test
    void stopsWhereTheMemoryWouldEnd() {
        CardBook book = new CardBook();
        assertThatThrownBy(() -> {
                    while (!book.isFull()) {
                        book.read(new StringReader("BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nTEL:1\nEND:VCARD"), "");
                    }
                    book.reading("the book");
                })
                .isInstanceOf(PhonebookException.class)
                .hasMessageStartingWith("the book holds more than 100000 contacts");
    }

    @Property(tries = 300)
    void anyTextIsRead(
            @ForAll
                    @StringLength(max = 300)
                    @Chars({'\n', '\r', ' ', ':', ';', '=', '\\', ',', '"', 'A', '4', '.', '\u00FC'})
                    String text)
            throws IOException {
        CardBook book = new CardBook();
        book.read(new StringReader("BEGIN:VCARD\nVERSION:2.1\nTEL;QUOTED-PRINTABLE;" + text), "");
        assertThat(book.isFull()).isFalse();
    }

    private static Contact one(String text) throws Exception {
        Reading reading = read(text);
        assertThat(reading.broken()).isZero();
        assertThat(reading.contacts()).hasSize(1);
        return reading.contacts().get(0);
    }

    private static Reading read(String text) throws IOException, PhonebookException {
        CardBook book = new CardBook();
        book.read(new StringReader(text), "");
        return book.reading("the text");
    }

    private static Contact contact(String name, Telephone... telephones) {
        return new Contact(name, ImmutableList.copyOf(telephones), ImmutableList.of());
    }
}
