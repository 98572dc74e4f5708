package org.sidetone.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sidetone.phone.StoreContract.MAC;
import static org.sidetone.phone.StoreContract.NOON;
import static org.sidetone.phone.StoreContract.asked;
import static org.sidetone.phone.StoreContract.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SightingLogTest {
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration NEVER = Duration.ofHours(1);

    private final RecordingStore store = new RecordingStore();

    @Test
    void whatWasSeenReachesTheStoreSoon() {
        try (SightingLog log = new SightingLog(store, OFTEN)) {
            log.saw(boot(MAC, NOON, true));
            await().until(() -> store.all().equals(List.of(boot(MAC, NOON, true))));
        }
    }

    @Test
    void theNewestOfAPhoneAndItsNewestBootAreKept() {
        Sighting last = asked(MAC, NOON.plusSeconds(3), "RINGLIST.XML", true, "10.0.0.5");
        try (SightingLog log = new SightingLog(store, NEVER)) {
            log.saw(boot(MAC, NOON, false));
            log.saw(boot(MAC, NOON.plusSeconds(1), true));
            log.saw(last);
            log.saw(asked(MAC, NOON.plusSeconds(2), "late.xml", true, "10.0.0.5"));
        }
        assertThat(store.all()).containsExactlyInAnyOrder(boot(MAC, NOON.plusSeconds(1), true), last);
    }

    @Test
    void closingWritesWhatIsLeft() {
        SightingLog log = new SightingLog(store, NEVER);
        log.saw(boot(MAC, NOON, true));
        assertThat(store.all()).isEmpty();

        log.close();

        assertThat(store.all()).hasSize(1);
    }

    @Test
    void aFailingStoreIsTriedAgainAndLosesNothing() {
        store.failures = 3;
        try (SightingLog log = new SightingLog(store, OFTEN)) {
            log.saw(boot(MAC, NOON, true));
            await().until(() -> store.all().size() == 1);
        }
        assertThat(store.failures).isZero();
    }

    @Test
    void whoeverTriesEveryMacFillsNothing() {
        try (SightingLog log = new SightingLog(store, NEVER)) {
            for (int i = 0; i < 20_000; i++) {
                log.saw(boot(new MacAddress("%012X".formatted(i)), NOON, false));
            }
            log.saw(boot(new MacAddress("%012X".formatted(1)), NOON.plusSeconds(1), false));
        }
        assertThat(store.all())
                .hasSize(SightingLog.MOST_PENDING)
                .contains(boot(new MacAddress("%012X".formatted(1)), NOON.plusSeconds(1), false));
    }

    @Test
    void aStoreThatHangsMakesNobodyWait() throws InterruptedException {
        store.hanging = new CountDownLatch(1);
        try (SightingLog log = new SightingLog(store, OFTEN)) {
            log.saw(boot(MAC, NOON, true));
            store.entered.await();
            for (int i = 0; i < 1000; i++) {
                log.saw(boot(MAC, NOON.plusSeconds(i), true));
            }
            store.hanging.countDown();
        }
        assertThat(store.all()).endsWith(boot(MAC, NOON.plusSeconds(999), true));
    }

    /** A store that only hears sightings; fails or hangs when told. */
    private static final class RecordingStore implements Store {
        private final List<Sighting> all = new ArrayList<>();
        private final CountDownLatch entered = new CountDownLatch(1);
        private volatile CountDownLatch hanging = new CountDownLatch(0);
        private volatile int failures;

        synchronized List<Sighting> all() {
            return List.copyOf(all);
        }

        @Override
        public boolean put(Phones base, Collection<Phone> wanted, Collection<MacAddress> gone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void sighted(Collection<Sighting> sightings) {
            entered.countDown();
            try {
                hanging.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            record(sightings);
        }

        private synchronized void record(Collection<Sighting> sightings) {
            if (failures > 0) {
                failures--;
                throw new UncheckedIOException(new IOException("told to fail"));
            }
            all.addAll(sightings);
        }

        @Override
        public Optional<byte[]> reading(String source) {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public void keepReading(String source, byte[] content) {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public Phones phones() {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public long revision() {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public void bind(MacAddress mac, List<String> extensions, Optional<PhoneModel> model, Optional<String> label) {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public boolean unbind(MacAddress mac) {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public void setKey(MacAddress mac, Key key) {
            throw new AssertionError("not asked by the log");
        }

        @Override
        public void close() {}
    }
}
