package org.sidetone.serve.page.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.sidetone.config.Changed;
import org.sidetone.config.Settings;
import org.sidetone.config.VoicemailSettings;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.FakeAnswers;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Samples;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.page.Display;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.KeptPages;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;
import org.sidetone.serve.page.message.Messages;
import org.w3c.dom.Element;

/** A phone with lines, and what it is shown; Samples' MAC is its. */
abstract class OwnPageTest {
    static final Instant NOW = Instant.parse("2026-11-26T15:30:00Z");
    static final Extension ANNA = Samples.pjsip("1001", "Anna Gruber", "pw001001");
    static final Extension JOERG = Samples.pjsip("1002", "Jörg Müller", "pw001002");

    final FakeView view = new FakeView();
    final FakeAnswers pbx = new FakeAnswers();

    /** Times are London's. */
    PageSources sources(Object... sections) {
        Settings.Phone usual = Settings.Phone.DEFAULT;
        Settings.Phone london = new Settings.Phone(
                usual.model(),
                usual.transport(),
                Optional.of("Europe/London"),
                usual.ntp(),
                usual.dateFormat(),
                usual.passwordLimit(),
                usual.networkLocale(),
                usual.userLocale(),
                usual.restart(),
                usual.restartWindow());
        Settings settings = Changed.settings(Changed.settings(Samples.SETTINGS, london), sections);
        return new PageSources(
                settings, view, pbx, new KeptPages(), Outside.NONE, Messages.NONE, InstantSource.fixed(NOW));
    }

    static ByContext<FeatureCodes> codes(PageSources sources) {
        return new ByContext<>((plan, context) ->
                FeatureCodes.of(plan, context, sources.settings().features()));
    }

    static VoicemailSettings spool(String folder) {
        return new VoicemailSettings(Optional.of(Path.of(folder)));
    }

    void read(Extension... extensions) {
        view.read(Samples.snapshot(extensions));
    }

    void read(DialPlan plan, Extension... extensions) {
        Snapshot plain = Samples.snapshot(extensions);
        view.read(new Snapshot(
                plain.version(),
                plain.readAt(),
                plain.extensions(),
                plain.transports(),
                plain.rtp(),
                plain.sipVoicemailNumber(),
                plan,
                plain.hints(),
                plain.names(),
                plain.sidetone(),
                plain.registrations(),
                plain.tones(),
                plain.problems()));
    }

    void bind(String... lines) {
        Phone phone = Samples.phone(PhoneModel.CP_7961G, lines);
        view.bind(new Phones(ImmutableSortedMap.of(Samples.MAC, phone), 1));
    }

    /** From the phone of Samples, at its own address, 192.0.2.77. */
    static Asked own(String target) {
        String joint = target.contains("?") ? "&" : "?";
        return Askers.phone(
                target + joint + "name=SEP" + Samples.MAC.digits(),
                new Handset(Optional.of(PhoneModel.CP_7961G), Optional.of(Display.of(PhoneModel.CP_7961G))));
    }

    static Page answer(PhonePage page, Asked asked) {
        return page.answer(asked)
                .toCompletableFuture()
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    static Element show(PhonePage page, Asked asked) {
        return check(answer(page, asked).document());
    }

    static String text(Element page) {
        return texts(page, "Text").get(0);
    }

    static List<String> names(Element page) {
        return texts(page, "MenuItem", "Name");
    }

    static List<String> targets(Element page) {
        return texts(page, "MenuItem", "URL");
    }

    /** @param steps {@code Application data}, one for each priority */
    static DialPlan.Pattern pattern(String text, String... steps) {
        ImmutableList.Builder<DialPlan.Step> all = ImmutableList.builder();
        for (int i = 0; i < steps.length; i++) {
            String[] parts = steps[i].split(" ", 2);
            all.add(new DialPlan.Step(i + 1, parts[0], parts.length == 2 ? parts[1] : ""));
        }
        return new DialPlan.Pattern(text, all.build());
    }

    static DialPlan dialPlan(DialPlan.Pattern... patterns) {
        return new DialPlan(ImmutableMap.of(
                "internal",
                new DialPlan.Context(
                        "internal",
                        Arrays.stream(patterns).collect(ImmutableList.toImmutableList()),
                        ImmutableList.of())));
    }

    /** A page of one's own shows nothing to anybody else, whatever they say. */
    void assertHidesFromStrangers(PhonePage page, String path, String... secrets) {
        String named = path + "?name=SEP" + Samples.MAC.digits();
        for (Asked asked : List.of(Askers.anybody(path), Askers.anybody(named))) {
            Element shown = show(page, asked);
            assertThat(texts(shown, "Prompt")).containsExactly("Not for this phone");
            assertThat(text(shown)).doesNotContain(secrets).contains("192.0.2.77");
        }
        view.bind(Phones.NONE);
        assertThat(text(show(page, own(path))))
                .contains("has no line")
                .contains("sidetone bind " + Samples.MAC.digits());
        view.forget();
        view.away(Duration.ofSeconds(40));
        assertThat(texts(show(page, own(path)), "Prompt")).containsExactly("PBX away 40 s");
    }
}
