package org.sidetone.serve.page.own;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;
import org.sidetone.render.own.HelpText;
import org.sidetone.render.own.OwnLine;
import org.sidetone.render.page.Page;
import org.sidetone.serve.page.Asked;

/** What the ? button shows: the pages that this phone has, or the key that was pressed after it. */
public final class HelpPage {
    private final Owners owners;
    private final Function<Asked, ImmutableList<HelpText.Entry>> services;

    /** @param services what the asker's Services key shows */
    public HelpPage(Owners owners, Function<Asked, ImmutableList<HelpText.Entry>> services) {
        this.owners = owners;
        this.services = services;
    }

    public Page page(Asked asked) {
        Optional<String> messages = owners.of(asked).stream()
                .flatMap(own -> own.lines().stream())
                .findFirst()
                .flatMap(OwnLine::messagesNumber);
        return HelpText.page(
                Optional.ofNullable(asked.query().parameters().get(HelpText.KEY_PARAMETER)),
                services.apply(asked),
                messages);
    }
}
