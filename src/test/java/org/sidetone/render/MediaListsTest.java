package org.sidetone.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Problem;
import org.sidetone.plan.Inventory;

class MediaListsTest {
    private static ImmutableSortedMap<String, Document> lists(String... root) {
        return MediaLists.of(Inventory.of(List.of(root)), Map.of("Glocke.raw", "Glöckchen & Co"));
    }

    private static String text(Document document) {
        return new String(document.bytes(), StandardCharsets.ISO_8859_1);
    }

    @Test
    void ringsStandInThreeLists() {
        Map<String, Document> lists = lists("Old_Telephone.raw", "Glocke.raw", "sub/x.raw", "readme.txt");

        assertThat(lists.keySet()).containsExactly("RINGLIST.DAT", "distinctiveringlist.xml", "ringlist.xml");
        assertThat(text(lists.get("ringlist.xml"))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <CiscoIPPhoneRingList>
                          <Ring>
                            <DisplayName>Gl&#246;ckchen &amp; Co</DisplayName>
                            <FileName>Glocke.raw</FileName>
                          </Ring>
                          <Ring>
                            <DisplayName>Old Telephone</DisplayName>
                            <FileName>Old_Telephone.raw</FileName>
                          </Ring>
                        </CiscoIPPhoneRingList>
                        """);
        assertThat(lists.get("distinctiveringlist.xml").bytes())
                .isEqualTo(lists.get("ringlist.xml").bytes());
        assertThat(text(lists.get("RINGLIST.DAT")))
                .isEqualTo("Glöckchen & Co\tGlocke.raw\nOld Telephone\tOld_Telephone.raw\n");
    }

    @Test
    void wallpapersStandInTheListOfTheirFolderIfTheyHaveAThumbnail() {
        Map<String, Document> lists = lists(
                "Desktops/320x196x4/sea.png",
                "Desktops/320x196x4/sea-tn.png",
                "Desktops/320x196x4/alone.png",
                "desktops/95X34x1/TN-Fountain.png",
                "desktops/95X34x1/Fountain.png",
                "Desktops/elsewhere/a.png",
                "Desktops/elsewhere/a-tn.png");

        assertThat(lists.keySet()).containsExactly("Desktops/320x196x4/List.xml", "Desktops/95x34x1/List.xml");
        assertThat(text(lists.get("Desktops/320x196x4/List.xml"))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <CiscoIPPhoneImageList>
                          <ImageItem Image="TFTP:Desktops/320x196x4/sea-tn.png" URL="TFTP:Desktops/320x196x4/sea.png"/>
                        </CiscoIPPhoneImageList>
                        """);
        assertThat(text(lists.get("Desktops/95x34x1/List.xml"))).contains("TN-Fountain.png\" URL=", "/Fountain.png\"");
    }

    @Test
    void aListWrittenByHandIsNotMade() {
        assertThat(lists("a.raw", "RingList.XML", "Ringlist.dat").keySet()).containsExactly("distinctiveringlist.xml");
        assertThat(lists("Desktops/320x196x4/a.png", "Desktops/320x196x4/a-tn.png", "Desktops/320x196x4/list.xml"))
                .isEmpty();
    }

    @Test
    void withoutRingsThereIsNoList() {
        assertThat(lists("SEP001B54AABBCC.cnf.xml", "x.wav")).isEmpty();
    }

    @Test
    void namesAreUniqueAndFitTheScreen() {
        Inventory root = Inventory.of(List.of("a_b.raw", "a-b.raw", "A_B.pcm", "averylongnameof_aring.raw"));
        Map<String, String> titles = Map.of("a-b.raw", "A b", "averylongnameof_aring.raw", "x");

        assertThat(MediaLists.rings(root, titles))
                .extracting(MediaLists.Ring::title)
                .containsExactly("A b", "A B 2", "a b 3", "x")
                .allMatch(title -> title.length() <= 25);
    }

    @Test
    void whatDoesNotFitIsNamed() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 52; i++) {
            names.add("ring" + i + ".raw");
        }
        names.add("a name with blanks.raw");
        names.add("thisnameistoolongfora7941.raw");
        Inventory root = Inventory.of(names);

        assertThat(MediaLists.problems(root, Map.of()))
                .extracting(Problem::code)
                .containsExactly("ring-name", "ring-name", "media-too-many");
        String list = text(MediaLists.of(root, Map.of()).get("ringlist.xml"));
        assertThat(list.split("<Ring>", -1)).hasSize(51);
        assertThat(list).doesNotContain("blanks", "toolong");
        assertThat(MediaLists.problems(Inventory.of(List.of("a.raw")), Map.of()))
                .isEmpty();
    }

    /** The names that the models were seen to ask for. */
    @Test
    void onAnotherServersDiskEachSpellingIsAFile() {
        assertThat(MediaLists.spelled(Inventory.of(List.of("a.raw")), Map.of()).keySet())
                .contains(
                        "ringlist.xml",
                        "Ringlist.xml",
                        "RINGLIST.XML",
                        "RINGLIST.DAT",
                        "distinctiveringlist.xml",
                        "DistinctiveRingList.xml",
                        "DISTINCTIVERINGLIST.XML");
    }

    @Test
    void filesGetNamesThatEverySystemTakes() {
        assertThat(MediaName.file("Glöckchen & Straße/../x", ".raw")).isEqualTo("Glockchen_Strasse_x.raw");
        assertThat(MediaName.file("日本", ".raw")).isEqualTo("media.raw");
        assertThat(MediaName.file("-rf", ".raw")).isEqualTo("rf.raw");
        assertThat(MediaName.file("x".repeat(60), "-tn.png")).hasSize(25);
        assertThat(MediaName.titleOf("sub/Old_Telephone.mp3")).isEqualTo("Old Telephone");
        assertThat(MediaName.title("日本", "ring")).isEqualTo("ring");
    }
}
