package org.sidetone.serve.page.own;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.config.Feature;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.ask.SwitchesQuestion;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.own.ForwardList;
import org.sidetone.render.own.OwnLine;
import org.sidetone.render.own.OwnPhone;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;
import org.sidetone.serve.page.Together;
import org.sidetone.serve.page.Unanswered;

/** Do not disturb and forwarding of the phone's own lines. */
public final class ForwardsPage implements PhonePage {
    private static final ImmutableSet<Feature> SWITCHING = ImmutableSet.of(
            Feature.DND_TOGGLE,
            Feature.DND_ON,
            Feature.DND_OFF,
            Feature.FORWARD_TOGGLE,
            Feature.FORWARD_ON,
            Feature.FORWARD_OFF,
            Feature.FORWARD_BUSY_ON,
            Feature.FORWARD_BUSY_OFF,
            Feature.FORWARD_UNANSWERED_ON,
            Feature.FORWARD_UNANSWERED_OFF);

    private final PageSources sources;
    private final Owners owners;
    private final PhonePage page;
    private final ByContext<FeatureCodes> codes;

    public ForwardsPage(PageSources sources, Owners owners, ByContext<FeatureCodes> codes) {
        this.codes = codes;
        this.sources = sources;
        this.owners = owners;
        this.page = owners.page(Pages.FORWARDS, ForwardList.TITLE, this::forwards);
    }

    /** Whether a line of the phone that asks can dial any of the codes. */
    public boolean isOffered(Asked asked) {
        return owners.of(asked).stream()
                .flatMap(own -> own.lines().stream())
                .flatMap(line -> line.subscriber().extension().stream())
                .map(this::codes)
                .anyMatch(found -> SWITCHING.stream().anyMatch(found::has));
    }

    @Override
    public CompletionStage<Page> answer(Asked asked) {
        return page.answer(asked);
    }

    private CompletionStage<Page> forwards(Asked asked, OwnPhone own) {
        Optional<String> wanted = Optional.ofNullable(asked.query().parameters().get(ForwardList.LINE_PARAMETER));
        ImmutableList<OwnLine> lines = own.lines().stream()
                .filter(line -> line.subscriber().extension().isPresent())
                .filter(line -> wanted.isEmpty()
                        || wanted.get().equals(line.subscriber().id()))
                .collect(ImmutableList.toImmutableList());
        if (lines.isEmpty()) {
            return CompletableFuture.completedFuture(ForwardList.none());
        }
        CompletionStage<ImmutableList<ForwardList.Line>> all = Together.all(lines.stream()
                .map(line -> sources.pbx()
                        .ask(new SwitchesQuestion(line.number()))
                        .thenApply(now -> new ForwardList.Line(line, now, codes(line))))
                .toList());
        Phonebook names = sources.view().phonebook();
        PageAddress address = new PageAddress(Pages.FORWARDS);
        return new Unanswered(asked, address, ForwardList.TITLE)
                .or(
                        all,
                        found -> wanted.isPresent()
                                ? ForwardList.codes(found.get(0), names)
                                : ForwardList.page(found, names, asked.links()));
    }

    private FeatureCodes codes(OwnLine line) {
        return line.subscriber().extension().map(this::codes).orElse(FeatureCodes.NONE);
    }

    private FeatureCodes codes(Extension extension) {
        return sources.view()
                .snapshot()
                .map(snapshot -> codes.of(snapshot.dialPlan(), extension.context()))
                .orElse(FeatureCodes.NONE);
    }
}
