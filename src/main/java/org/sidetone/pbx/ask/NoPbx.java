package org.sidetone.pbx.ask;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.pbx.PbxException;

/** Where all lines are elsewhere ({@code ami.host = ""}). */
public final class NoPbx implements PbxAnswers {
    @Override
    public <T> CompletionStage<T> ask(Question<T> question) {
        return CompletableFuture.failedFuture(new PbxException("there is no PBX: ami.host is empty"));
    }
}
