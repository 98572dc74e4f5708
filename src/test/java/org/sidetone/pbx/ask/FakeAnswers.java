package org.sidetone.pbx.ask;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.sidetone.pbx.PbxException;

/** A PBX that answers what a test wants; to all else it is away. */
public final class FakeAnswers implements PbxAnswers {
    private final Map<Question<?>, Object> answers = new ConcurrentHashMap<>();

    public <T> void give(Question<T> question, T answer) {
        answers.put(question, answer);
    }

    @Override
    @SuppressWarnings("unchecked") // Only give() puts something there.
    public <T> CompletionStage<T> ask(Question<T> question) {
        T answer = (T) answers.get(question);
        return answer == null
                ? CompletableFuture.failedFuture(new PbxException("nothing answers at 192.0.2.1:5038"))
                : CompletableFuture.completedFuture(answer);
    }
}
