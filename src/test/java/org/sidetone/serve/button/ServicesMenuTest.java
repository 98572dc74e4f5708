package org.sidetone.serve.button;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;

import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Askers;

class ServicesMenuTest {
    private final ServicesMenu menu = new ServicesMenu(ImmutableList.of(
            Service.toAll("Directory", "/directory"),
            new Service("My own", "/own", asked -> asked.phone().isPresent())));

    @Test
    void aStrangerSeesWhatIsForAll() {
        Page page = menu.page(Askers.anybody("/services"));
        assertThat(new String(page.document().bytes(), StandardCharsets.ISO_8859_1))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>"
                        + "<CiscoIPPhoneMenu><Title>Services</Title><Prompt>Select a service</Prompt>"
                        + "<MenuItem><Name>Directory</Name><URL>http://192.0.2.5:8087/directory</URL></MenuItem>"
                        + "</CiscoIPPhoneMenu>");
        check(page.document());
        assertThat(page.headers()).isEmpty();
    }

    @Test
    void aPhoneSeesItsOwnToo() {
        Page page = menu.page(Askers.phone("/services?name=SEP001B54AABBCC", Handset.UNKNOWN));
        check(page.document());
        assertThat(new String(page.document().bytes(), StandardCharsets.ISO_8859_1))
                .contains("<Name>My own</Name><URL>http://192.0.2.5:8087/own?name=SEP001B54AABBCC</URL>");
    }
}
