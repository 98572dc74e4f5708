package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.net.InetAddresses;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Settings;

/** What every store must do, whatever database it lives in: a test per database extends this. */
abstract class StoreContract {
    static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    static final MacAddress OTHER = MacAddress.parse("001B54AABBCD");
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

    SqlStore store;

    /** An empty database at first; the same one when called again in one test. */
    abstract Settings.Store settings();

    @BeforeEach
    void openStore() throws StoreException {
        store = SqlStore.open(settings());
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void aNewStoreIsEmpty() {
        assertThat(store.phones().byMac()).isEmpty();
        assertThat(store.phones().revision()).isEqualTo(store.revision());
    }

    @Test
    void keepsWhatWasBoundInTheOrderGiven() throws StoreException {
        store.bind(MAC, List.of("1003", "1001", "1002"), Optional.of(PhoneModel.CP_7961G), Optional.of("Büro ✓"));
        store.setKey(MAC, new Key(6, KeyKind.SPEED, "*98", "Mail"));
        store.setKey(MAC, new Key(5, KeyKind.NONE, "", ""));
        store.close();
        store = SqlStore.open(settings());

        Phone phone = store.phones().get(MAC).orElseThrow();
        assertThat(phone.model()).contains(PhoneModel.CP_7961G);
        assertThat(phone.label()).contains("Büro ✓");
        assertThat(phone.lines()).containsExactly("1003", "1001", "1002");
        assertThat(phone.keys())
                .containsExactly(new Key(5, KeyKind.NONE, "", ""), new Key(6, KeyKind.SPEED, "*98", "Mail"));
        assertThat(phone.seen()).isEmpty();
    }

    @Test
    void bindingAgainReplacesLinesAndKeepsTheRest() {
        store.bind(MAC, List.of("1001", "1002"), Optional.of(PhoneModel.CP_7961G), Optional.of("Hall"));
        store.setKey(MAC, new Key(3, KeyKind.SPEED, "1009", ""));

        store.bind(MAC, List.of("1002"), Optional.empty(), Optional.empty());

        Phone phone = store.phones().get(MAC).orElseThrow();
        assertThat(phone.lines()).containsExactly("1002");
        assertThat(phone.model()).contains(PhoneModel.CP_7961G);
        assertThat(phone.label()).contains("Hall");
        assertThat(phone.keys()).hasSize(1);
        store.bind(MAC, List.of("1002"), Optional.empty(), Optional.of(""));
        assertThat(store.phones().get(MAC).orElseThrow().label()).isEmpty();
    }

    @Test
    void oneExtensionMayBeOnTwoPhones() {
        bind(MAC, "1001");
        bind(OTHER, "1001");

        assertThat(store.phones().byMac().values())
                .allMatch(phone -> phone.lines().contains("1001"));
    }

    @Test
    void refusesABindingWithoutOrWithDoubleExtensions() {
        assertThatThrownBy(() -> bind(MAC)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bind(MAC, "1", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(store.phones().byMac()).isEmpty();
    }

    @Test
    void unbindingTakesLinesAndKeysButNotWhatWasSeen() {
        bind(MAC, "1001");
        store.setKey(MAC, new Key(2, KeyKind.PARK, "700", ""));
        store.sighted(List.of(boot(MAC, NOON, true)));

        assertThat(store.unbind(MAC)).isTrue();
        assertThat(store.unbind(MAC)).isFalse();

        Phone phone = store.phones().get(MAC).orElseThrow();
        assertThat(phone.isBound()).isFalse();
        assertThat(phone.keys()).isEmpty();
        assertThat(phone.seen()).isPresent();
    }

    @Test
    void aKeyMayComeBeforeTheBindingAndIsReplacedByTheNext() {
        store.setKey(MAC, new Key(2, KeyKind.SPEED, "1", "one"));
        store.setKey(MAC, new Key(2, KeyKind.LAMP, "2", "two"));
        bind(MAC, "1001");

        assertThat(store.phones().get(MAC).orElseThrow().keys()).containsExactly(new Key(2, KeyKind.LAMP, "2", "two"));
    }

    @Test
    void theRevisionFollowsBindingsAndKeysOfAnyConnectionAndNoSightings() throws StoreException {
        List<Long> seen = new ArrayList<>(List.of(store.revision()));
        bind(MAC, "1001");
        seen.add(store.revision());
        store.setKey(MAC, new Key(2, KeyKind.SPEED, "1", ""));
        seen.add(store.revision());
        try (Store elsewhere = SqlStore.open(settings())) {
            elsewhere.bind(OTHER, List.of("1002"), Optional.empty(), Optional.empty());
            seen.add(store.revision());
            elsewhere.unbind(OTHER);
            seen.add(store.revision());
            assertThat(elsewhere.revision()).isEqualTo(store.revision());
        }
        assertThat(seen).doesNotHaveDuplicates();

        store.sighted(List.of(boot(MAC, NOON, true)));
        assertThat(store.revision()).isEqualTo(seen.get(seen.size() - 1));
    }

    @Test
    void putsManyPhonesWholeAndTakesOthersAway() {
        MacAddress third = MacAddress.parse("001B54AABBCE");
        bind(MAC, "1001", "1002");
        store.setKey(MAC, new Key(3, KeyKind.SPEED, "1", ""));
        bind(third, "1003");
        store.sighted(List.of(boot(MAC, NOON, true)));
        Phones before = store.phones();
        Phone changed = phone(MAC, Optional.empty(), ImmutableList.of("1002", "1004"));
        Phone added = phone(OTHER, Optional.of("Büro"), ImmutableList.of(), new Key(2, KeyKind.PARK, "700", "P"));

        assertThat(store.put(before, List.of(changed, added), List.of(third))).isTrue();

        Phones after = store.phones();
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.byMac().keySet()).containsExactly(MAC, OTHER);
        Phone first = after.get(MAC).orElseThrow();
        assertThat(first.lines()).containsExactly("1002", "1004");
        assertThat(first.keys()).isEmpty();
        assertThat(first.seen()).isPresent();
        assertThat(after.get(OTHER)).contains(added);
    }

    @Test
    void aPutThatWasThoughtOutBeforeAnotherChangeDoesNothing() {
        Phones before = store.phones();
        bind(MAC, "1001");
        Phones now = store.phones();

        assertThat(store.put(before, List.of(phone(OTHER, Optional.empty(), ImmutableList.of("1"))), List.of(MAC)))
                .isFalse();
        assertThat(store.phones()).isEqualTo(now);
    }

    @Test
    void aPutThatFailsInItsMiddleChangesNothing() {
        Phones before = store.phones();
        Phone twice = phone(MAC, Optional.empty(), ImmutableList.of("1"));

        assertThatThrownBy(() -> store.put(before, List.of(twice, twice), List.of()))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(store.phones()).isEqualTo(before);
    }

    private static Phone phone(MacAddress mac, Optional<String> label, ImmutableList<String> lines, Key... keys) {
        return new Phone(mac, Optional.empty(), label, lines, ImmutableList.copyOf(keys), Optional.empty());
    }

    @Test
    void keepsFirstLastAndTheLastBoot() {
        store.sighted(List.of(
                asked(MAC, NOON.plusSeconds(9), "RINGLIST.XML", true, "10.0.0.7"),
                boot(MAC, NOON.plusSeconds(5), true),
                asked(MAC, NOON, "CTLSEP001B54AABBCC.tlv", false, "10.0.0.6")));

        Phone.Seen seen = store.phones().get(MAC).orElseThrow().seen().orElseThrow();
        assertThat(seen)
                .isEqualTo(new Phone.Seen(
                        NOON, NOON.plusSeconds(9), "10.0.0.7", Optional.of(NOON.plusSeconds(5)), "RINGLIST.XML", true));
    }

    @Test
    void aLateSightingDoesNotHideANewerOne() {
        store.sighted(List.of(boot(MAC, NOON, true)));
        store.sighted(List.of(asked(MAC, NOON.minusSeconds(60), "sep001b54aabbcc.CNF.XML", false, "10.0.0.9")));

        Phone.Seen seen = store.phones().get(MAC).orElseThrow().seen().orElseThrow();
        assertThat(seen.first()).isEqualTo(NOON.minusSeconds(60));
        assertThat(seen.last()).isEqualTo(NOON);
        assertThat(seen.address()).isEqualTo("10.0.0.5");
        assertThat(seen.lastBoot()).contains(NOON);
        assertThat(seen.served()).isTrue();
    }

    @Test
    void aPhoneThatNeverBootedHasNoBoot() {
        store.sighted(List.of(asked(MAC, NOON, "x".repeat(1000) + "\n", false, "fe80::1")));

        Phone.Seen seen = store.phones().get(MAC).orElseThrow().seen().orElseThrow();
        assertThat(seen.lastBoot()).isEmpty();
        assertThat(seen.served()).isFalse();
        assertThat(seen.lastFile()).hasSize(255);
        assertThat(seen.address()).isEqualTo("fe80:0:0:0:0:0:0:1");
        store.sighted(List.of(boot(MAC, NOON.plusSeconds(1), false)));
        assertThat(store.phones().get(MAC).orElseThrow().seen().orElseThrow().lastBoot())
                .contains(NOON.plusSeconds(1));
    }

    @Test
    void remembersAThousandWaitingPhonesAndEveryBoundOne() {
        bind(MAC, "1001");
        store.sighted(List.of(boot(MAC, NOON.minusSeconds(9999), true)));
        List<Sighting> walk = new ArrayList<>();
        for (int i = 0; i < 1500; i++) {
            walk.add(boot(new MacAddress("%012X".formatted(i)), NOON.plusSeconds(i), false));
        }

        store.sighted(walk.subList(0, 700));
        store.sighted(walk.subList(700, 1500));

        Phones phones = store.phones();
        assertThat(phones.byMac()).hasSize(1001);
        assertThat(phones.get(MAC)).isPresent();
        assertThat(phones.get(new MacAddress("%012X".formatted(499)))).isEmpty();
        assertThat(phones.get(new MacAddress("%012X".formatted(500)))).isPresent();
    }

    @Test
    void threadsAndConnectionsWriteTogetherWithoutLoss() throws Exception {
        int each = 40;
        long before = store.revision();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (SqlStore second = SqlStore.open(settings())) {
            List<Future<?>> ends = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                SqlStore mine = thread % 2 == 0 ? store : second;
                int number = thread;
                ends.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        MacAddress mac = new MacAddress("%012X".formatted(number * 1000 + i));
                        mine.bind(mac, List.of("1001"), Optional.empty(), Optional.empty());
                        mine.sighted(List.of(boot(mac, NOON, true)));
                        assertThat(mine.phones().get(mac)).isPresent();
                    }
                }));
            }
            for (Future<?> end : ends) {
                end.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.revision()).isEqualTo(before + 4L * each);
        assertThat(store.phones().byMac()).hasSize(4 * each);
    }

    @Test
    void manyMayOpenANewStoreAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> ends = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                ends.add(threads.submit(() -> {
                    try (SqlStore mine = SqlStore.open(fresh())) {
                        return mine.revision();
                    }
                }));
            }
            for (Future<Long> end : ends) {
                assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theNewestFileThatAPhoneTookIsKept() throws StoreException {
        store.sighted(List.of(boot(MAC, NOON, true), took(MAC, NOON.plusSeconds(2), "b"), took(MAC, NOON, "a")));
        store.sighted(List.of(took(MAC, NOON.plusSeconds(1), "late"), boot(MAC, NOON.plusSeconds(3), false)));
        store.sighted(List.of(took(OTHER, NOON, "c")));
        store.close();
        store = SqlStore.open(settings());
        assertThat(store.servedFiles())
                .containsOnly(
                        Map.entry(MAC, new ServedFile(new Stamps("b", "v"), "10.0.0.5", at(NOON.plusSeconds(2)))),
                        Map.entry(OTHER, new ServedFile(new Stamps("c", "v"), "10.0.0.5", at(NOON))));
        assertThat(store.phones().get(MAC).orElseThrow().seen().orElseThrow().lastBoot())
                .contains(at(NOON.plusSeconds(3)));
    }

    @Test
    void theLastOrderOfEachPhoneIsKept() {
        store.ordered(MAC, new RestartOrder("a", NOON, 1));
        store.ordered(MAC, new RestartOrder("b", NOON.plusSeconds(1), 2));
        assertThat(store.restartOrders())
                .containsExactly(Map.entry(MAC, new RestartOrder("b", at(NOON.plusSeconds(1)), 2)));
    }

    @Test
    void theSaltIsMadeOnceAndShared() throws StoreException {
        String salt = store.salt();
        assertThat(salt).matches("[0-9A-F]{32}");
        try (SqlStore second = SqlStore.open(settings())) {
            assertThat(second.salt()).isEqualTo(salt);
        }
    }

    @Test
    void oneNodeAtATimeHoldsTheLeaseUntilItEnds() throws StoreException {
        Instant end = NOON.plusSeconds(60);
        try (SqlStore second = SqlStore.open(settings())) {
            assertThat(store.lease("one", NOON, end)).isTrue();
            assertThat(second.lease("two", NOON.plusSeconds(59), end.plusSeconds(60)))
                    .isFalse();
            assertThat(store.lease("one", NOON.plusSeconds(30), end.plusSeconds(30)))
                    .isTrue();
            assertThat(second.lease("two", end.plusSeconds(29), end.plusSeconds(90)))
                    .isFalse();
            assertThat(second.lease("two", end.plusSeconds(31), end.plusSeconds(90)))
                    .isTrue();
            assertThat(store.lease("one", end.plusSeconds(31), end.plusSeconds(90)))
                    .isFalse();
        }
    }

    @Test
    void keepsOrdersAboutFirmwareAndWhatWasSeenOfIt() {
        FirmwareBook book = store.firmware();
        long unseen = store.revision();
        book.saw(MAC, seen -> seen.model("CP-7941G", "page"));
        assertThat(store.revision()).as("a model is").isGreaterThan(unseen);
        long revision = store.revision();
        book.saw(MAC, seen -> seen.model("CP-7941G", "page").asking("x", 3, 1, ImmutableSortedSet.of("a.sbn"), NOON));
        assertThat(store.revision()).as("asking is no news to plans").isEqualTo(revision);

        book.order(MAC, new FirmwareOrder("SIP41.9-4-2SR3-1S", true, NOON, ""), "SIP41.8-5-2S", "as told");

        assertThat(store.revision()).isGreaterThan(revision);
        assertThat(book.orders()).containsEntry(MAC, new FirmwareOrder("SIP41.9-4-2SR3-1S", true, at(NOON), ""));
        FirmwareSeen seen = book.seen().get(MAC);
        assertThat(seen.model()).isEqualTo("CP-7941G");
        assertThat(seen.running()).isEqualTo("SIP41.8-5-2S");
        assertThat(seen.asks()).as("a new order begins anew").isZero();
        assertThat(seen.sent()).isEmpty();

        long ordered = store.revision();
        book.saw(MAC, known -> known.running("SIP41.9-4-2SR3-1S", "silent"));
        assertThat(store.revision()).as("a step that was taken is").isGreaterThan(ordered);
        assertThat(book.seen().get(MAC).before()).isEqualTo("SIP41.8-5-2S");

        book.stop(MAC, "loops");
        assertThat(book.orders().get(MAC).isStopped()).isTrue();
        assertThat(book.cancel(MAC)).isTrue();
        assertThat(book.cancel(MAC)).isFalse();
        assertThat(book.orders()).isEmpty();
    }

    @Test
    void keepsALoadForResetPhonesOfEachFamily() {
        FirmwareBook book = store.firmware();
        book.setDefault("41", "SIP41.8-5-2S");
        book.setDefault("41", "SIP41.9-4-2SR3-1S");
        book.setDefault("7940", "P0S3-8-12-00");

        assertThat(book.defaults())
                .containsExactly(Map.entry("41", "SIP41.9-4-2SR3-1S"), Map.entry("7940", "P0S3-8-12-00"));
        assertThat(book.clearDefault("41")).isTrue();
        assertThat(book.clearDefault("41")).isFalse();
    }

    @Test
    void keepsContactsOfOurOwn() throws StoreException {
        ContactBook book = store.contacts();
        OwnContact zoe = contact("Zoë ✓ Lee", "mobile:0170 111,work:+49 (0)40 1,040");
        long revision = book.revision();
        long ofPhones = store.revision();
        assertThat(book.add(zoe)).isTrue();
        assertThat(book.revision()).isGreaterThan(revision);
        assertThat(store.revision()).as("a contact is no news of phones").isEqualTo(ofPhones);
        assertThat(book.add(contact("ZOË ✓ lee", "1"))).isFalse();
        assertThat(book.add(contact("zoe ✓ lee", "1")))
                .as("another letter is another name")
                .isTrue();
        store.close();
        store = SqlStore.open(settings());

        book = store.contacts();
        assertThat(book.all()).containsExactly(contact("zoe ✓ lee", "1"), zoe);
        assertThat(book.replace(contact("zoe ✓ lee", "9"), contact("Zoë ✓ Lee", "2")))
                .isFalse();
        assertThat(book.replace(contact("nobody", "9"), contact("Ben", "2"))).isFalse();
        assertThat(book.replace(contact("ZOË ✓ LEE", "9"), contact("Ann", "2"))).isTrue();
        assertThat(book.remove(contact("ann", "9"))).isTrue();
        assertThat(book.remove(contact("ann", "9"))).isFalse();
        assertThat(book.all()).containsExactly(contact("zoe ✓ lee", "1"));
    }

    @Test
    void keepsAPhonesOwnContactsApart() {
        ContactBook book = store.contacts();
        OwnContact shared = contact("Mum", "1");
        OwnContact own = new OwnContact("mum", OwnContact.numbers("2"), "", Optional.of(MAC));
        assertThat(book.add(shared)).isTrue();
        assertThat(book.add(own)).isTrue();
        assertThat(book.add(own)).isFalse();
        assertThat(book.all()).containsExactlyInAnyOrder(shared, own);
        OwnContact moved = new OwnContact("Mum", OwnContact.numbers("3"), "", Optional.of(MAC));
        assertThat(book.putAll(List.of(moved))).isEqualTo(new ContactBook.Imported(0, 1, 0));
        assertThat(book.replace(moved, contact("Mum", "4")))
                .as("everyone's Mum is there")
                .isFalse();
        assertThat(book.remove(own)).isTrue();
        assertThat(book.all()).containsExactly(shared);
    }

    @Test
    void takesManyContactsAtOnce() {
        ContactBook book = store.contacts();
        List<OwnContact> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            many.add(contact("Person " + i, "0301" + i + ",mobile:0170" + i));
        }
        assertThat(book.putAll(many)).isEqualTo(new ContactBook.Imported(2000, 0, 0));
        many.set(7, contact("PERSON 7", "7"));
        many.add(contact("Person new", "8"));
        assertThat(book.putAll(many)).isEqualTo(new ContactBook.Imported(1, 1, 1999));
        assertThat(book.all()).hasSize(2001).contains(contact("PERSON 7", "7"));
    }

    @Test
    void keepsWhatWasWrittenIntoEachPbx() {
        WrittenNames names = store.writtenNames();
        names.change("pbx:5038", Map.of("1", "Ann", "2", "Bén"), Set.of());
        names.change("other:5038", Map.of("1", "Carla"), Set.of());
        names.change("pbx:5038", Map.of("1", "Anna"), Set.of("2", "3"));
        assertThat(names.of("pbx:5038")).containsOnly(Map.entry("1", "Anna"));
        assertThat(names.of("other:5038")).containsOnly(Map.entry("1", "Carla"));
        assertThat(names.of("third:5038")).isEmpty();
    }

    private static OwnContact contact(String name, String numbers) {
        return new OwnContact(name, OwnContact.numbers(numbers), "Suppliers");
    }

    private static Instant at(Instant instant) {
        return instant.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    private static Sighting took(MacAddress mac, Instant at, String account) {
        Sighting boot = boot(mac, at, true);
        return new Sighting(mac, boot.address(), at, boot.file(), true, Optional.of(new Stamps(account, "v")));
    }

    /** A database that nobody opened yet; the same one when called again in one test. */
    abstract Settings.Store fresh();

    private void bind(MacAddress mac, String... extensions) {
        store.bind(mac, List.of(extensions), Optional.empty(), Optional.empty());
    }

    static Sighting boot(MacAddress mac, Instant at, boolean served) {
        return asked(mac, at, mac.deviceName() + ".cnf.xml", served, "10.0.0.5");
    }

    static Sighting asked(MacAddress mac, Instant at, String file, boolean served, String address) {
        return new Sighting(mac, InetAddresses.forString(address), at, file, served);
    }
}
