package org.sidetone.render.call;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidetone.pbx.ask.call.Room;
import org.sidetone.pbx.ask.call.Room.Guest;
import org.sidetone.plan.feature.CallAction;
import org.sidetone.render.call.CallList.Row;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;

/** Conference rooms with who is in, then the empty ones that this phone can enter; a press enters the room. */
public final class RoomsPage {
    public static final String TITLE = "Conferences";
    public static final PageAddress ADDRESS = new PageAddress(Pages.ROOMS);

    private RoomsPage() {}

    /** @param rooms those with somebody in */
    public static Page page(List<Room> rooms, Viewer viewer) {
        CallList list = new CallList(ADDRESS, TITLE, viewer);
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Room room : rooms) {
            Optional<String> number = number(room.name(), viewer);
            rows.add(new Row(line(room, viewer), number));
            if (viewer.known()) {
                room.guests().forEach(guest -> rows.add(new Row("- " + line(guest, viewer), number)));
            }
        }
        Set<String> busy = rooms.stream().map(Room::name).collect(Collectors.toSet());
        viewer.numbers().subjects(CallAction.JOIN).stream()
                .filter(name -> !busy.contains(name))
                .sorted()
                .forEach(name -> rows.add(new Row(viewer.named(name) + ": empty", number(name, viewer))));
        ImmutableList<Row> all = rows.build();
        return all.isEmpty()
                ? list.text("No conferences", "Nobody confers, and this phone reaches no room by a number of its own.")
                : list.menu(rooms.isEmpty() ? "All are empty" : rooms.size() + " in use", all);
    }

    /** @return what is shown where the PBX has no rooms of this kind */
    public static Page none(Viewer viewer) {
        return new CallList(ADDRESS, TITLE, viewer)
                .text(
                        "No conferences",
                        "This PBX's module app_confbridge is not loaded. Rooms of the older MeetMe are not shown.");
    }

    private static Optional<String> number(String room, Viewer viewer) {
        return viewer.numbers().number(CallAction.JOIN, room);
    }

    private static String line(Room room, Viewer viewer) {
        return viewer.named(room.name()) + ": " + room.guests().size() + " in, " + Away.text(room.since())
                + (room.locked() ? ", locked" : "");
    }

    private static String line(Guest guest, Viewer viewer) {
        return viewer.caller(guest.caller()) + ", " + Away.text(guest.since()) + (guest.leads() ? ", leads" : "")
                + (guest.muted() ? ", muted" : "");
    }
}
