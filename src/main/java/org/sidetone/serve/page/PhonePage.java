package org.sidetone.serve.page;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.sidetone.render.page.Page;

/** One page, or one group of them that differ by their query. */
@FunctionalInterface
public interface PhonePage {
    /** Must not wait: what takes time completes later, on another thread. A page that fails is told as an error page. */
    CompletionStage<Page> answer(Asked asked);

    static PhonePage atOnce(Function<Asked, Page> page) {
        return asked -> CompletableFuture.completedFuture(page.apply(asked));
    }
}
