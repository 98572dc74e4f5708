package org.sidetone.serve.http;

import java.util.concurrent.CompletionStage;

/** What a web server answers. */
@FunctionalInterface
interface WebAnswers {
    /** Must not wait, since it runs on the threads that read and write: what takes time completes later, on another thread. */
    CompletionStage<WebResponse> answer(WebRequest request);

    /** Whether what is sent there by POST is read as if it stood in the address. */
    default boolean takesForm(String target) {
        return false;
    }
}
