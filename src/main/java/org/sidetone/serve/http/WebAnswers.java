package org.sidetone.serve.http;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** What a web server answers. */
@FunctionalInterface
interface WebAnswers {
    /** Must not wait, since it runs on the threads that read and write: what takes time completes later, on another thread. */
    CompletionStage<WebResponse> answer(WebRequest request);

    static WebAnswers atOnce(Function<WebRequest, WebResponse> answers) {
        return request -> CompletableFuture.completedFuture(answers.apply(request));
    }
}
