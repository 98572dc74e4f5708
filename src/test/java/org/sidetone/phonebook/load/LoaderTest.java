package org.sidetone.phonebook.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.sidetone.config.BookSettings;
import org.sidetone.config.DialRules;
import org.sidetone.fetch.Copies;
import org.sidetone.phonebook.Book;
import org.sidetone.phonebook.Contact;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.PhonebookException;
import org.sidetone.phonebook.Source;

class LoaderTest {
    private static final Contact ANN =
            new Contact("Ann", ImmutableList.of(new Contact.Telephone("0401234", "")), ImmutableList.of());

    @Test
    void aSlowSourceHoldsUpNoOther() {
        CountDownLatch never = new CountDownLatch(1);
        List<ImmutableList<Book>> told = new CopyOnWriteArrayList<>();
        Source slow = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                throw new PhonebookException("interrupted", "", e);
            }
            return ImmutableList.of();
        };
        try (Loader loader = new Loader(
                ImmutableList.of(feed("slow", slow), feed("quick", () -> ImmutableList.of(ANN))),
                Clock.systemUTC(),
                told::add)) {
            loader.start();
            await().atMost(Duration.ofSeconds(5))
                    .until(() -> told.stream().anyMatch(books -> books.get(1).wasRead()));
            assertThat(told.get(told.size() - 1).get(0).wasRead()).isFalse();
        }
    }

    @Test
    void whatIsToldTripsOverNothingForGood() {
        List<ImmutableList<Book>> told = new CopyOnWriteArrayList<>();
        int[] stamp = {0};
        Source restless = new Source() {
            @Override
            public ImmutableList<Contact> read() {
                return ImmutableList.of(ANN);
            }

            @Override
            public Optional<Object> stamp() {
                return Optional.of(stamp[0]++);
            }
        };
        try (Loader loader = new Loader(ImmutableList.of(feed("restless", restless)), Clock.systemUTC(), books -> {
            told.add(books);
            if (told.size() == 2) {
                throw new IllegalStateException("a test's fault");
            }
        })) {
            loader.start();
            await().atMost(Duration.ofSeconds(10)).until(() -> told.size() >= 4);
        }
    }

    private static Feed feed(String id, Source source) {
        return new Feed(
                new BookSettings(id, id, Duration.ofHours(1), new BookSettings.Contacts()),
                source,
                new Dialling(DialRules.DEFAULT),
                new Copies() {
                    @Override
                    public Optional<byte[]> copy(String key) {
                        return Optional.empty();
                    }

                    @Override
                    public void keep(String key, byte[] content) {
                        throw new IllegalStateException("own contacts need no copy");
                    }
                },
                () -> 0.5);
    }
}
