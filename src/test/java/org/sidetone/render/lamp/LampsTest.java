package org.sidetone.render.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;
import static org.sidetone.render.page.PhonePageChecker.check;
import static org.sidetone.render.page.PhonePageChecker.texts;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.Snapshot;
import org.sidetone.render.page.Page;
import org.w3c.dom.Element;

class LampsTest {
    private static final List<Extension> PEOPLE = List.of(
            extension("1001", "Alice"),
            extension("1002", "Bob"),
            extension("1003", "Jörg \"J\" <Müller> & Söhne; Ltd"),
            extension("1004", "1004"),
            extension("1005", "Eve"));
    private static final Hint[] HINTS = {hint("1001"), hint("1002"), hint("1003"), hint("1004"), hint("1005")};

    private static Lamps lamps(LampState... states) {
        return new Lamps(
                IntStream.range(0, states.length)
                        .boxed()
                        .collect(ImmutableMap.toImmutableMap(i -> (1001 + i) + "@internal", i -> states[i])),
                1);
    }

    private static Page page(Snapshot snapshot, Lamps lamps, int offset) {
        return LampFrames.view(snapshot, lamps).page(offset, LampFrames.ALL);
    }

    private static Element root(Snapshot snapshot, Lamps lamps) {
        return check(page(snapshot, lamps, 0).document());
    }

    @Test
    void showsRingingFirstAndUnavailableLast() {
        Snapshot snapshot = reading(PEOPLE, ImmutableMap.of(), HINTS);
        Page page = page(
                snapshot,
                lamps(LampState.UNAVAILABLE, LampState.RINGING, LampState.IN_USE, LampState.IDLE, LampState.ON_HOLD),
                0);
        Element root = check(page.document());
        assertThat(root.getTagName()).isEqualTo("CiscoIPPhoneMenu");
        assertThat(texts(root, "Title")).containsExactly("Lamps");
        assertThat(texts(root, "Prompt")).containsExactly("1 ringing, 2 busy");
        assertThat(texts(root, "MenuItem", "Name"))
                .containsExactly(
                        "* Ringing Bob 1002",
                        "Hold Eve 1005",
                        "In use Jörg \"J\" <Müller> 1003",
                        "Idle 1004",
                        "Offline Alice 1001");
        assertThat(texts(root, "MenuItem", "URL"))
                .containsExactly("Dial:1002", "Dial:1005", "Dial:1003", "Dial:1004", "Dial:1001");
        assertThat(texts(root, "SoftKeyItem", "Name")).isEmpty();
        assertThat(page.headers())
                .containsEntry("Refresh", "2; url=http://192.0.2.5:8087/lamps")
                .containsEntry("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
    }

    @Test
    void knowsEveryState() {
        for (LampState state : LampState.values()) {
            Element root =
                    root(reading(PEOPLE, ImmutableMap.of(), hint("1001"), hint("1002")), lamps(state, LampState.IDLE));
            assertThat(texts(root, "MenuItem", "URL")).as(state.name()).hasSize(state == LampState.REMOVED ? 1 : 2);
        }
        Element both = root(
                reading(PEOPLE, ImmutableMap.of(), hint("1001"), hint("1002")),
                lamps(LampState.IN_USE_AND_RINGING, LampState.IN_USE_AND_ON_HOLD));
        assertThat(texts(both, "MenuItem", "Name")).containsExactly("* Ringing Alice 1001", "Hold Bob 1002");
    }

    @Test
    void putsWhatIsNoExtensionBehindAndFeatureCodesNowhere() {
        Snapshot snapshot = reading(
                PEOPLE,
                ImmutableMap.of(),
                hint("*761001"),
                hint("_*76X."),
                hint("71"),
                hint("_nointercomX."),
                hint("1001"));
        Lamps states =
                new Lamps(ImmutableMap.of("71@internal", LampState.IN_USE, "*761001@internal", LampState.RINGING), 1);
        Element root = root(snapshot, states);
        assertThat(texts(root, "MenuItem", "Name")).containsExactly("In use 71", "Unknown Alice 1001");
        assertThat(texts(root, "Prompt")).containsExactly("0 ringing, 1 busy");
    }

    @Test
    void showsAnExtensionOnceWithTheBusiestOfItsContexts() {
        Snapshot snapshot = reading(
                PEOPLE,
                ImmutableMap.of(),
                new Hint("1001", "a", ""),
                new Hint("1001", "b", ""),
                new Hint("1001", "c", ""),
                new Hint("1002", "a", ""));
        Lamps states = new Lamps(
                ImmutableMap.of(
                        "1001@a", LampState.REMOVED,
                        "1001@b", LampState.UNAVAILABLE,
                        "1001@c", LampState.IDLE,
                        "1002@a", LampState.REMOVED),
                1);
        assertThat(texts(root(snapshot, states), "MenuItem", "Name")).containsExactly("Idle Alice 1001");
    }

    @Test
    void keepsLinesShortAndTheNumberWhole() {
        List<Extension> people =
                List.of(extension("1001", "Bartholomew Featherstonehaugh"), extension("2".repeat(30), "Bob"));
        Element root =
                root(reading(people, ImmutableMap.of(), hint("1001"), hint("2".repeat(30))), lamps(LampState.RINGING));
        assertThat(texts(root, "MenuItem", "Name"))
                .containsExactly("* Ringing Bartholomew Fea 1001", "Unknown Bob " + "2".repeat(30));
        assertThat(texts(root, "MenuItem", "Name").get(0)).hasSizeLessThanOrEqualTo(30);
    }

    @Test
    void turnsPagesAndRefreshesTheOneInView() {
        List<Extension> many = IntStream.range(1001, 1101)
                .mapToObj(i -> extension(Integer.toString(i), "Person " + i))
                .toList();
        Hint[] hints = many.stream().map(person -> hint(person.id())).toArray(Hint[]::new);
        Snapshot snapshot = reading(many, ImmutableMap.of(), hints);
        Page second = page(snapshot, Lamps.NONE, 33);
        Element root = check(second.document());
        assertThat(texts(root, "Title")).containsExactly("Lamps 2/4");
        assertThat(texts(root, "MenuItem", "Name")).hasSize(32).startsWith("Unknown Person 1033 1033");
        assertThat(texts(root, "SoftKeyItem", "Name")).containsExactly("Select", "Next", "Exit", "Previous");
        assertThat(second.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/lamps?offset=32");
        Element last = check(page(snapshot, Lamps.NONE, 96).document());
        assertThat(texts(last, "SoftKeyItem", "Name")).containsExactly("Select", "Previous", "Exit");
        assertThat(texts(last, "MenuItem", "Name")).hasSize(4);
    }

    @Test
    void saysSoWithoutHintsAndWithoutPbx() {
        assertThat(root(reading(PEOPLE, ImmutableMap.of()), Lamps.NONE).getTagName())
                .isEqualTo("CiscoIPPhoneText");
        Snapshot snapshot = reading(PEOPLE, ImmutableMap.of(), HINTS);
        Page old = LampFrames.view(snapshot, lamps(LampState.IDLE))
                .page(0, LampFrames.away(LampFrames.ALL, Duration.ofHours(50)));
        assertThat(texts(check(old.document()), "Prompt")).containsExactly("PBX away 2 days");
        assertThat(old.headers()).containsEntry("Refresh", "5; url=http://192.0.2.5:8087/lamps");
    }

    @Property(tries = 300)
    void anyNameMakesAPageThatAPhoneTakes(@ForAll String name, @ForAll LampState state, @ForAll String hint) {
        Snapshot snapshot = reading(
                List.of(extension("1001", name), extension("1002", "Bob")),
                ImmutableMap.of(),
                hint("1001"),
                hint("1002"),
                hint(hint));
        assertThat(texts(root(snapshot, lamps(state, LampState.IDLE)), "MenuItem", "URL"))
                .contains("Dial:1002");
    }
}
