package org.sidetone.say;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.lab.Ports;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.ServedFile;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.Stamps;
import org.sidetone.phone.StoreException;
import org.sidetone.phone.message.Delivery;
import org.sidetone.phone.message.Delivery.State;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.plan.StampKey;
import org.sidetone.serve.Admission;
import org.sidetone.serve.page.message.Messages.Claim;

/** What becomes of a message, whatever answers where the phone was. */
class MessengerTest {
    private static final MacAddress MAC = new MacAddress("001B54AABB01");
    private static final String TAKEN = FakePhone.http(
            "200 OK",
            "<CiscoIPPhoneResponse><ResponseItem Status=\"0\" Data=\"\" URL=\"http://x\"/></CiscoIPPhoneResponse>");

    @TempDir
    private Path folder;

    private final Clock clock = Clock.systemUTC();
    private int port;
    private SqlStore store;
    private MessageBook book;
    private Passes passes;
    private Messenger messenger;
    private boolean itsOwn = true;
    /** Where each phone took its file. */
    private final Map<MacAddress, String> places = new HashMap<>();

    private static ServedFile took(String address) {
        return new ServedFile(new Stamps("1-a-b", "1-a-c"), address, Instant.EPOCH);
    }

    private static Phone phone(MacAddress mac) {
        return new Phone(
                mac,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.of(),
                Optional.empty());
    }

    @BeforeEach
    void start() throws IOException, StoreException {
        port = Ports.free();
        Settings defaults = Settings.defaults(Secret.of("ami"));
        store = SqlStore.open(
                new Settings.Store("jdbc:sqlite:" + folder.resolve("sidetone.db"), Optional.empty(), Optional.empty()));
        book = new MessageBook(store);
        passes = new Passes(StampKey.of(store.salt(), Secret.of("ami")));
        places.put(MAC, "127.0.0.1");
        Whereabouts whereabouts = new Whereabouts(
                new Admission() {
                    @Override
                    public boolean admits(InetAddress asker) {
                        return true;
                    }

                    @Override
                    public boolean owns(InetAddress asker, String deviceName) {
                        return itsOwn;
                    }
                },
                ImmutableListMultimap::of,
                () -> ImmutableMap.copyOf(Maps.transformValues(places, MessengerTest::took)));
        messenger = new Messenger(
                defaults,
                8087,
                book,
                passes,
                whereabouts,
                () -> new Phones(ImmutableSortedMap.copyOf(Maps.transformEntries(places, (mac, at) -> phone(mac))), 1),
                clock,
                new PhoneWeb(port, Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        messenger.close();
        store.close();
    }

    private Delivery said(boolean beep, Instant at, MacAddress... macs) {
        Message message = new Message(
                Message.newId(), at, at.plus(Duration.ofMinutes(5)), "x".repeat(600), Optional.empty(), true, beep);
        book.post(message, List.of(macs));
        messenger.run();
        await().atMost(10, SECONDS).until(() -> {
            State state = book.deliveries(message.id()).get(0).state();
            return state != State.WAITING && state != State.TELLING;
        });
        return book.deliveries(message.id()).get(0);
    }

    private FakePhone phone(String answer) throws IOException {
        return new FakePhone(InetAddress.getLoopbackAddress(), port, answer);
    }

    @Test
    void thePhoneIsToldInItsWayAndAllThatItIsToldIsOverWithIt() throws IOException {
        try (FakePhone phone = phone(TAKEN)) {
            assertThat(said(true, clock.instant(), MAC)).isEqualTo(new Delivery(MAC, State.TAKEN, ""));
            String[] request = phone.heard().get(0).split("\r\n\r\n", 2);
            assertThat(request[0]).startsWith("POST /CGI/Execute HTTP/1.1\r\nHost: 127.0.0.1\r\n");
            assertThat(request[1]).startsWith("XML=%3CCiscoIPPhoneExecute");
            assertThat(URLDecoder.decode(request[1], StandardCharsets.UTF_8))
                    .contains("http://127.0.0.1:8087/message?id=", "name=SEP001B54AABB01", "Play:Sidetone-beep.raw");
            String basic = request[0].replaceFirst("(?s).*Authorization: Basic (\\S+).*", "$1");
            String[] user = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2);
            try (StoredMessages answers = new StoredMessages(book, passes, clock)) {
                Claim late = new Claim(user[0], user[1], Optional.of(MAC), InetAddresses.forString("127.0.0.1"));
                assertThat(answers.isOurs(late).toCompletableFuture().join()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK\\r\\n\\r\\n<CiscoIPPhoneError Number=\"4\" />|authenticationURL",
                "HTTP/1.1 401 Unauthorized\\r\\n\\r\\n|authenticationURL",
                "HTTP/1.1 200 OK\\r\\n\\r\\n<CiscoIPPhoneError Number=\"1\" />|error 1",
                "HTTP/1.1 302 Found\\r\\nLocation: http://127.0.0.1:1/\\r\\n\\r\\n|HTTP 302",
                "HTTP/1.1 200 OK\\r\\n\\r\\n<html>router</html>|no such phone",
                "HTTP/1.1 200|nothing in it",
                "garbage|no HTTP: 'garbage'"
            })
    void whatDoesNotTakeItIsNamed(String answer, String why) throws IOException {
        try (FakePhone phone = phone(answer.replace("\\r", "\r").replace("\\n", "\n"))) {
            Delivery delivery = said(false, clock.instant(), MAC);
            assertThat(delivery.state()).isEqualTo(State.FAILED);
            assertThat(delivery.why()).contains(why);
            assertThat(phone.heard()).as("asked once").hasSize(1);
        }
    }

    @Test
    void aSilentPhoneAndOneThatIsOffAreToldApart() throws IOException {
        try (FakePhone phone = phone(FakePhone.SILENT)) {
            assertThat(said(false, clock.instant(), MAC).why()).startsWith("it does not answer at 127.0.0.1");
            assertThat(phone.heard()).hasSize(1);
        }
        assertThat(said(false, clock.instant(), MAC).why()).startsWith("its web server at 127.0.0.1 is off");
    }

    @Test
    void nothingIsSentWhereAnotherDeviceIs() throws IOException {
        itsOwn = false;
        try (FakePhone phone = phone(TAKEN)) {
            assertThat(said(false, clock.instant().minusSeconds(6), MAC).why()).contains("another device");
            assertThat(phone.heard()).isEmpty();
        }
    }

    @Test
    void aPhoneWithoutALineIsNamed() {
        assertThat(said(false, clock.instant(), new MacAddress("001B54AABB99")).why())
                .contains("no line any more");
    }

    @Test
    void manyAreToldAFewAtATimeAndSilentOnesHoldUpNobodyForLong() throws IOException {
        List<FakePhone> many = new ArrayList<>();
        try {
            for (int i = 1; i <= 60; i++) {
                MacAddress mac = new MacAddress(String.format("001B54AAC0%02X", i));
                places.put(mac, "127.0.3." + i);
                many.add(new FakePhone(
                        InetAddresses.forString("127.0.3." + i), port, i % 3 == 0 ? FakePhone.SILENT : TAKEN));
            }
            places.remove(MAC);
            Instant now = clock.instant();
            Message message = new Message(
                    Message.newId(), now, now.plus(Duration.ofMinutes(5)), "x", Optional.empty(), false, false);
            book.post(message, places.keySet());
            messenger.run();
            await().atMost(30, SECONDS)
                    .until(() -> book.deliveries(message.id()).stream()
                            .noneMatch(one -> one.state() == State.WAITING || one.state() == State.TELLING));
            assertThat(book.deliveries(message.id()))
                    .filteredOn(one -> one.state() == State.TAKEN)
                    .hasSize(40);
            assertThat(many).allSatisfy(phone -> assertThat(phone.heard()).hasSize(1));
        } finally {
            for (FakePhone phone : many) {
                phone.close();
            }
        }
    }
}
