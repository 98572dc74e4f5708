package org.sidetone.phonebook.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sidetone.config.BookSettings;
import org.sidetone.config.DialRules;
import org.sidetone.config.Secret;
import org.sidetone.fetch.Copies;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

class FeedTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final BookSettings SETTINGS = settings("https://cloud.example/book");

    private final Scripted source = new Scripted();
    private final Kept kept = new Kept();
    private final Feed feed = feed(SETTINGS);

    @Test
    void readsAtOnceAndThenOnItsSchedule() {
        source.says("Ann");
        assertThat(feed.turn(NOON)).isTrue();
        assertThat(names(feed)).containsExactly("Ann");
        assertThat(feed.book().readAt()).isEqualTo(NOON);
        assertThat(feed.turn(NOON.plusSeconds(899))).isFalse();
        source.says("Ann", "Ben");
        assertThat(feed.turn(NOON.plusSeconds(900))).isTrue();
        assertThat(names(feed)).containsExactly("Ann", "Ben");
    }

    @Test
    void aSourceThatSaysTheSameLeavesTheBookTheSameObject() {
        source.says("Ann");
        feed.turn(NOON);
        Phonebook before = feed.book().content();
        source.says("Ann");
        feed.turn(NOON.plusSeconds(900));
        assertThat(feed.book().content()).isSameAs(before);
        assertThat(feed.book().readAt()).isEqualTo(NOON.plusSeconds(900));
    }

    @Test
    void aStampThatChangesIsReadAtOnce() {
        source.stamp = "one";
        source.says("Ann");
        feed.turn(NOON);
        assertThat(feed.turn(NOON.plusMillis(400))).isFalse();
        source.stamp = "two";
        source.says("Ben");
        assertThat(feed.turn(NOON.plusMillis(800))).isTrue();
        assertThat(names(feed)).containsExactly("Ben");
    }

    @Test
    void aFailureKeepsTheNamesAndTellsTheirAge() {
        source.says("Ann");
        feed.turn(NOON);
        source.fails("no route to cloud.example");
        feed.turn(NOON.plusSeconds(900));
        assertThat(names(feed)).containsExactly("Ann");
        assertThat(feed.book().readAt()).isEqualTo(NOON);
        assertThat(feed.book().failure()).contains("no route to cloud.example");

        source.says("Ann", "Ben");
        feed.turn(NOON.plusSeconds(960));
        assertThat(feed.book().failure()).isEmpty();
        assertThat(names(feed)).hasSize(2);
    }

    @Test
    void aSourceThatFailsIsAskedEverMoreRarely() {
        source.fails("refused");
        Instant now = NOON;
        for (int wait : new int[] {60, 120, 240, 480, 900, 900}) {
            assertThat(feed.turn(now)).isTrue();
            assertThat(feed.turn(now.plusSeconds(wait - 1))).isFalse();
            now = now.plusSeconds(wait);
        }
    }

    @Test
    void whatAnEarlierRunReadIsThereWhileTheServerIsAway() {
        source.says("Ann");
        feed.turn(NOON);

        Feed next = feed(SETTINGS);
        next.restore();
        assertThat(names(next)).containsExactly("Ann");
        assertThat(next.book().readAt()).isEqualTo(NOON);
        source.fails("away");
        next.turn(NOON.plusSeconds(9999));
        assertThat(names(next)).containsExactly("Ann");
        assertThat(next.book().failure()).contains("away");
    }

    @Test
    void theCopyOfAnotherServerIsNotTaken() {
        source.says("Ann");
        feed.turn(NOON);
        Feed other = feed(settings("https://other.example/book"));
        other.restore();
        assertThat(other.book().wasRead()).isFalse();
        assertThat(kept.bytes.keySet()).allMatch(key -> key.length() <= 255);
    }

    @Test
    void aCopyThatCannotBeReadIsAsIfThereWereNone() {
        source.says("Ann");
        feed.turn(NOON);
        kept.bytes.replaceAll((key, bytes) -> new byte[] {1, 2, 3});
        Feed next = feed(SETTINGS);
        next.restore();
        assertThat(next.book().wasRead()).isFalse();
    }

    @Test
    void nothingIsWrittenWhileNothingChangesButItsTimeNowAndThen() {
        source.says("Ann");
        feed.turn(NOON);
        feed.turn(NOON.plusSeconds(900));
        feed.turn(NOON.plusSeconds(1800));
        assertThat(kept.writes).isEqualTo(1);
        feed.turn(NOON.plusSeconds(4000));
        assertThat(kept.writes).isEqualTo(2);
    }

    @Test
    void aFaultInASourceIsAFailureOfItsBook() {
        source.breaks = true;
        assertThat(feed.turn(NOON)).isTrue();
        assertThat(feed.book().failure()).contains("an error in the program: IllegalStateException");
    }

    private Feed feed(BookSettings settings) {
        return new Feed(settings, source, new Dialling(DialRules.DEFAULT), kept, () -> 0.5);
    }

    private static ImmutableList<String> names(Feed feed) {
        return feed.book().content().entries().stream()
                .map(Phonebook.Entry::name)
                .collect(ImmutableList.toImmutableList());
    }

    private static BookSettings settings(String url) {
        return new BookSettings(
                "cloud",
                "Cloud",
                Duration.ofMinutes(15),
                new BookSettings.CardDav(
                        URI.create(url), Optional.of("sidetone"), Optional.of(Secret.of("Hush-hush-42"))));
    }

    private static final class Scripted implements Source {
        private ImmutableList<Contact> contacts = ImmutableList.of();
        private @Nullable String failure;
        private @Nullable Object stamp;
        private boolean breaks;

        void says(String... names) {
            failure = null;
            ImmutableList.Builder<Contact> people = ImmutableList.builder();
            for (int i = 0; i < names.length; i++) {
                people.add(new Contact(
                        names[i],
                        ImmutableList.of(new Contact.Telephone("0401000" + i, "work")),
                        ImmutableList.of("all")));
            }
            contacts = people.build();
        }

        void fails(String what) {
            failure = what;
        }

        @Override
        public ImmutableList<Contact> read() throws PhonebookException {
            if (breaks) {
                throw new IllegalStateException("a test's fault");
            }
            if (failure != null) {
                throw new PhonebookException(failure, "");
            }
            return contacts;
        }

        @Override
        public Optional<Object> stamp() {
            return Optional.ofNullable(stamp);
        }
    }

    private static final class Kept implements Copies {
        private final Map<String, byte[]> bytes = new HashMap<>();
        private int writes;

        @Override
        public Optional<byte[]> copy(String key) {
            return Optional.ofNullable(bytes.get(key));
        }

        @Override
        public void keep(String key, byte[] content) {
            writes++;
            bytes.put(key, content);
        }
    }
}
