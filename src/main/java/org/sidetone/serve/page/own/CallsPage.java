package org.sidetone.serve.page.own;

import com.google.common.base.Throwables;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.sidetone.cdr.CallLine;
import org.sidetone.cdr.CallLogException;
import org.sidetone.cdr.OwnCall;
import org.sidetone.cdr.RecentCalls;
import org.sidetone.phonebook.Dialling;
import org.sidetone.render.own.CallList;
import org.sidetone.render.own.OwnPhone;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.TextPages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;

/** The calls of the phone's own lines, where the settings say that they may be read. */
public final class CallsPage implements PhonePage {
    private static final PageAddress ADDRESS = new PageAddress(Pages.CALLS);

    private final PageSources sources;
    private final Owners owners;
    private final Clocks clocks;
    private final Dialling dialling;
    private final Optional<RecentCalls> calls;
    private final PhonePage page;

    public CallsPage(PageSources sources, Owners owners) {
        this.sources = sources;
        this.owners = owners;
        this.clocks = new Clocks(sources);
        this.dialling = new Dialling(sources.settings().directory().dialling());
        this.calls = RecentCalls.of(sources.settings().calls(), ZoneId.systemDefault(), sources.clock());
        this.page = owners.page(Pages.CALLS, CallList.TITLE, this::recent);
    }

    /** Whether a line of the phone that asks is on the PBX whose calls are read. */
    public boolean isOffered(Asked asked) {
        return calls.isPresent()
                && owners.of(asked).filter(own -> !lines(own).isEmpty()).isPresent();
    }

    @Override
    public CompletionStage<Page> answer(Asked asked) {
        return page.answer(asked);
    }

    private CompletionStage<Page> recent(Asked asked, OwnPhone own) {
        ImmutableSet<CallLine> lines = lines(own);
        if (calls.isEmpty()) {
            return CompletableFuture.completedFuture(CallList.off());
        }
        if (lines.isEmpty()) {
            return CompletableFuture.completedFuture(CallList.none());
        }
        return calls.get()
                .of(lines)
                .handle((found, failure) -> failure == null ? list(asked, found) : instead(asked, failure));
    }

    private Page list(Asked asked, ImmutableList<OwnCall> found) {
        return CallList.page(
                found,
                sources.view().phonebook(),
                dialling,
                clocks.now(),
                asked.query().offset(),
                asked.links());
    }

    private static Page instead(Asked asked, Throwable failure) {
        Throwable reason = Throwables.getCausalChain(failure).stream()
                .filter(cause -> cause instanceof CallLogException || cause instanceof TimeoutException)
                .findFirst()
                .orElseThrow(() -> new CompletionException(failure));
        String why = reason instanceof TimeoutException
                ? "it took too long; the disk or the database server hangs"
                : String.valueOf(reason.getMessage());
        return TextPages.unanswered(CallList.TITLE, why, ADDRESS, asked.links());
    }

    private static ImmutableSet<CallLine> lines(OwnPhone own) {
        return own.lines().stream()
                .flatMap(line -> line.subscriber().extension().stream())
                .map(extension -> new CallLine(extension.id(), extension.number()))
                .collect(ImmutableSet.toImmutableSet());
    }
}
