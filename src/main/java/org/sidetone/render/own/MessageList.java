package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.sidetone.pbx.ask.mailbox.Mailbox;
import org.sidetone.pbx.ask.mailbox.VoiceMessage;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.Paging;
import org.sidetone.render.page.PhoneObject.Menu;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/** The messages in the mailboxes of a phone's lines; a press calls the mailbox. */
public final class MessageList {
    public static final String TITLE = "Voicemail";

    /** Names the line whose messages a press was on. */
    public static final String LINE_PARAMETER = "line";

    private static final PageAddress ADDRESS = new PageAddress(Pages.VOICEMAIL);

    private MessageList() {}

    /** @param line whose mailbox it is */
    public record Box(Mailbox content, OwnLine line) {}

    /**
     * @param text as it is shown
     * @param target what a press does; empty where nothing can be done
     */
    private record Row(String text, Optional<String> target) {}

    /** Of a phone whose lines have no mailbox. */
    public static Page none() {
        return text("No mailbox", "No line of this phone has a mailbox on the PBX.");
    }

    /** @param boxes in the order of the lines; at least one */
    public static Page page(List<Box> boxes, Phonebook names, PhoneClock clock, int offset, PageLinks links) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Box box : boxes) {
            String prefix = boxes.size() == 1 ? "" : shortName(box.content()) + " ";
            Optional<String> target = target(box.line(), links);
            box.content()
                    .messages()
                    .ifPresentOrElse(
                            messages -> messages.forEach(
                                    message -> rows.add(new Row(prefix + line(message, names, clock), target))),
                            () -> rows.add(new Row(shortName(box.content()) + ": " + counts(box.content()), target)));
        }
        return show(rows.build(), boxes, offset, links);
    }

    /** Messages of another than the first line: a press on them would call the first line's mailbox. */
    public static Page hint(OwnLine line) {
        return text(
                line.title(),
                "Press the key of this line, then Messages"
                        + line.messagesNumber()
                                .map(number -> ", or dial " + number)
                                .orElse("") + ".");
    }

    private static Optional<String> target(OwnLine line, PageLinks links) {
        return line.messagesNumber()
                .map(number -> line.first()
                        ? "Dial:" + number
                        : links.to(
                                ADDRESS.with(LINE_PARAMETER, line.subscriber().id())));
    }

    private static Page show(ImmutableList<Row> rows, List<Box> boxes, int offset, PageLinks links) {
        String prompt = prompt(boxes);
        if (rows.isEmpty()) {
            return text(prompt, "There are no messages.");
        }
        if (rows.stream().anyMatch(row -> row.target().isEmpty())) {
            StringJoiner lines = new StringJoiner("\n");
            rows.forEach(row -> lines.add(row.text()));
            lines.add("").add("Nothing in the dial plan of this line reaches the mailbox (VoiceMailMain).");
            return text(prompt, lines.toString());
        }
        Paging paging = Paging.at(offset, rows.size());
        ImmutableList<SoftKey> keys = paging.menuKeys(links, ADDRESS);
        ImmutableList<MenuItem> items = paging.of(rows).stream()
                .map(row -> new MenuItem(row.text(), row.target().orElseThrow()))
                .collect(ImmutableList.toImmutableList());
        return Page.live(Pages.VOICEMAIL, new Menu(paging.title(TITLE), prompt, keys, items));
    }

    private static Page text(String prompt, String text) {
        return Page.live(Pages.VOICEMAIL, new Text(TITLE, prompt, text));
    }

    private static String prompt(List<Box> boxes) {
        int fresh = boxes.stream().mapToInt(box -> box.content().fresh()).sum();
        int heard = boxes.stream().mapToInt(box -> box.content().heard()).sum();
        boolean marked = boxes.stream().anyMatch(box -> box.content().messages().isPresent());
        return fresh + (marked && fresh > 0 ? " new (*), " : " new, ") + heard + " heard";
    }

    private static String counts(Mailbox box) {
        return box.fresh() + " new, " + box.heard() + " heard";
    }

    private static String line(VoiceMessage message, Phonebook names, PhoneClock clock) {
        String mark = message.heard() ? "" : message.urgent() ? "!* " : "* ";
        String moment = message.at().map(at -> " " + clock.shortly(at)).orElse("");
        return ShortLine.of(mark, caller(message, names), moment + " " + length(message.length()));
    }

    private static String caller(VoiceMessage message, Phonebook names) {
        return names.name(message.caller())
                .or(() -> Optional.of(message.callerName()).filter(name -> !name.isBlank()))
                .or(() -> Optional.of(message.caller()).filter(number -> !number.isBlank()))
                .orElse("Unknown");
    }

    private static String length(Duration length) {
        return "%d:%02d".formatted(length.toMinutes(), length.toSecondsPart());
    }

    private static String shortName(Mailbox box) {
        return box.name().replaceFirst("@.*", "");
    }
}
