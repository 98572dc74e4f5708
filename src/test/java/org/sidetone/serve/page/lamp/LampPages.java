package org.sidetone.serve.page.lamp;

import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.PageSources;

/** The page of lamps with what it shares with others. */
final class LampPages {
    private LampPages() {}

    static LampsPage of(PageSources sources) {
        return new LampsPage(
                sources,
                new LampBoards(sources),
                new ByContext<>((plan, context) ->
                        FeatureCodes.of(plan, context, sources.settings().features())));
    }
}
