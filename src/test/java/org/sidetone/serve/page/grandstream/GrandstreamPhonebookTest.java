package org.sidetone.serve.page.grandstream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Readings;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageSources;

class GrandstreamPhonebookTest {
    private final FakeView view = new FakeView();
    private final GrandstreamPhonebook phonebook =
            new GrandstreamPhonebook(new PageSources(Settings.defaults(Secret.of("x")), view, new NoPbx()));

    @Test
    void itIsMadeOnceUntilTheDirectoryChanges() {
        view.read(Readings.reading(List.of(Readings.extension("1001", "Ann Lee")), ImmutableMap.of()));
        Page first = phonebook.page();
        assertThat(text(first)).contains("<LastName>Ann Lee</LastName>");
        assertThat(phonebook.page()).isSameAs(first);
        view.read(Readings.reading(List.of(Readings.extension("1001", "Ann Smith")), ImmutableMap.of()));
        assertThat(text(phonebook.page())).contains("Ann Smith");
    }

    @Test
    void beforeAnythingWasReadThereIsNoneThatWouldEmptyAPhone() {
        assertThat(text(phonebook.page())).doesNotContain("AddressBook");
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), UTF_8);
    }
}
