package org.sidetone.cdr;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentCallsTest {
    private static final ImmutableSet<CallLine> OWN = ImmutableSet.of(new CallLine("1001", "1001"));
    private static final Instant AT = Instant.parse("2026-11-26T09:00:00Z");

    @Test
    void severalRecordsOfOneCallAreOne() throws Exception {
        List<CallRecord> records = List.of(
                record("1002", AT.plusSeconds(60), false),
                record("1003", AT.plusSeconds(1), false),
                record("1003", AT.plusSeconds(1), true),
                record("1003", AT, false),
                record("1003", AT.minusSeconds(60), false));
        RecentCalls calls = new RecentCalls(lines -> records);
        assertThat(calls.of(OWN).toCompletableFuture().get(5, SECONDS))
                .extracting(OwnCall::number, OwnCall::kind)
                .containsExactly(
                        tuple("1002", OwnCall.Kind.MISSED),
                        tuple("1003", OwnCall.Kind.RECEIVED),
                        tuple("1003", OwnCall.Kind.MISSED));
    }

    @Test
    void pagesOfOneListAreReadOnce() throws Exception {
        AtomicInteger read = new AtomicInteger();
        RecentCalls calls = new RecentCalls(lines -> {
            read.incrementAndGet();
            return List.of();
        });
        calls.of(OWN).toCompletableFuture().get(5, SECONDS);
        calls.of(OWN).toCompletableFuture().get(5, SECONDS);
        assertThat(read).hasValue(1);
    }

    @Test
    void whoAsksIsToldWhyItCannotBeRead() {
        RecentCalls calls = new RecentCalls(lines -> {
            throw new CallLogException("the disk is gone");
        });
        assertThatThrownBy(() -> calls.of(OWN).toCompletableFuture().get(5, SECONDS))
                .hasRootCauseInstanceOf(CallLogException.class)
                .hasRootCauseMessage("the disk is gone");
    }

    @Test
    void nobodyWaitsForADiskThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        RecentCalls calls = new RecentCalls(lines -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        });
        try {
            assertThatThrownBy(() -> calls.of(OWN).toCompletableFuture().get(20, SECONDS))
                    .hasCauseInstanceOf(TimeoutException.class);
        } finally {
            never.countDown();
        }
    }

    private static CallRecord record(String source, Instant at, boolean answered) {
        return new CallRecord(
                at,
                "",
                source,
                "1001",
                "PJSIP/" + source + "-00000001",
                "PJSIP/1001-00000002",
                "Dial",
                answered,
                Duration.ZERO);
    }
}
