package org.sidetone.serve.page.idle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidetone.pbx.Readings.extension;
import static org.sidetone.pbx.Readings.hint;
import static org.sidetone.pbx.Readings.reading;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Changed;
import org.sidetone.config.IdleSettings;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.render.page.Handset;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Askers;
import org.sidetone.serve.page.FakeView;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.lamp.LampBoards;

class IdlePagesTest {
    private static final String NAME = "SEP001B54AABBCC";
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final Handset OF_7911 = Handset.of("CP-7911G", "");

    private final FakeView view = new FakeView();

    @BeforeEach
    void read() {
        view.read(reading(
                List.of(extension("1001", "Alice"), extension("1002", "Bob"), extension("1003", "Carol")),
                ImmutableMap.of(),
                hint("1001"),
                hint("1002"),
                hint("1003")));
        states(LampState.IDLE);
    }

    /** Carol's stays {@code IN_USE}. */
    private void states(LampState bob) {
        view.ring(new Lamps(
                ImmutableMap.of(
                        "1001@internal", LampState.IDLE, "1002@internal", bob, "1003@internal", LampState.IN_USE),
                1));
    }

    private IdlePages pages(IdleSettings.Show show) {
        PageSources sources = new PageSources(
                Changed.settings(
                        Settings.defaults(Secret.of("x")),
                        new IdleSettings(show, Duration.ofMinutes(1), Duration.ofSeconds(30))),
                view,
                new NoPbx());
        return new IdlePages(sources, new LampBoards(sources));
    }

    private static String text(Page page) {
        return new String(page.document().bytes(), StandardCharsets.ISO_8859_1);
    }

    private void bind(Key... keys) {
        Phone phone = new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.copyOf(keys),
                Optional.empty());
        view.bind(new Phones(ImmutableSortedMap.of(MAC, phone), 1));
    }

    @Test
    void waitsForTheFirstReading() {
        view.forget();
        assertThat(text(pages(IdleSettings.Show.ALL).page(Askers.phone("/idle?name=" + NAME, OF_7911))))
                .contains("has not been read yet");
    }

    @Test
    void showsTheLampsOfThePhonesOwnKeysToThatPhoneAlone() {
        bind(new Key(2, KeyKind.LAMP, "1002", "Bob"), new Key(3, KeyKind.SERVICE, "/lamps", ""));
        IdlePages pages = pages(IdleSettings.Show.KEYS);
        assertThat(text(pages.page(Askers.phone("/idle?name=" + NAME, OF_7911))))
                .contains("<Text>1 idle, 0 offline</Text>");
        assertThat(text(pages.page(Askers.anybody("/idle?name=" + NAME))))
                .contains("Carol 1003")
                .contains("2 idle");
        assertThat(text(pages(IdleSettings.Show.ALL).page(Askers.phone("/idle?name=" + NAME, OF_7911))))
                .contains("Carol 1003");
        bind(new Key(3, KeyKind.SERVICE, "/lamps", ""));
        assertThat(text(pages.page(Askers.phone("/idle?name=" + NAME, OF_7911))))
                .as("without such keys")
                .contains("Carol 1003");
    }

    @Test
    void drawsForTheModelInTheAddress() throws IOException {
        Page drawn = pages(IdleSettings.Show.ALL).picture(Askers.anybody("/idle.png?model=7970G"));
        assertThat(drawn.document().contentType()).isEqualTo("image/png");
        assertThat(drawn.headers()).containsKey("Expires");
        var image = ImageIO.read(new ByteArrayInputStream(drawn.document().bytes()));
        assertThat(image.getWidth()).isEqualTo(298);
        assertThat(image.getHeight()).isEqualTo(168);
        assertThat(text(pages(IdleSettings.Show.ALL).picture(Askers.anybody("/idle.png?model=9999"))))
                .contains("CiscoIPPhoneText");
    }

    @Test
    void isDrawnOnceForAllThatSeeTheSameAndAnewWhenALampChanges() {
        IdlePages pages = pages(IdleSettings.Show.ALL);
        byte[] first = picture(pages, "7941G");
        assertThat(picture(pages, "7961G")).as("the same screen").isSameAs(first);
        assertThat(picture(pages, "7975G")).isNotEqualTo(first);
        states(LampState.RINGING);
        assertThat(picture(pages, "7941G")).isNotEqualTo(first);
        states(LampState.IDLE);
        assertThat(picture(pages, "7941G")).isEqualTo(first);
        view.away(Duration.ofSeconds(90));
        assertThat(picture(pages, "7941G")).isNotEqualTo(first);
    }

    private static byte[] picture(IdlePages pages, String model) {
        return pages.picture(Askers.anybody("/idle.png?model=" + model))
                .document()
                .bytes();
    }
}
