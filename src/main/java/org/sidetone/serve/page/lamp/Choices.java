package org.sidetone.serve.page.lamp;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.sidetone.config.LampGroup;
import org.sidetone.config.StatusSettings;
import org.sidetone.render.lamp.LampChoice;
import org.sidetone.render.lamp.LampView;

/** Which groups of lamps there are for an asker. */
final class Choices {
    private static final LampChoice ALL = new LampChoice(LampGroup.ALL, "All");
    private static final LampChoice OTHERS = new LampChoice(LampGroup.OTHERS, "Others");

    private final StatusSettings settings;
    private final ImmutableList<LampChoice> configured;

    Choices(StatusSettings settings) {
        this.settings = settings;
        this.configured = settings.groups().stream()
                .map(group -> new LampChoice(group.id(), group.name()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Those that have a lamp, and in any case all. */
    List<LampChoice> offered(Watcher watcher, LampView lamps) {
        ImmutableList.Builder<LampChoice> offered =
                ImmutableList.<LampChoice>builder().add(ALL);
        ImmutableList<String> favourites = watcher.favourites();
        if (!favourites.isEmpty()) {
            LampChoice own = new LampChoice(LampGroup.FAVOURITES, "Favourites", favourites);
            if (lamps.has(own)) {
                offered.add(own);
            }
        }
        configured.stream().filter(lamps::has).forEach(offered::add);
        if (lamps.has(OTHERS)) {
            offered.add(OTHERS);
        }
        return offered.build();
    }

    /** The group that is asked for, else the first one to be shown, else all. */
    LampChoice chosen(Map<String, String> parameters, List<LampChoice> offered) {
        String wanted = parameters.getOrDefault(LampChoice.PARAMETER, settings.first());
        return offered.stream()
                .filter(choice -> choice.id().equals(wanted))
                .findFirst()
                .orElse(ALL);
    }
}
