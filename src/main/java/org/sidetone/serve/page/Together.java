package org.sidetone.serve.page;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Several answers that one page needs. */
public final class Together {
    private Together() {}

    /** All of them, in this order; fails as the first that fails. They are on their way at the same time. */
    public static <T> CompletionStage<ImmutableList<T>> all(List<CompletionStage<T>> answers) {
        CompletionStage<ImmutableList<T>> all = CompletableFuture.completedFuture(ImmutableList.of());
        for (CompletionStage<T> answer : answers) {
            all = all.thenCombine(
                    answer,
                    (before, one) ->
                            ImmutableList.<T>builder().addAll(before).add(one).build());
        }
        return all;
    }
}
