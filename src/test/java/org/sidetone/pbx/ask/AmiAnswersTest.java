package org.sidetone.pbx.ask;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ScriptedAmi;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

@Timeout(60)
class AmiAnswersTest {
    private ScriptedAmi pbx;
    private AmiAnswers answers;

    /** What the PBX says to a console command. */
    private record Say(String command) implements Question<String> {
        @Override
        public String ask(AmiSession session) throws PbxException {
            return String.join("\n", session.ask(AmiRequest.command(command)).output());
        }
    }

    /** A list that we may not have. */
    private record Parked() implements Question<Integer> {
        @Override
        public Integer ask(AmiSession session) throws PbxException {
            return new RunningList(AmiRequest.of("ParkedCalls"), "call")
                    .ask(session)
                    .map(List::size)
                    .orElse(-1);
        }
    }

    @BeforeEach
    void start() throws IOException {
        pbx = new ScriptedAmi();
        answers = new AmiAnswers(pbx.settings());
        pbx.onCommand("a", "one");
        pbx.onCommand("b", "two");
    }

    @AfterEach
    void stop() throws IOException {
        answers.close();
        pbx.close();
    }

    @Test
    void howeverManyAskTheSameThePbxIsAskedOnce() {
        List<CompletableFuture<String>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(answers.ask(new Say("a")).toCompletableFuture());
            all.add(answers.ask(new Say("b")).toCompletableFuture());
        }

        assertThat(all).allSatisfy(one -> assertThat(one.join()).isIn("one", "two"));
        assertThat(pbx.requests("Command")).hasSize(2);
        assertThat(pbx.requests("Login")).hasSize(1);
    }

    @Test
    void aSecondLaterItIsAskedAgainOverTheSameConnection() throws Exception {
        say("a");
        pbx.onCommand("a", "news");
        assertThat(say("a")).isEqualTo("one");
        await().atMost(3, SECONDS).until(() -> say("a").equals("news"));
        assertThat(pbx.requests("Login")).hasSize(1);
    }

    @Test
    void whoeverSpoilsTheirAnswerSpoilsItForNobodyElse() {
        CompletableFuture<String> mine = answers.ask(new Say("a")).toCompletableFuture();
        CompletableFuture<String> other = answers.ask(new Say("a")).toCompletableFuture();
        mine.cancel(true);
        assertThat(other.join()).isEqualTo("one");
    }

    @Test
    void aKeptConnectionThatEndedIsRenewedUnseen() throws Exception {
        assertThat(say("a")).isEqualTo("one");
        pbx.hangUp();
        assertThat(say("b")).isEqualTo("two");
        assertThat(pbx.requests("Login")).hasSize(2);
    }

    @Test
    void aPbxThatIsAwayFailsAllAtOnceAndIsAskedAgainASecondLater() throws Exception {
        int port = pbx.port();
        pbx.close();
        long began = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            assertThat(failure(answers.ask(new Say("x" + i))))
                    .isInstanceOf(PbxException.class)
                    .hasMessageContaining("nothing answers at 127.0.0.1:" + port);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aRefusedLoginIsNotTriedAgainWithEveryQuestion() {
        pbx.onError("Login", "Authentication failed");
        for (int i = 0; i < 5; i++) {
            assertThat(failure(answers.ask(new Say("x" + i))))
                    .isInstanceOf(PbxException.class)
                    .hasMessageContaining("refuses the manager user")
                    .hasMessageNotContaining(ScriptedAmi.SECRET);
        }
        assertThat(pbx.requests("Login")).hasSize(1);
    }

    @Test
    void whereThePbxSaysNoTheConnectionIsKept() throws Exception {
        pbx.onError("ParkedCalls", "Permission denied");
        say("a");
        assertThat(failure(answers.ask(new Parked())))
                .isInstanceOf(PbxException.class)
                .hasMessageContaining("add call to its write=");
        say("b");
        assertThat(pbx.requests("ParkedCalls")).hasSize(1);
        assertThat(pbx.requests("Login")).hasSize(1);
    }

    @Test
    void aModuleThatIsNotLoadedIsNoFault() throws Exception {
        assertThat(answers.ask(new Parked()).toCompletableFuture().get()).isEqualTo(-1);
    }

    @Test
    void aPbxThatHangsTimesOutForEverybodyWithinFourSeconds() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        pbx.on("ParkedCalls", request -> {
            Uninterruptibles.awaitUninterruptibly(hanging);
            return ScriptedAmi.list();
        });
        long began = System.nanoTime();
        CompletionStage<Integer> first = answers.ask(new Parked());
        CompletionStage<String> second = answers.ask(new Say("a"));
        assertThat(failure(first)).isInstanceOf(TimeoutException.class);
        assertThat(failure(second)).isInstanceOf(TimeoutException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(4900));
        hanging.countDown();
        await().atMost(15, SECONDS).until(() -> failure(answers.ask(new Say("b"))) == null);
    }

    @Test
    void aConnectionThatNobodyUsesIsEnded() throws Exception {
        say("a");
        answers.tick();
        say("b");
        assertThat(pbx.requests("Login")).as("not yet").hasSize(1);
        try (AmiAnswers hasty = new AmiAnswers(pbx.settings(), Duration.ZERO)) {
            hasty.ask(new Say("a")).toCompletableFuture().get();
            hasty.tick();
            hasty.ask(new Say("b")).toCompletableFuture().get();
        }
        assertThat(pbx.requests("Login")).hasSize(3);
    }

    @Test
    void closingEndsWhatIsUnderWayAndWhatComesAfter() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        pbx.on("ParkedCalls", request -> {
            asked.countDown();
            Uninterruptibles.awaitUninterruptibly(never);
            return "";
        });
        CompletionStage<Integer> underWay = answers.ask(new Parked());
        assertThat(asked.await(5, SECONDS)).isTrue();
        long began = System.nanoTime();
        answers.close();
        assertThat(failure(underWay)).isInstanceOf(PbxException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
        assertThat(failure(answers.ask(new Say("a"))))
                .isInstanceOf(PbxException.class)
                .hasMessageContaining("stopping");
    }

    @Test
    void whereThePbxIsKnownToBeAwayNobodyAsks() {
        AtomicReference<Optional<Duration>> away = new AtomicReference<>(Optional.of(Duration.ofMinutes(3)));
        WhileThere whileThere = new WhileThere(answers, away::get);
        assertThat(failure(whileThere.ask(new Say("a")))).isInstanceOf(PbxException.class);
        assertThat(pbx.requests("Login")).isEmpty();
        away.set(Optional.empty());
        assertThat(whileThere.ask(new Say("a")).toCompletableFuture().join()).isEqualTo("one");
    }

    private String say(String command) throws ExecutionException, InterruptedException {
        return answers.ask(new Say(command)).toCompletableFuture().get();
    }

    /** Why it failed; null if it did not. */
    private static @Nullable Throwable failure(CompletionStage<?> answer) {
        return answer.handle((value, failure) ->
                        failure instanceof CompletionException wrapped ? wrapped.getCause() : failure)
                .toCompletableFuture()
                .join();
    }
}
