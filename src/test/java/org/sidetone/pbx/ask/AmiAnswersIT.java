package org.sidetone.pbx.ask;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.Site;
import org.sidetone.pbx.Lab;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.ami.AmiRequest;
import org.sidetone.pbx.ami.AmiSession;

/** A real Asterisk that is restarted, and one that is frozen as a machine that swaps is. */
class AmiAnswersIT {
    private record Version(int asked) implements Question<String> {
        @Override
        public String ask(AmiSession session) throws PbxException {
            return session.ask(AmiRequest.of("CoreSettings")).response().first("AsteriskVersion");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CHAN_SIP", "PJSIP"})
    void outlivesARestartAndAFreeze(Site site) throws Exception {
        try (Asterisk asterisk = Asterisk.running(site);
                AmiAnswers answers = new AmiAnswers(Lab.settings(asterisk))) {
            assertThat(answers.ask(new Version(1)).toCompletableFuture().get()).matches("[0-9]+\\..*");

            asterisk.kill9();
            assertThatThrownBy(() ->
                            answers.ask(new Version(2)).toCompletableFuture().get())
                    .hasCauseInstanceOf(PbxException.class);
            asterisk.start();
            await().atMost(5, SECONDS)
                    .ignoreExceptions()
                    .until(() -> answers.ask(new Version(3))
                                    .toCompletableFuture()
                                    .get()
                                    .length()
                            > 0);

            signal("STOP", asterisk);
            try {
                long began = System.nanoTime();
                CompletionStage<String> one = answers.ask(new Version(4));
                CompletionStage<String> other = answers.ask(new Version(5));
                for (CompletionStage<String> answer : List.of(one, other)) {
                    assertThatThrownBy(() -> answer.toCompletableFuture().get())
                            .hasCauseInstanceOf(TimeoutException.class);
                }
                assertThat(Duration.ofNanos(System.nanoTime() - began))
                        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
            } finally {
                signal("CONT", asterisk);
            }
            await().atMost(10, SECONDS)
                    .ignoreExceptions()
                    .until(() -> answers.ask(new Version(6))
                                    .toCompletableFuture()
                                    .get()
                                    .length()
                            > 0);
        }
    }

    private static void signal(String name, Asterisk asterisk) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, String.valueOf(asterisk.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }
}
