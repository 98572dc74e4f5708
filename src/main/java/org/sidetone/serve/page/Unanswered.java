package org.sidetone.serve.page;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.sidetone.pbx.PbxException;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.TextPages;

/**
 * What a phone is shown while the PBX does not answer: why, and the page itself as soon as it does.
 *
 * @param address of the page that was asked for
 * @param title of that page
 */
public record Unanswered(Asked asked, PageAddress address, String title) {
    /** The page that is made of the answer, or why there is none. A fault of ours stays a failure. */
    public <T> CompletionStage<Page> or(CompletionStage<T> answer, Function<? super T, Page> page) {
        return answer.handle((value, failure) -> failure == null ? page.apply(value) : instead(failure));
    }

    private Page instead(Throwable failure) {
        Throwable reason = failure;
        while ((reason instanceof CompletionException || reason instanceof ExecutionException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        if (reason instanceof PbxException pbx) {
            return TextPages.unanswered(title, String.valueOf(pbx.getMessage()), address, asked.links());
        }
        if (reason instanceof TimeoutException) {
            return TextPages.unanswered(
                    title,
                    "it took too long; Asterisk hangs, is overloaded, or the network is slow",
                    address,
                    asked.links());
        }
        throw new CompletionException(reason);
    }
}
