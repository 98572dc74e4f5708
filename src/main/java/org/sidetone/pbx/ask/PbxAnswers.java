package org.sidetone.pbx.ask;

import java.util.concurrent.CompletionStage;

/** Answers questions about this moment. */
public interface PbxAnswers {
    /**
     * Never waits. Fails within {@link AmiAnswers#PATIENCE} with a {@link org.sidetone.pbx.PbxException} or a {@link
     * java.util.concurrent.TimeoutException}.
     */
    <T> CompletionStage<T> ask(Question<T> question);
}
