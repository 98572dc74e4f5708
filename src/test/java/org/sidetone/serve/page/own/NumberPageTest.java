package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.AccountSettings;
import org.sidetone.pbx.Registration;
import org.sidetone.plan.Samples;
import org.sidetone.serve.page.PageSources;
import org.w3c.dom.Element;

class NumberPageTest extends OwnPageTest {
    private static final String HERE = "192.0.2.77";

    private NumberPage page = page(sources());

    @BeforeEach
    void haveTwoLines() {
        read(ANNA, JOERG);
        bind("1001", "1002");
    }

    @Test
    void saysAllThatWhoeverHelpsAsksFor() {
        view.register(registered("1001", HERE), registered("1002", "192.0.2.99"));
        Element shown = show(page, own("/number"));
        assertThat(texts(shown, "Title")).containsExactly("My number");
        assertThat(texts(shown, "Prompt")).containsExactly("1001, 1002");
        assertThat(text(shown)).isEqualTo("""
                1001 Anna Gruber
                - registered
                - Voicemail: *97
                1002 Jörg Müller
                - registered by the phone at 192.0.2.99
                - Voicemail: *97
                Phone: 7961G 001B54AABBCC
                Address: 192.0.2.77
                Load: SIP41.9-4-2
                Server: 192.0.2.5:8087""");
    }

    @Test
    void theExactLoadIsTheOneThatItWasSeenToTake() {
        view.register(registered("1001", HERE));
        view.run(Samples.MAC, "SIP41.9-4-2SR3-1S");
        assertThat(text(show(page, own("/number")))).contains("Load: SIP41.9-4-2SR3-1S\n");
        view.register();
        assertThat(text(show(page, own("/number"))))
                .contains("1001 Anna Gruber\n- not registered\n")
                .contains("Load: SIP41.9-4-2SR3-1S\n");
    }

    @Test
    void aLineElsewhereIsNamedWithItsRegistrar() {
        page = page(new PageSources(
                Samples.SETTINGS.with(
                        ImmutableList.of(Samples.elsewhere("620", AccountSettings.Mode.CALLMANAGER, Optional.empty()))),
                view,
                pbx));
        bind("620");
        view.register(registered("620", "192.0.2.66"));
        assertThat(text(show(page, own("/number"))))
                .startsWith("620 Front desk\n- at 192.0.2.1:5062\n- Voicemail: **600\n");
    }

    @Test
    void howOldItIsStandsAboveWhileThePbxIsAway() {
        view.away(Duration.ofMinutes(3));
        assertThat(texts(show(page, own("/number")), "Prompt")).containsExactly("PBX away 3 min");
    }

    @Test
    void nobodyElseSeesIt() {
        assertHidesFromStrangers(page, "/number", "1001", "Anna", "*97");
    }

    private static NumberPage page(PageSources sources) {
        return new NumberPage(sources, new Owners(sources));
    }

    private static Registration registered(String id, String address) {
        return new Registration(id, address, Optional.of("Cisco-CP7961G/9.4.2"), Optional.empty());
    }
}
