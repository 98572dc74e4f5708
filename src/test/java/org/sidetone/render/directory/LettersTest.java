package org.sidetone.render.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.directory.ListingTest.FRAME;
import static org.sidetone.render.directory.ListingTest.listing;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class LettersTest {
    @Test
    void showsTheLettersThatThereAreAndWhereTheyBegin() {
        Listing listing = listing(
                "(Office)", "1", "24 h", "2", "Ärger", "3", "Anna", "4", "Łukasz", "5", "Zora", "6", "Ада", "7");
        Element root = check(listing.letters(FRAME).document());
        assertThat(texts(root, "MenuItem", "Name"))
                .containsExactly("Signs (1)", "0-9 (1)", "A (2)", "L (1)", "Z (1)", "Other (1)");
        assertThat(texts(root, "MenuItem", "URL").get(2)).isEqualTo("http://192.0.2.5:8087/directory?letter=A");
        assertThat(listing.offset("a")).contains(2);
        assertThat(listing.offset("OTHER")).contains(6);
        assertThat(listing.offset("0-9")).contains(1);
        assertThat(listing.offset("Q")).isEmpty();
    }

    @Property(tries = 300)
    void fitsAMenuWhateverTheNames(@ForAll @Size(min = 1, max = 60) String[] names) {
        String[] both = Arrays.stream(names)
                .flatMap(name -> Arrays.stream(new String[] {name, "1001"}))
                .toArray(String[]::new);
        Listing listing = listing(both);
        Element root = check(listing.letters(FRAME).document());
        assertThat(texts(root, "MenuItem", "Name")).hasSizeBetween(1, 29);
    }
}
