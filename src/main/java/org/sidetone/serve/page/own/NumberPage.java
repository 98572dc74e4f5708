package org.sidetone.serve.page.own;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.sidetone.render.own.NumberText;
import org.sidetone.render.own.OwnPhone;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.LiveView;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.page.PhonePage;

/** What the number of the phone in front is. */
public final class NumberPage implements PhonePage {
    private final LiveView view;
    private final PhonePage page;

    public NumberPage(PageSources sources, Owners owners) {
        this.view = sources.view();
        this.page = owners.page(
                Pages.NUMBER, NumberText.TITLE, (asked, own) -> CompletableFuture.completedFuture(number(asked, own)));
    }

    @Override
    public CompletionStage<Page> answer(Asked asked) {
        return page.answer(asked);
    }

    private Page number(Asked asked, OwnPhone own) {
        return NumberText.of(own, asked.asker(), asked.handset(), asked.links(), view.away());
    }
}
