package org.sidetone.phonebook.vcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Contact.Telephone;
import org.sidetone.phonebook.PhonebookException;

class ContactFileTest {
    private static final String JOERG = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jörg\r\nTEL:1\r\nEND:VCARD\r\n";

    @TempDir
    Path folder;

    private final List<Problem> remarks = new ArrayList<>();

    @Test
    void readsAnyCharacterSetThatProgramsWrite() throws Exception {
        byte[] mark = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
        assertThat(names(JOERG.getBytes(UTF_8))).containsExactly("Jörg");
        assertThat(names(Bytes.concat(mark, JOERG.getBytes(UTF_8)))).containsExactly("Jörg");
        assertThat(names(JOERG.getBytes(ISO_8859_1))).containsExactly("Jörg");
        assertThat(names(("\uFEFF" + JOERG).getBytes(UTF_16LE))).containsExactly("Jörg");
        assertThat(names(Bytes.concat(JOERG.getBytes(ISO_8859_1), JOERG.getBytes(UTF_8))))
                .containsExactly("Jörg", "Jörg");
    }

    /** Characters of two bytes at every place in the reader's buffer. */
    @Test
    void readsPastTheEndsOfBuffers() throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append(JOERG).append(i % 7 == 0 ? "\r\n" : "");
        }
        assertThat(names(text.toString().getBytes(UTF_8))).hasSize(2000).containsOnly("Jörg");
        assertThat(names(text.toString().getBytes(ISO_8859_1))).hasSize(2000).containsOnly("Jörg");
    }

    @Test
    void readsTheBookOfAFritzBox() throws Exception {
        Path file = write("""
                <?xml version="1.0" encoding="iso-8859-1"?>
                <phonebooks><phonebook owner="1" name="Telefonbuch">
                <contact><category>1</category><person><realName>J\u00f6rg &amp; S\u00f6hne &lt;Bau&gt;</realName></person>
                 <telephony nid="2"><number type="home" prio="1" id="0">030 123</number>
                 <number type="mobile" quickdial="3">+491711</number><number type="fax_work">9</number><number type="home"/></telephony>
                 <services><email classifier="private">j@example.org</email></services></contact>
                <contact><person><realName>Nobody</realName></person><telephony/></contact>
                <contact><person><realName>Door</realName></person><telephony><number type="intern">**612</number></telephony></contact>
                </phonebook></phonebooks>
                """.getBytes(ISO_8859_1));
        ImmutableList<String> group = ImmutableList.of("Telefonbuch");
        assertThat(new ContactFile(file, remarks::add).read())
                .containsExactly(
                        new Contact(
                                "Jörg & Söhne <Bau>",
                                ImmutableList.of(
                                        new Telephone("030 123", "home"),
                                        new Telephone("+491711", "cell"),
                                        new Telephone("9", "fax")),
                                group),
                        new Contact("Door", ImmutableList.of(new Telephone("**612", "")), group));
        assertThat(remarks).isEmpty();
    }

    @Test
    void loadsNothingThatXmlPointsTo() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        Path file =
                write(("<!DOCTYPE phonebooks [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><phonebooks><phonebook>"
                                + "<contact><person><realName>&x;</realName></person><telephony><number>1</number></telephony>"
                                + "</contact></phonebook></phonebooks>")
                        .getBytes(UTF_8));
        assertThatThrownBy(() -> new ContactFile(file, remarks::add).read())
                .isInstanceOf(PhonebookException.class)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void tellsOfBrokenCards() throws Exception {
        assertThat(names((JOERG + "BEGIN:VCARD\r\nFN:Half").getBytes(UTF_8))).containsExactly("Jörg");
        assertThat(remarks).singleElement().satisfies(problem -> {
            assertThat(problem.where()).endsWith("book");
            assertThat(problem.what()).contains("1 of 2 cards").contains("line 6");
        });
    }

    @Test
    void saysWhatIsWrongWithTheFile() throws Exception {
        assertFailure(folder.resolve("none.vcf"), "is not there");
        assertFailure(folder, "is no file");
        assertFailure(write("name;number\nAnn;1\n".getBytes(UTF_8)), "holds no contacts");
        assertFailure(write(new byte[0]), "holds no contacts");
        assertFailure(write("<html><body>Sign in</body></html>".getBytes(UTF_8)), "no phone book of a FRITZ!Box");
        assertFailure(write("<phonebooks><phonebook><contact>".getBytes(UTF_8)), "breaks off");
    }

    private void assertFailure(Path file, String message) {
        assertThatThrownBy(() -> new ContactFile(file, remarks::add).read())
                .isInstanceOf(PhonebookException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(message)
                .satisfies(failure ->
                        assertThat(((PhonebookException) failure).hint()).isNotEmpty());
    }

    private List<String> names(byte[] text) throws Exception {
        return new ContactFile(write(text), remarks::add)
                .read().stream().map(Contact::name).toList();
    }

    private Path write(byte[] text) throws IOException {
        return Files.write(folder.resolve("book"), text);
    }
}
