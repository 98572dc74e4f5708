package org.sidetone.render.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Feature;
import org.sidetone.config.StatusSettings;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ask.OpenCalls.Partner;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.page.Page;
import org.w3c.dom.Element;

class LampPageTest {
    private static final Snapshot OFFICE = reading(
            List.of(
                    withMailbox(extension("1001", "Alice")),
                    extension("1002", "Bob"),
                    withMailbox(extension("1003", "Eve"))),
            ImmutableMap.of("0401234", "Ada Byron"),
            hint("1001"),
            new Hint("1002", "internal", "PJSIP/1002&Custom:DND1002,CustomPresence:1002"),
            hint("1003"));
    private static final Lamps CALLS = lamps(LampState.RINGING, LampState.IN_USE, LampState.IDLE);
    private static final FeatureCodes CODES = new FeatureCodes(
            ImmutableMap.of(Feature.PICKUP, "**", Feature.LEAVE_MESSAGE, "*"), ImmutableSet.of(), Optional.empty());

    private static Extension withMailbox(Extension extension) {
        return new Extension(
                extension.id(),
                extension.number(),
                extension.name(),
                extension.context(),
                Optional.of(extension.number() + "@default"),
                extension.account());
    }

    private static Lamps lamps(LampState... states) {
        return new Lamps(
                IntStream.range(0, states.length)
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(i -> (1001 + i) + "@internal", i -> states[i])),
                1);
    }

    private static Element shown(LampFrame frame) {
        return check(LampFrames.view(OFFICE, CALLS).page(0, frame).document());
    }

    @Test
    void aPressPicksUpWhatRingsWhereTheLineCan() {
        Element mine = shown(LampFrames.dialling(LampFrames.ALL, CODES, false));
        assertThat(texts(mine, "MenuItem", "URL")).containsExactly("Dial:**1001", "Dial:1002", "Dial:1003");
        FeatureCodes tooLong =
                new FeatureCodes(ImmutableMap.of(Feature.PICKUP, "*".repeat(30)), ImmutableSet.of(), Optional.empty());
        assertThat(texts(shown(LampFrames.dialling(LampFrames.ALL, tooLong, false)), "MenuItem", "URL"))
                .as("a cut number would call somebody else")
                .contains("Dial:1001");
    }

    @Test
    void aMessageIsLeftForThoseWhoHaveAMailbox() {
        Element lamps = shown(LampFrames.dialling(LampFrames.ALL, CODES, false));
        assertThat(texts(lamps, "SoftKeyItem", "Name")).containsExactly("Select", "Exit", "Message");
        assertThat(texts(lamps, "SoftKeyItem", "Position")).containsExactly("1", "3", "2");
        assertThat(texts(lamps, "SoftKeyItem", "URL")).contains("http://192.0.2.5:8087/lamps?messages=1");

        Page page = LampFrames.view(OFFICE, CALLS).page(0, LampFrames.dialling(LampFrames.ALL, CODES, true));
        Element messages = check(page.document());
        assertThat(texts(messages, "MenuItem", "URL")).containsExactly("Dial:*1001", "Dial:*1003");
        assertThat(texts(messages, "Prompt")).containsExactly("Leave a message for");
        assertThat(texts(messages, "SoftKeyItem", "Name")).containsExactly("Select", "Exit", "Lamps");
        assertThat(page.headers()).containsEntry("Refresh", "2; url=http://192.0.2.5:8087/lamps?messages=1");
    }

    @Test
    void aLineWithoutTheCodeIsOfferedNoMessages() {
        FeatureCodes pickup =
                new FeatureCodes(ImmutableMap.of(Feature.PICKUP, "**"), ImmutableSet.of(), Optional.empty());
        assertThat(texts(shown(LampFrames.dialling(LampFrames.ALL, pickup, false)), "SoftKeyItem"))
                .isEmpty();
        assertThat(texts(shown(LampFrames.dialling(LampFrames.ALL, pickup, true)), "MenuItem", "URL"))
                .as("whoever asks for it nevertheless gets the lamps")
                .containsExactly("Dial:**1001", "Dial:1002", "Dial:1003");
    }

    @Test
    void drawingsComeWithThePageAndStandForTheStatesOnIt() {
        Element page = shown(LampFrames.drawn(LampFrames.ALL, LampIcons.BITMAPS));
        assertThat(page.getTagName()).isEqualTo("CiscoIPPhoneIconMenu");
        assertThat(texts(page, "MenuItem", "Name"))
                .containsExactly("* Ringing Alice 1001", "In use Bob 1002", "Idle Eve 1003");
        assertThat(texts(page, "MenuItem", "IconIndex")).containsExactly("0", "1", "3");
        assertThat(texts(page, "IconItem", "Index")).containsExactly("0", "1", "3");
        assertThat(texts(page, "IconItem", "Data"))
                .allMatch(pixels -> pixels.matches("[0-9A-F]{80}"))
                .anyMatch(bell -> bell.startsWith("00C00300"));
    }

    @Test
    void thePhonesOwnIconsAreNamedAndWhatItHasNoneForGoesWithout() {
        LampView view = LampFrames.view(OFFICE, lamps(LampState.ON_HOLD, LampState.UNAVAILABLE, LampState.RINGING));
        Element page = check(
                view.page(0, LampFrames.drawn(LampFrames.ALL, LampIcons.OWN)).document());
        assertThat(page.getTagName()).isEqualTo("CiscoIPPhoneIconFileMenu");
        assertThat(texts(page, "MenuItem", "Name"))
                .containsExactly("* Ringing Eve 1003", "Hold Alice 1001", "Offline Bob 1002");
        assertThat(texts(page, "MenuItem", "IconIndex")).containsExactly("0", "2");
        assertThat(texts(page, "IconItem", "URL"))
                .containsExactly("Resource:AnimatedIcon.Ringin", "Resource:AnimatedIcon.Hold");
    }

    @Test
    void tellsWithWhomSomebodyTalksAndWhoCalls() {
        Talks talks = new Talks(
                ImmutableListMultimap.of(
                        "pjsip/1001", new Partner("0401234", "", true),
                        "pjsip/1002", new Partner("1003", "not this name", false),
                        "pjsip/1003", new Partner("1002", "Bob", false)),
                false);
        LampView view = LampFrames.view(OFFICE, CALLS, membership(StatusSettings.Talking.ALL));
        assertThat(names(view, talks))
                .containsExactly(
                        "* Ringing Alice 1001 < Ada Byron 0401234", "In use Bob 1002 > Eve 1003", "Idle Eve 1003");
    }

    @Test
    void nobodyIsShownAtTheOtherEndWhoMayNotBe() {
        Talks stranger = new Talks(
                ImmutableListMultimap.of(
                        "pjsip/1001", new Partner("1002", "Bob", true),
                        "pjsip/1002", new Partner("0171", "", false)),
                false);
        assertThat(names(LampFrames.view(OFFICE, CALLS), stranger)).noneMatch(name -> name.matches(".*[<>].*"));

        LampView forPhones = LampFrames.view(OFFICE, CALLS, membership(StatusSettings.Talking.PHONES));
        assertThat(names(forPhones, stranger)).noneMatch(name -> name.matches(".*[<>].*"));
        assertThat(names(forPhones, new Talks(stranger.calls(), true)))
                .contains("* Ringing Alice 1001 < Bob 1002", "In use Bob 1002 > 0171");

        LampView bossIsPrivate = LampFrames.view(
                OFFICE,
                CALLS,
                GroupsTest.membership(StatusSettings.Talking.ALL, StatusSettings.Talking.NOBODY, "1002"));
        assertThat(names(bossIsPrivate, stranger))
                .containsExactly("* Ringing Alice 1001", "In use Bob 1002", "Idle Eve 1003");
    }

    @Test
    void aLongTalkIsCutToWhatAPhoneTakes() {
        Talks talks = new Talks(
                ImmutableListMultimap.of("pjsip/1002", new Partner("9".repeat(40), "n".repeat(90), false)), false);
        assertThat(names(LampFrames.view(OFFICE, CALLS, membership(StatusSettings.Talking.ALL)), talks))
                .contains("In use Bob 1002 > " + "n".repeat(16) + " " + "9".repeat(16));
    }

    @Test
    void asksAgainSoonOnlyWhileSomethingRingsInView() {
        List<Extension> many = IntStream.range(1001, 1101)
                .mapToObj(i -> extension(Integer.toString(i), "Person " + i))
                .toList();
        Snapshot snapshot = reading(
                many,
                ImmutableMap.of(),
                many.stream().map(one -> hint(one.id())).toArray(Hint[]::new));
        LampView view = LampFrames.view(snapshot, lamps(LampState.RINGING));
        assertThat(view.page(0, LampFrames.ALL).headers().get("Refresh")).startsWith("2; ");
        assertThat(view.page(32, LampFrames.ALL).headers().get("Refresh")).startsWith("5; ");
        assertThat(LampFrames.view(snapshot, Lamps.NONE)
                        .page(0, LampFrames.away(LampFrames.ALL, Duration.ofMinutes(1)))
                        .headers()
                        .get("Refresh"))
                .startsWith("5; ");
    }

    private static List<String> names(LampView view, Talks talks) {
        Page page = view.page(0, LampFrames.telling(LampFrames.ALL, talks));
        return texts(check(page.document()), "MenuItem", "Name");
    }

    private static Membership membership(StatusSettings.Talking talking) {
        return GroupsTest.membership(talking, talking, "none");
    }
}
