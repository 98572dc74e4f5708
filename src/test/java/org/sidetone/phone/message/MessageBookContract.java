package org.sidetone.phone.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Settings;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.phone.message.Delivery.State;
import org.sidetone.phone.message.MessageBook.Due;

/** What the book must do, whatever database it lives in. */
abstract class MessageBookContract {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123Z");
    private static final MacAddress ONE = new MacAddress("001B54AABB01");
    private static final MacAddress TWO = new MacAddress("001B54AABB02");
    private static final Duration SAME = Duration.ofSeconds(10);

    private SqlStore store;
    private SqlStore otherNode;
    private MessageBook book;

    abstract Settings.Store settings();

    @BeforeEach
    void open() throws StoreException {
        store = SqlStore.open(settings());
        otherNode = SqlStore.open(settings());
        book = new MessageBook(store);
    }

    @AfterEach
    void close() {
        otherNode.close();
        store.close();
    }

    private static Message message(String text, Instant at) {
        return new Message(
                Message.newId(), at, at.plus(Duration.ofMinutes(15)), text, Optional.of("1001"), false, true);
    }

    private static Pass pass(Message message, MacAddress mac, String id) {
        return new Pass(id, message.id(), mac, "192.0.2.7", NOON.plusSeconds(20));
    }

    @Test
    void aMessageGoesToEachPhoneOnce() {
        Message message = message("Grüße, 日本 \uD83D\uDE00\nzweite Zeile", NOON);
        book.post(message, List.of(TWO, ONE, TWO));
        assertThat(book.due(NOON, 10)).containsExactly(new Due(message, ONE), new Due(message, TWO));
        assertThat(book.due(NOON, 1)).hasSize(1);

        assertThat(book.claim(pass(message, ONE, "a"), NOON)).isTrue();
        assertThat(new MessageBook(otherNode).claim(pass(message, ONE, "b"), NOON))
                .isFalse();
        assertThat(book.pass("a", NOON)).contains(new Pass("a", message.id(), ONE, "192.0.2.7", NOON.plusSeconds(20)));
        assertThat(book.pass("b", NOON)).isEmpty();
        assertThat(book.pass("a", NOON.plusSeconds(21))).as("long past").isEmpty();

        book.told(message.id(), ONE, State.TAKEN, "");
        assertThat(book.pass("a", NOON)).as("over with the push").isEmpty();
        assertThat(book.deliveries(message.id()))
                .containsExactly(new Delivery(ONE, State.TAKEN, ""), new Delivery(TWO, State.WAITING, ""));
        assertThat(book.due(NOON, 10)).containsExactly(new Due(message, TWO));
    }

    @Test
    void onlyAPhoneThatItIsForMayFetchIt() {
        Message message = message("hello", NOON);
        book.post(message, List.of(ONE));
        assertThat(book.fetched(message.id(), TWO, NOON)).isEmpty();
        assertThat(book.fetched("other", ONE, NOON)).isEmpty();
        book.claim(pass(message, ONE, "a"), NOON);
        assertThat(book.fetched(message.id(), ONE, NOON)).contains(message);
        book.told(message.id(), ONE, State.FAILED, "x".repeat(400));
        assertThat(book.deliveries(message.id()))
                .as("it answered badly, but it did fetch it")
                .containsExactly(new Delivery(ONE, State.SHOWN, ""));
    }

    @Test
    void whatIsOverIsNeitherToldNorShown() {
        Message message = message("hello", NOON);
        book.post(message, List.of(ONE));
        assertThat(book.due(message.until(), 10)).isEmpty();
        assertThat(book.fetched(message.id(), ONE, message.until())
                        .orElseThrow()
                        .isOver(message.until()))
                .isTrue();
        assertThat(book.deliveries(message.id())).extracting(Delivery::state).containsExactly(State.WAITING);
        book.post(message("later", NOON.plus(Duration.ofDays(2))), List.of(ONE));
        assertThat(book.fetched(message.id(), ONE, NOON)).as("forgotten").isEmpty();
    }

    @Test
    void anotherNodeTellsWhatAStoppedOneHadBegun() {
        Message message = message("hello", NOON);
        book.post(message, List.of(ONE));
        book.claim(pass(message, ONE, "a"), NOON);
        assertThat(book.due(NOON.plusSeconds(19), 10)).isEmpty();
        Instant later = NOON.plusSeconds(21);
        assertThat(book.due(later, 10)).hasSize(1);
        assertThat(book.claim(new Pass("b", message.id(), ONE, "192.0.2.8", later.plusSeconds(20)), later))
                .isTrue();
    }

    @Test
    void itCanBeWithdrawnUntilAServiceTakesIt() {
        Message first = message("first", NOON);
        book.post(first, List.of(ONE));
        assertThat(book.isTaken(first.id())).isFalse();
        assertThat(book.withdraw(first.id())).isTrue();
        assertThat(book.due(NOON, 10)).isEmpty();
        Message second = message("second", NOON);
        book.post(second, List.of(ONE));
        new MessageBook(otherNode).take();
        assertThat(book.isTaken(second.id())).isTrue();
        assertThat(book.withdraw(second.id())).isFalse();
    }

    @Test
    void whatTwoNodesHeardAtTheSameTimeIsPostedOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> posted = new ArrayList<>();
            for (SqlStore node : List.of(store, otherNode)) {
                posted.add(nodes.submit(
                        () -> new MessageBook(node).postOnce(message("hello", NOON), "cause", List.of(ONE), SAME)));
            }
            assertThat(List.of(posted.get(0).get(), posted.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(book.postOnce(message("hello", NOON), "another", List.of(ONE), SAME))
                .isTrue();
        assertThat(book.postOnce(message("hello", NOON.plusSeconds(11)), "cause", List.of(ONE), SAME))
                .isTrue();
    }
}
