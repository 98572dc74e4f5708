package org.sidetone.render.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageLinks;
import org.w3c.dom.Element;

class IdlePageTest {
    private static final PageLinks LINKS =
            new PageLinks(HostAndPort.fromParts("192.0.2.5", 8087), Optional.of(MacAddress.parse("001B54AABBCC")));
    private static final IdlePage PAGE = new IdlePage("Lamps", Duration.ofSeconds(45));

    private static Element page(IdleBoard board, PhoneModel model) {
        return check(PAGE.of(board, Optional.of(model), LINKS).document());
    }

    @ParameterizedTest
    @EnumSource(PhoneModel.class)
    void eachModelIsGivenWhatItTakes(PhoneModel model) {
        Element root = page(Boards.of(12), model);
        assertThat(root.getTagName())
                .isEqualTo(
                        switch (model) {
                            case CP_7906G, CP_7911G, CP_7931G -> "CiscoIPPhoneText";
                            case CP_7940G, CP_7960G -> "CiscoIPPhoneImage";
                            default -> "CiscoIPPhoneImageFile";
                        });
        assertThat(texts(root, "Title")).containsExactly("Lamps");
        assertThat(texts(root, "Prompt")).containsExactly("1 ringing, 1 busy");
        assertThat(texts(root, "SoftKeyItem", "Name")).containsExactly("Lamps", "Directory", "Exit");
    }

    @Test
    void thePictureIsFetchedForThePhoneAndTheModel() {
        Element root = page(Boards.of(12), PhoneModel.CP_7941G_GE);
        assertThat(texts(root, "URL"))
                .containsExactly("http://192.0.2.5:8087/idle.png?model=7941G-GE&name=SEP001B54AABBCC");
    }

    @Test
    void a7940HasItInThePage() {
        Element root = page(Boards.of(90), PhoneModel.CP_7940G);
        assertThat(texts(root, "Width")).containsExactly("133");
        assertThat(texts(root, "Height")).containsExactly("65");
        assertThat(texts(root, "Depth")).containsExactly("2");
        assertThat(texts(root, "Data").get(0)).hasSize(2 * 2162).matches("[0-9A-F]+");
    }

    @Test
    void whoShowsNoPictureReadsWhoRingsAndTalks() {
        assertThat(texts(page(Boards.of(12), PhoneModel.CP_7911G), "Text"))
                .containsExactly("* Ringing Bernd Müller 1002\nIn use Carla Gómez 1003\n9 idle, 1 offline");
        Page unknown = PAGE.of(Boards.of(12), Optional.empty(), LINKS);
        assertThat(check(unknown.document()).getTagName()).isEqualTo("CiscoIPPhoneText");
    }

    @Test
    void comesAgainAtItsOwnPaceAndIsNotKept() {
        assertThat(PAGE.of(Boards.of(3), Optional.of(PhoneModel.CP_7941G), LINKS)
                        .headers())
                .containsEntry("Refresh", "45; url=http://192.0.2.5:8087/idle?name=SEP001B54AABBCC")
                .containsEntry("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void tellsThatThePbxIsAwayAndThatThereIsNothingToShow() {
        IdleBoard away = IdleBoard.of(Boards.rows(3), Optional.of(Duration.ofSeconds(185)));
        assertThat(texts(page(away, PhoneModel.CP_7941G), "Prompt")).containsExactly("PBX away 3 min");
        IdleBoard empty = IdleBoard.of(ImmutableList.of(), Optional.empty());
        assertThat(texts(page(empty, PhoneModel.CP_7941G), "Text")).containsExactly("The PBX has no lamps to show.");
    }
}
