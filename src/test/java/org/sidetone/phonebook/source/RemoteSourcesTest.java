package org.sidetone.phonebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.BookSettings;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

class RemoteSourcesTest {
    @TempDir
    Path folder;

    private final List<Problem> remarks = new ArrayList<>();

    @Test
    void aVCardFileIsReadAndSaysWhenItChanged() throws IOException, PhonebookException {
        Path file = folder.resolve("team.vcf");
        Files.writeString(file, "BEGIN:VCARD\nVERSION:3.0\nFN:Ann Lee\nTEL;TYPE=CELL:0170 1\nEND:VCARD\n");
        Source source = RemoteSources.of(new BookSettings.VCard(file), remarks::add);
        assertThat(source.read())
                .containsExactly(new Contact(
                        "Ann Lee", ImmutableList.of(new Contact.Telephone("0170 1", "cell")), ImmutableList.of()));
        Optional<Object> before = source.stamp();
        Files.writeString(file, "BEGIN:VCARD\nVERSION:3.0\nFN:Bo\nTEL:2\nEND:VCARD\n");
        assertThat(source.stamp()).isNotEqualTo(before);
    }

    @Test
    void aServerThatIsNotThereIsNamedAndThePasswordIsNot() {
        Source ldap = RemoteSources.of(ldap(Optional.empty()), remarks::add);
        assertThatThrownBy(ldap::read)
                .isInstanceOf(PhonebookException.class)
                .hasMessageContaining("ldap://127.0.0.1:1")
                .message()
                .doesNotContain("s3cret");
        Source dav = RemoteSources.of(
                new BookSettings.CardDav(
                        URI.create("http://127.0.0.1:1/book"), Optional.of("ann"), Optional.of(Secret.of("s3cret"))),
                remarks::add);
        assertThatThrownBy(dav::read)
                .isInstanceOf(PhonebookException.class)
                .message()
                .contains("127.0.0.1:1")
                .doesNotContain("s3cret");
    }

    @Test
    void aFilterThatIsNoneIsWordedForItsOwner() {
        assertThatThrownBy(() -> RemoteSources.of(ldap(Optional.of("(telephoneNumber=*")), remarks::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("filter (telephoneNumber=*");
    }

    private static BookSettings.Ldap ldap(Optional<String> filter) {
        return new BookSettings.Ldap(
                URI.create("ldap://127.0.0.1:1"),
                Optional.of("cn=phones,dc=example"),
                Optional.of(Secret.of("s3cret")),
                false,
                "dc=example",
                filter,
                ImmutableList.of("cn"),
                ImmutableList.of("telephoneNumber"));
    }
}
