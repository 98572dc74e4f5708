package org.sidetone.render.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.net.InetAddresses;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.Phonebook.Entry;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.w3c.dom.Element;

class ListingTest {
    static final PageLinks LINKS = PageLinks.facing(InetAddresses.forString("192.0.2.5"), 8087, Optional.empty());
    static final Frame FRAME = frame("Directory", Optional.empty());

    static Frame frame(String title, Optional<String> notice) {
        return new Frame(LINKS, Optional.empty(), title, notice);
    }

    static Listing listing(String... namesAndNumbers) {
        return Listing.of(new Phonebook(IntStream.range(0, namesAndNumbers.length / 2)
                .mapToObj(i -> new Entry(namesAndNumbers[2 * i], namesAndNumbers[2 * i + 1], "extension"))
                .collect(ImmutableList.toImmutableList())));
    }

    static Listing people(int count) {
        return listing(IntStream.range(0, count)
                .boxed()
                .flatMap(i -> Arrays.stream(new String[] {"Person " + i, Integer.toString(1000 + i)}))
                .toArray(String[]::new));
    }

    private static Page page(Listing listing, int offset) {
        return listing.page(offset, FRAME);
    }

    @Test
    void looksLikeThisToAPhone() {
        Page page = page(listing("Jörg \"J\" <Müller> & Söhne; Ltd", "1001"), 0);
        assertThat(new String(page.document().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                        + "<CiscoIPPhoneDirectory><Title>Directory</Title><Prompt>Records 1 to 1 of 1</Prompt>"
                        + "<SoftKeyItem><Name>Dial</Name><Position>1</Position><URL>SoftKey:Dial</URL></SoftKeyItem>"
                        + "<SoftKeyItem><Name>EditDial</Name><Position>2</Position><URL>SoftKey:EditDial</URL></SoftKeyItem>"
                        + "<SoftKeyItem><Name>Exit</Name><Position>3</Position><URL>SoftKey:Exit</URL></SoftKeyItem>"
                        + "<SoftKeyItem><Name>Search</Name><Position>4</Position>"
                        + "<URL>http://192.0.2.5:8087/directory/search</URL></SoftKeyItem>"
                        + "<DirectoryEntry><Name>Jörg \"J\" &lt;Müller> &amp; Söhne; Ltd</Name>"
                        + "<Telephone>1001</Telephone></DirectoryEntry>"
                        + "</CiscoIPPhoneDirectory>");
        check(page.document());
        assertThat(page.headers()).containsExactly(Map.entry("Expires", "Thu, 01 Jan 1970 00:00:00 GMT"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,    Records 1 to 32 of 100,   32, Next,     http://192.0.2.5:8087/directory?offset=32,",
        "32,   Records 33 to 64 of 100,  32, Next,     http://192.0.2.5:8087/directory?offset=64, Previous",
        "45,   Records 46 to 77 of 100,  32, Next,     http://192.0.2.5:8087/directory?offset=77, Previous",
        "99,   Records 100 to 100 of 100, 1, Previous, http://192.0.2.5:8087/directory?offset=67,",
        "96,   Records 97 to 100 of 100, 4,  Previous, http://192.0.2.5:8087/directory?offset=64,",
        "9999, Records 97 to 100 of 100, 4,  Previous, http://192.0.2.5:8087/directory?offset=64,",
        "-5,   Records 1 to 32 of 100,   32, Next,     http://192.0.2.5:8087/directory?offset=32,",
    })
    void turnsPages(int offset, String prompt, int entries, String fourth, String url, String fifth) {
        Element root = check(page(people(100), offset).document());
        assertThat(texts(root, "Prompt")).containsExactly(prompt);
        assertThat(texts(root, "DirectoryEntry", "Name")).hasSize(entries);
        assertThat(texts(root, "SoftKeyItem", "Name"))
                .isEqualTo(Stream.of("Dial", "EditDial", "Exit", fourth, fifth, "Search", "Letters")
                        .filter(Objects::nonNull)
                        .toList());
        assertThat(texts(root, "SoftKeyItem", "URL").get(3)).isEqualTo(url);
    }

    @Test
    void leadsBackToTheFirstPageByItsPlainAddress() {
        Element root = check(page(people(64), 32).document());
        assertThat(texts(root, "SoftKeyItem", "URL").get(3)).isEqualTo("http://192.0.2.5:8087/directory");
        root = check(page(people(64), 7).document());
        assertThat(texts(root, "SoftKeyItem", "URL").get(4)).isEqualTo("http://192.0.2.5:8087/directory");
        assertThat(texts(check(page(people(32), 0).document()), "SoftKeyItem", "Name"))
                .containsExactly("Dial", "EditDial", "Exit", "Search");
    }

    @Test
    void saysHowOldTheNamesAre() {
        Page page = people(5).page(0, frame("Directory", Optional.of("PBX away 3 min")));
        assertThat(texts(check(page.document()), "Prompt")).containsExactly("PBX away 3 min");
    }

    @Test
    void neverOffersANumberItWouldHaveToCut() {
        Element root = check(
                page(listing("Long", "1".repeat(33), "Just fits", "2".repeat(32), "Odd", "10 01;x", "王小明", "1003"), 0)
                        .document());
        assertThat(texts(root, "DirectoryEntry", "Telephone")).containsExactly("2".repeat(32), "1003");
        assertThat(texts(root, "DirectoryEntry", "Name")).containsExactly("Just fits", "1003");
    }

    @Property(tries = 300)
    void anyNameMakesAPageThatAPhoneTakes(@ForAll @Size(min = 1, max = 5) String[] names, @ForAll String title) {
        String[] both = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(new String[] {name, "1001"}))
                .toArray(String[]::new);
        Page page = listing(both).page(0, frame("T" + title, Optional.empty()));
        assertThat(texts(check(page.document()), "DirectoryEntry", "Name")).hasSize(names.length);
    }
}
