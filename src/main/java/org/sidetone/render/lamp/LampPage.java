package org.sidetone.render.lamp;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Feature;
import org.sidetone.config.LampGroup;
import org.sidetone.render.PhoneText;
import org.sidetone.render.lamp.LampIcons.Line;
import org.sidetone.render.lamp.LampView.Row;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.TextPages;

/**
 * A list of lamps. A menu rather than a directory: its lines have room for a state, and Select opens {@code Dial:}, so that a press
 * calls.
 */
record LampPage(List<Row> group, LampFrame frame, LampBoard board) {
    private static final String NO_HINTS = "The PBX has no lamps to show: its dial plan has no hints for extensions.";
    private static final String NONE_IN_GROUP =
            "There is no lamp in this group: none of its numbers has a hint in the PBX's dial plan.";

    /** Behind it {@code 12/16} still fits. */
    private static final int LONGEST_TITLE = 26;

    /** About what a line of a 7941's menu shows; the name gives way, for the number is what tells two Smiths apart. */
    private static final int LINE = 30;

    private static final int SHORTEST_NAME = 8;
    /** What phones take, whether they show it or not. */
    private static final int LONGEST_LINE = 64;

    Page at(int offset) {
        boolean all = frame.choice().id().equals(LampGroup.ALL);
        String title =
                PhoneText.fold(all ? frame.settings().title() : frame.choice().name(), LONGEST_TITLE);
        List<Row> boxes = group.stream().filter(row -> message(row).isPresent()).toList();
        if (frame.messages() && boxes.isEmpty()) {
            return new LampPage(group, frame.calling(), board).at(offset);
        }
        List<Row> rows = frame.messages() ? boxes : group;
        if (rows.isEmpty()) {
            return TextPages.empty(Pages.LAMPS, title, all ? NO_HINTS : NONE_IN_GROUP, frame.away());
        }
        Paging paging = Paging.at(offset, rows.size());
        List<Row> visible = paging.of(rows);
        return Page.refreshing(
                Pages.LAMPS,
                frame.icons()
                        .menu(
                                paging.title(title),
                                Away.promptOr(
                                        frame.away(),
                                        frame.messages() ? "Leave a message for" : LampView.summary(rows)),
                                keys(paging),
                                visible.stream().map(this::line).collect(toImmutableList())),
                refresh(visible),
                frame.links().to(frame.address(), paging.first()));
    }

    /** Soon again while something rings that can be seen: who would pick it up needs it now. */
    private Duration refresh(List<Row> visible) {
        boolean ringing = visible.stream().anyMatch(row -> row.state().group() == LampText.Group.RINGING);
        return ringing
                ? Ordering.natural()
                        .min(frame.settings().refresh(), frame.settings().ringingRefresh())
                : frame.settings().refresh();
    }

    private Line line(Row row) {
        return new Line(row.state().mark(), text(row), "Dial:" + dialled(row));
    }

    private String text(Row row) {
        String number = row.lamp().number();
        String state = row.state().text();
        String talk = frame.talks().of(row, board);
        if (row.lamp().name().equals(number)) {
            return PhoneText.fold(state + " " + number + talk, LONGEST_LINE);
        }
        int room = LINE - state.length() - number.length() - talk.length() - 2;
        String name = PhoneText.fold(row.lamp().name(), Math.max(SHORTEST_NAME, room));
        return PhoneText.fold(state + " " + name + " " + number + talk, LONGEST_LINE);
    }

    /** What rings is picked up, where the asker's line can; else, and of all others, the number is called. */
    private String dialled(Row row) {
        String number = row.lamp().number();
        Optional<String> code = frame.messages()
                ? message(row)
                : row.state().group() == LampText.Group.RINGING
                        ? frame.codes().code(Feature.PICKUP, number).filter(Dialable::test)
                        : Optional.empty();
        return code.orElse(number);
    }

    private Optional<String> message(Row row) {
        return row.lamp().mailbox()
                ? frame.codes().code(Feature.LEAVE_MESSAGE, row.lamp().number()).filter(Dialable::test)
                : Optional.empty();
    }

    /** None where the phone's own Select and Exit are enough. Exit stays the third, where these phones have it. */
    private ImmutableList<SoftKey> keys(Paging paging) {
        ImmutableList<SoftKey> turning = paging.turning(2, frame.links(), frame.address());
        ImmutableList.Builder<Named> more = ImmutableList.builder();
        turning.stream().skip(1).forEach(key -> more.add(new Named(key.name(), key.url())));
        if (frame.menu()) {
            more.add(new Named("Groups", frame.links().to(new PageAddress(Pages.LAMP_GROUPS))));
        }
        if (frame.messages()) {
            more.add(new Named("Lamps", frame.links().to(frame.address(false))));
        } else if (group.stream().anyMatch(row -> message(row).isPresent())) {
            more.add(new Named("Message", frame.links().to(frame.address(true))));
        }
        return keys(turning.stream().findFirst(), more.build());
    }

    private record Named(String name, String url) {}

    private static ImmutableList<SoftKey> keys(Optional<SoftKey> turning, ImmutableList<Named> more) {
        if (turning.isEmpty() && more.isEmpty()) {
            return ImmutableList.of();
        }
        ImmutableList.Builder<SoftKey> keys =
                ImmutableList.<SoftKey>builder().add(new SoftKey("Select", 1, "SoftKey:Select"));
        turning.ifPresent(keys::add);
        keys.add(new SoftKey("Exit", 3, "SoftKey:Exit"));
        int position = 4;
        for (Named key : more) {
            boolean second = turning.isEmpty() && key.equals(more.get(0));
            keys.add(new SoftKey(key.name(), second ? 2 : position, key.url()));
            position += second ? 0 : 1;
        }
        return keys.build();
    }
}
