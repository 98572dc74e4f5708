package org.sidetone.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.RequestLog.Request;

class QueuedRequestLogTest {
    private static Request request(String name) {
        InetSocketAddress asker = new InetSocketAddress(1234);
        return new Request("tftp", asker, name, Outcome.SENT, 1, 0, Duration.ZERO);
    }

    @Test
    void slowLogHoldsNobodyUpAndAFullQueueIsCounted() {
        CountDownLatch gate = new CountDownLatch(1);
        List<Request> logged = new CopyOnWriteArrayList<>();
        RequestLog slow = request -> {
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            logged.add(request);
        };
        try (QueuedRequestLog log = new QueuedRequestLog(slow, "test-log", 4)) {
            for (int i = 0; i < 10; i++) {
                log.ended(request("file" + i));
            }
            assertThat(log.dropped()).isBetween(5L, 6L); // one may be in the slow log's hands
            gate.countDown();
            await().until(() -> logged.size() == 10 - log.dropped());
        }
    }

    @Test
    void faultInTheLogDoesNotEndIt() {
        List<Request> logged = new CopyOnWriteArrayList<>();
        try (QueuedRequestLog log = new QueuedRequestLog(
                request -> {
                    if (request.name().equals("bad")) {
                        throw new IllegalStateException("a bug");
                    }
                    logged.add(request);
                },
                "test-log")) {
            log.ended(request("bad"));
            log.ended(request("good"));
        }
        assertThat(logged).extracting(Request::name).containsExactly("good");
    }
}
