package org.sidetone.render.lamp;

import com.google.common.collect.ImmutableList;
import org.sidetone.config.LampGroup;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;

/**
 * Which lamps are looked at.
 *
 * @param id of {@link LampGroup}
 * @param name as the menu has it
 * @param numbers of favourites, in the order of the phone's keys; of the other groups none
 */
public record LampChoice(String id, String name, ImmutableList<String> numbers) {
    public static final String PARAMETER = "group";

    public LampChoice(String id, String name) {
        this(id, name, ImmutableList.of());
    }

    /** @param first the group that the page opens with, which needs no name */
    PageAddress address(String first) {
        PageAddress page = new PageAddress(Pages.LAMPS);
        return id.equals(first) ? page : page.with(PARAMETER, id);
    }

    /** @param people whether any extension has a lamp: where none has, the others are all there is */
    boolean has(LampView.Row row, boolean people) {
        return switch (id) {
            case LampGroup.ALL -> row.lamp().isExtension() || !people || isOtherInUse(row);
            case LampGroup.FAVOURITES -> numbers.contains(row.lamp().number());
            case LampGroup.OTHERS -> !row.lamp().isExtension();
            default -> row.lamp().groups().contains(id);
        };
    }

    /** An empty parking place tells nothing; FreePBX has eight of them. */
    private static boolean isOtherInUse(LampView.Row row) {
        return row.lamp().kind() == Lamp.Kind.OTHER && row.state().isCall();
    }
}
