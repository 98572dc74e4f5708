package org.sidetone.pbx.ask;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.sidetone.pbx.PbxException;

/**
 * Does not ask a PBX that is known to be away: nobody waits for what cannot come, and one that refuses our login, which another
 * connection tries as seldom as fail2ban demands, is not tried more often because somebody looks at a page.
 *
 * @param away for how long; empty while it is there
 */
public record WhileThere(PbxAnswers answers, Supplier<Optional<Duration>> away) implements PbxAnswers {
    @Override
    public <T> CompletionStage<T> ask(Question<T> question) {
        return away.get().isEmpty()
                ? answers.ask(question)
                : CompletableFuture.failedFuture(
                        new PbxException("Sidetone has lost the PBX or is refused by it; 'sidetone check' says why"));
    }
}
