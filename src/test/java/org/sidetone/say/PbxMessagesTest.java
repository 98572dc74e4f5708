package org.sidetone.say;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Changed;
import org.sidetone.config.SaySettings;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxSaying;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;

class PbxMessagesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");
    private static final MacAddress MAC = new MacAddress("001B54AABB01");

    @TempDir
    private Path folder;

    private SqlStore store;
    private MessageBook book;

    @BeforeEach
    void open() throws StoreException {
        store = SqlStore.open(
                new Settings.Store("jdbc:sqlite:" + folder.resolve("sidetone.db"), Optional.empty(), Optional.empty()));
        book = new MessageBook(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PbxMessages node(boolean enabled) {
        Phone phone = new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.of(),
                Optional.empty());
        return new PbxMessages(
                Changed.settings(
                        Settings.defaults(Secret.of("x")),
                        new SaySettings(enabled, Optional.empty(), Duration.ofMinutes(15), ImmutableList.of())),
                book,
                () -> new Phones(ImmutableSortedMap.of(MAC, phone), 1),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static PbxSaying saying(String to, String text, String when, String beep, String from, String cause) {
        return new PbxSaying(to, text, when, beep, from, cause);
    }

    private ImmutableList<MessageBook.Due> due() {
        return book.due(NOW, 1000);
    }

    @Test
    void whatThePbxSaysIsAMessage() {
        PbxMessages node = node(true);
        node.accept(saying("1001", "Somebody,\\nat the door", "now", "YES", "1002", "17.1"));
        node.run();
        node.run();
        assertThat(due()).singleElement().satisfies(due -> {
            Message message = due.message();
            assertThat(due.mac()).isEqualTo(MAC);
            assertThat(message.text()).isEqualTo("Somebody,\nat the door");
            assertThat(message.sender()).contains("1002");
            assertThat(message.atOnce()).isTrue();
            assertThat(message.beep()).isTrue();
            assertThat(message.until()).isEqualTo(NOW.plus(Duration.ofMinutes(15)));
        });
    }

    @Test
    void twoNodesThatHearTheSameSayItOnce() {
        for (PbxMessages node : ImmutableList.of(node(true), node(true))) {
            node.accept(saying("1001", "hello", "", "", "", "17.1"));
            node.run();
        }
        assertThat(due()).hasSize(1);
        PbxMessages node = node(true);
        node.accept(saying("1001", "hello", "", "", "", "17.2"));
        node.run();
        assertThat(due()).as("another call").hasSize(2);
    }

    @Test
    void junkIsNoMessageAndStopsNothing() {
        PbxMessages node = node(true);
        node.accept(saying("", "hello", "", "", "", ""));
        node.accept(saying("1001", "", "", "", "", ""));
        node.accept(saying("1009\u001b[2J", "hello", "", "", "", ""));
        node.accept(saying("1001", "x".repeat(5000), "whenever", "perhaps", "f".repeat(99), ""));
        for (int i = 0; i < 4; i++) {
            node.run();
        }
        assertThat(due()).singleElement().satisfies(due -> {
            assertThat(due.message().text()).hasSize(Message.LONGEST);
            assertThat(due.message().atOnce()).isFalse();
            assertThat(due.message().sender()).isEmpty();
        });
    }

    @Test
    void aFloodIsCutAndWhereNothingIsEnabledNothingIsSaid() {
        PbxMessages node = node(true);
        for (int i = 0; i < 500; i++) {
            node.accept(saying("1001", "hello " + i, "", "", "", ""));
        }
        for (int i = 0; i < 500; i++) {
            node.run();
        }
        assertThat(due()).hasSize(100);
        PbxMessages off = node(false);
        off.accept(saying("1001", "hello", "", "", "", "off"));
        off.run();
        assertThat(due()).hasSize(100);
    }
}
