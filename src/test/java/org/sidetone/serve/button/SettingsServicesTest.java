package org.sidetone.serve.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.config.ServiceSettings;
import org.sidetone.config.ServiceSettings.Feed;
import org.sidetone.config.ServiceSettings.Link;
import org.sidetone.config.ServiceSettings.Mailbox;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;

class SettingsServicesTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABB01");
    private static final String LONGEST_ID = "x".repeat(60);
    private static final ServiceSettings SETTINGS = new ServiceSettings(
            ImmutableList.of(new Feed(LONGEST_ID, "News", URI.create("http://news.example"), Feed.USUAL_REFRESH)),
            ImmutableList.of(new Mailbox(
                    "office",
                    "Office",
                    "mail.example",
                    993,
                    ServiceSettings.Tls.IMPLICIT,
                    "office",
                    Secret.of("sesame"),
                    "INBOX",
                    ImmutableList.of("1001"))),
            ImmutableList.of(
                    new Link("Weather", "http://weather.example:80/phone.xml", ImmutableList.of()),
                    new Link("Porter", "Dial:*98", ImmutableList.of("1001"))));

    private final FakeView view = new FakeView();

    @Test
    void aStrangerSeesWhatIsForAllAlone() {
        assertThat(names(Askers.anybody("/services?name=SEP001B54AABB01"))).isEqualTo("News Weather ");
    }

    @Test
    void aPhoneSeesItsOwnToo() {
        Phone phone = new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.of(),
                Optional.empty());
        view.bind(new Phones(ImmutableSortedMap.of(MAC, phone), 1));
        assertThat(names(Askers.phone("/services?name=SEP001B54AABB01", Handset.UNKNOWN)))
                .isEqualTo("News Office Weather Porter ");
    }

    @Test
    void asManyAsTheSettingsTakeAreAMenu() {
        ImmutableList<Link> many = IntStream.range(0, 80)
                .mapToObj(i -> new Link("Link " + i, "Dial:" + i, ImmutableList.of()))
                .collect(ImmutableList.toImmutableList());
        ServiceSettings full = new ServiceSettings(ImmutableList.of(), ImmutableList.of(), many);
        check(new ServicesMenu(SettingsServices.of(full, view))
                .page(Askers.anybody("/services"))
                .document());
    }

    private String names(Asked asked) {
        Page page = new ServicesMenu(SettingsServices.of(SETTINGS, view)).page(asked);
        check(page.document());
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1)
                .replaceAll(".*?<Name>(.*?)</Name>", "$1 ")
                .replaceAll("<.*", "");
    }
}
