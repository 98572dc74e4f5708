package org.sidetone.render.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.directory.ListingTest.FRAME;
import static org.sidetone.render.directory.ListingTest.listing;
import static org.sidetone.render.directory.ListingTest.people;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableMap;
import com.google.common.net.HostAndPort;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sidetone.phone.MacAddress;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.w3c.dom.Element;

class SearchPagesTest {
    private static Wanted wanted(String name, String digits) {
        return Wanted.of(ImmutableMap.of("q", name, "n", digits));
    }

    @Test
    void theFormLooksLikeThisToAPhone() {
        Page page = SearchPages.form(FRAME);
        assertThat(new String(page.document().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                        + "<CiscoIPPhoneInput><Title>Directory</Title><Prompt>Any part of it will do</Prompt>"
                        + "<SoftKeyItem><Name>Search</Name><Position>1</Position><URL>SoftKey:Submit</URL></SoftKeyItem>"
                        + "<SoftKeyItem><Name>&lt;&lt;</Name><Position>2</Position><URL>SoftKey:&lt;&lt;</URL></SoftKeyItem>"
                        + "<SoftKeyItem><Name>Cancel</Name><Position>3</Position><URL>SoftKey:Cancel</URL></SoftKeyItem>"
                        + "<URL>http://192.0.2.5:8087/directory/search</URL>"
                        + "<InputItem><DisplayName>Name</DisplayName><QueryStringParam>q</QueryStringParam>"
                        + "<InputFlags>A</InputFlags></InputItem>"
                        + "<InputItem><DisplayName>Number or name by keys</DisplayName><QueryStringParam>n</QueryStringParam>"
                        + "<InputFlags>T</InputFlags></InputItem>"
                        + "</CiscoIPPhoneInput>");
        check(page.document());
        assertThat(page.headers()).as("Exit comes back to it").isEmpty();
    }

    @Test
    void whatIsFoundIsAListWhosePagesKeepWhatIsWanted() {
        Element first = check(people(100)
                .found(Listing.EMPTY, wanted("Pérs  on", "1"), 0, FRAME)
                .document());
        assertThat(texts(first, "Prompt")).containsExactly("Records 1 to 32 of 100");
        assertThat(texts(first, "SoftKeyItem", "URL").get(3))
                .isEqualTo("http://192.0.2.5:8087/directory/search?q=pers+on&n=1&offset=32");
        Element last = check(people(100)
                .found(Listing.EMPTY, wanted("person", ""), 4000, FRAME)
                .document());
        assertThat(texts(last, "Prompt")).containsExactly("Records 97 to 100 of 100");
        assertThat(texts(last, "SoftKeyItem", "Name"))
                .containsExactly("Dial", "EditDial", "Exit", "Previous", "Search", "Letters");
    }

    @Test
    void saysSoWhereNobodyIsFoundAndLeadsBack() {
        Element root = check(listing("Ann", "1001")
                .found(Listing.EMPTY, wanted("Bob <&>", "42"), 0, FRAME)
                .document());
        assertThat(root.getTagName()).isEqualTo("CiscoIPPhoneText");
        assertThat(texts(root, "Prompt")).containsExactly("Nobody found");
        assertThat(texts(root, "Text").get(0)).startsWith("Nobody has \"bob 42\"");
        assertThat(texts(root, "SoftKeyItem", "URL"))
                .containsExactly("http://192.0.2.5:8087/directory/search", "SoftKey:Exit");
    }

    @Property(tries = 300)
    void noSearchMakesAnAddressTooLong(@ForAll String name, @ForAll String digits) {
        PageLinks longest = new PageLinks(
                HostAndPort.fromParts("h".repeat(90), 65535), Optional.of(MacAddress.parse("001B54AABBCC")));
        Frame frame = new Frame(longest, Optional.of("b".repeat(32)), "Directory", Optional.empty());
        Listing all = listing("x".repeat(9), "1", name, "2".repeat(24));
        check(all.found(Listing.EMPTY, wanted(name + "x".repeat(40), digits + "1".repeat(40)), 0, frame)
                .document());
        check(all.found(Listing.EMPTY, wanted(name, ""), 99_999, frame).document());
        check(people(99).found(Listing.EMPTY, wanted("person", "1"), 32, frame).document());
    }
}
