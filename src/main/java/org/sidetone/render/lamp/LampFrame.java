package org.sidetone.render.lamp;

import java.time.Duration;
import java.util.Optional;
import org.sidetone.config.StatusSettings;
import org.sidetone.plan.feature.FeatureCodes;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;

/**
 * For whom a page of lamps is made, and which.
 *
 * @param codes what the asker's line dials
 * @param messages whether a press leaves a message rather than calls
 * @param menu whether there are other groups to go to
 * @param away how old the lamps are, when the PBX is away
 */
public record LampFrame(
        PageLinks links,
        StatusSettings settings,
        LampChoice choice,
        LampIcons icons,
        Talks talks,
        FeatureCodes codes,
        boolean messages,
        boolean menu,
        Optional<Duration> away) {
    public static final String MESSAGES_PARAMETER = "messages";

    /** The same, with lines that call. */
    LampFrame calling() {
        return new LampFrame(links, settings, choice, icons, talks, codes, false, menu, away);
    }

    PageAddress address(boolean forMessages) {
        PageAddress address = choice.address(settings.first());
        return forMessages ? address.with(MESSAGES_PARAMETER, "1") : address;
    }

    PageAddress address() {
        return address(messages);
    }
}
