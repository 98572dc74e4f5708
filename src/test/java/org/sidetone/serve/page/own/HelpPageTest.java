package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.render.own.HelpText;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;
import org.w3c.dom.Element;

class HelpPageTest extends OwnPageTest {
    private final PageSources sources = sources();
    private final PhonePage page =
            PhonePage.atOnce(new HelpPage(
                    new Owners(sources),
                    asked -> ImmutableList.of(
                            new HelpText.Entry("Lamps", "/lamps"), new HelpText.Entry("Lunch", "/lunch")))::page);

    @Test
    void tellsThePagesThatThisPhoneHas() {
        read(ANNA);
        bind("1001");
        Element help = show(page, own("/help"));
        assertThat(text(help))
                .contains("Messages: calls your mailbox, *97.")
                .contains("- Lamps: who is on the phone")
                .contains("- Lunch\n")
                .doesNotContain("Forwards");
        assertThat(text(show(page, Askers.anybody("/help"))))
                .contains("- Lamps")
                .doesNotContain("Messages");
    }

    @Test
    void tellsOfTheKeyThatWasPressed() {
        Element hold = show(page, Askers.anybody("/help?id=303"));
        assertThat(texts(hold, "Prompt")).containsExactly("Hold");
        assertThat(text(hold)).contains("Resume");
    }

    @Test
    void aKeyThatNobodyKnowsGetsTheWholePage() {
        String all = text(show(page, Askers.anybody("/help")));
        for (String id : new String[] {"999999", "", "x", "-1", "3 03"}) {
            assertThat(text(show(page, Askers.anybody("/help?id=" + id)))).isEqualTo(all);
        }
    }

    @Test
    void everyTopicFitsAPhone() {
        long topics = IntStream.range(300, 9100)
                .filter(id -> id < 375 || id % 1000 < 100)
                .mapToObj(id -> show(page, Askers.anybody("/help?id=" + id)))
                .filter(shown -> !texts(shown, "Prompt").contains("Your phone"))
                .count();
        assertThat(topics).isGreaterThan(30);
    }
}
