package org.sidetone.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import jakarta.mail.AuthenticationFailedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidetone.fetch.FetchException;

class PostboxTest {
    private static final Instant START = Instant.parse("2026-11-26T07:00:00Z");
    private static final MailHead HEAD = new MailHead("7-1", "Ann", "Hello", Optional.of(START), true);

    private final Scripted server = new Scripted();
    private Instant now = START;
    private final Postbox postbox = new Postbox("Office", server, () -> now);

    private final class Scripted implements MailServer {
        private final AtomicInteger asked = new AtomicInteger();
        private @Nullable FetchException failure;
        private CountDownLatch open = new CountDownLatch(0);

        @Override
        public MailList list() throws FetchException {
            answer();
            return new MailList(ImmutableList.of(HEAD), 1, now);
        }

        @Override
        public MailText text(String key) throws FetchException {
            answer();
            return new MailText(HEAD, "text of " + key);
        }

        private void answer() throws FetchException {
            asked.incrementAndGet();
            try {
                if (!open.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("never opened");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            if (failure != null) {
                throw failure;
            }
        }
    }

    @AfterEach
    void close() {
        server.open.countDown();
        postbox.close();
    }

    @Test
    void whoLooksSoonAgainIsShownTheSame() throws Exception {
        MailState first = postbox.list().get();
        assertThat(first.failure()).isEmpty();
        now = START.plusSeconds(10);
        assertThat(postbox.list().get()).isSameAs(first);
        assertThat(server.asked).hasValue(1);
        now = START.plusSeconds(20);
        assertThat(postbox.list().get().list().orElseThrow().readAt()).isEqualTo(now);
    }

    @Test
    void whoeverLooksAtTheSameTimeSharesOneQuestion() throws Exception {
        server.open = new CountDownLatch(1);
        CompletableFuture<MailState> one = postbox.list();
        CompletableFuture<MailState> other = postbox.list();
        server.open.countDown();
        assertThat(one.get()).isEqualTo(other.get());
        assertThat(server.asked).hasValue(1);
    }

    @Test
    void aServerThatIsAwayLeavesTheLastListAndItsAge() throws Exception {
        assertThat(postbox.list().get().list()).isPresent();
        now = START.plus(Duration.ofHours(2));
        server.failure = new FetchException("nobody listens at mail.example:993", "is it up?");
        MailState later = postbox.list().get();
        assertThat(later.failure()).contains("nobody listens at mail.example:993");
        assertThat(later.list().orElseThrow().readAt()).isEqualTo(START);
        server.failure = null;
        now = now.plusSeconds(20);
        assertThat(postbox.list().get().failure()).isEmpty();
    }

    @Test
    void aRefusedPasswordIsNotTriedAgainForMinutes() throws Exception {
        server.failure = new FetchException("refused", "", new AuthenticationFailedException("no"));
        assertThat(postbox.list().get().failure()).contains("refused");
        now = START.plus(Duration.ofMinutes(4));
        assertThat(postbox.list().get().failure()).contains("refused");
        assertThat(server.asked).hasValue(1);
        now = START.plus(Duration.ofMinutes(6));
        assertThat(postbox.list().get().failure()).contains("refused");
        assertThat(server.asked).hasValue(2);
    }

    @Test
    void aSlowServerIsToldInTime() throws Exception {
        server.open = new CountDownLatch(1);
        long begun = System.nanoTime();
        MailState state = postbox.list().get();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(8));
        assertThat(state.list()).isEmpty();
        assertThat(state.failure()).contains("the mail server takes long to answer");
    }

    @Test
    void aTextIsFetchedOnceAndAFailureIsAskedAgain() throws Exception {
        server.failure = new FetchException("the message is not there any more", "");
        assertThatThrownBy(() -> postbox.text("7-1").get())
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(FetchException.class)
                .hasRootCauseMessage("the message is not there any more");
        server.failure = null;
        assertThat(postbox.text("7-1").get().text()).isEqualTo("text of 7-1");
        assertThat(postbox.text("7-1").get().text()).isEqualTo("text of 7-1");
        assertThat(server.asked).hasValue(2);
    }
}
