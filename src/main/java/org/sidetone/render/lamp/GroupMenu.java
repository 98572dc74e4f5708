package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.StatusSettings;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;

/** The groups of lamps, each with its calls. */
public final class GroupMenu {
    private static final int LONGEST_NAME = 32;

    private GroupMenu() {}

    public static Page page(
            int offset,
            LampView view,
            List<LampChoice> choices,
            PageLinks links,
            StatusSettings settings,
            Optional<Duration> away) {
        Paging paging = Paging.at(offset, choices.size());
        ImmutableList<SoftKey> turning = paging.turning(4, links, new PageAddress(Pages.LAMP_GROUPS));
        return Page.refreshing(
                Pages.LAMP_GROUPS,
                new Menu(
                        paging.title(PhoneText.fold(settings.title(), 26)),
                        Away.promptOr(away, "Select a group"),
                        turning.isEmpty()
                                ? turning
                                : ImmutableList.<SoftKey>builder()
                                        .add(new SoftKey("Select", 1, "SoftKey:Select"))
                                        .add(new SoftKey("Exit", 3, "SoftKey:Exit"))
                                        .addAll(turning)
                                        .build(),
                        paging.of(choices).stream()
                                .map(choice -> new MenuItem(
                                        PhoneText.fold(choice.name(), LONGEST_NAME) + ": " + view.summary(choice),
                                        links.to(choice.address(settings.first()))))
                                .toList()),
                settings.refresh(),
                links.to(new PageAddress(Pages.LAMP_GROUPS), paging.first()));
    }
}
