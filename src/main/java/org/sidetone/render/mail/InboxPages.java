package org.sidetone.render.mail;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.sidetone.mail.MailHead;
import org.sidetone.mail.MailList;
import org.sidetone.mail.MailState;
import org.sidetone.mail.MailText;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.Away;
import org.sidetone.render.page.ItemList;
import org.sidetone.render.page.LongText;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.MenuItem;
import org.sidetone.render.page.PhoneObject.Text;
import org.sidetone.render.page.When;

/**
 * The newest messages of a mailbox, and the text of each.
 *
 * @param id of the mailbox
 * @param name of the mailbox
 * @param zone for dates
 */
public record InboxPages(String id, String name, PageLinks links, Instant now, ZoneId zone) {
    public static final String BOX_PARAMETER = "box";
    public static final String MESSAGE_PARAMETER = "message";

    private static final Duration LATER = Duration.ofSeconds(10);
    /** Leaves a subject the most of the 64 characters that a line has. */
    private static final int LONGEST_SENDER = 18;

    /** Where the messages of a mailbox are listed. */
    public static PageAddress address(String id) {
        return new PageAddress(Pages.MAIL).with(BOX_PARAMETER, id);
    }

    public Page list(MailState state, int offset) {
        if (state.list().isEmpty()) {
            return failure(state.failure().orElse("it was not read yet"));
        }
        MailList list = state.list().get();
        String prompt = state.failure().isPresent()
                ? "As of " + Away.text(Duration.between(list.readAt(), now)) + " ago"
                : summary(list);
        if (list.newest().isEmpty()) {
            return Page.live(Pages.MAIL, new Text(name, prompt, "There are no messages in this mailbox."));
        }
        ImmutableList<MenuItem> items = list.newest().stream()
                .map(head -> new MenuItem(line(head), links.to(address(id).with(MESSAGE_PARAMETER, head.key()))))
                .collect(ImmutableList.toImmutableList());
        return ItemList.page(name, prompt, items, offset, links, address(id));
    }

    /** Unread ones have a star. */
    private String line(MailHead head) {
        String date = head.at().map(at -> When.brief(at, now, zone) + " ").orElse("");
        String from = PhoneText.name(head.from(), "Unknown", LONGEST_SENDER);
        return (head.unread() ? "* " : "") + date + from + ": " + subject(head);
    }

    private static String subject(MailHead head) {
        return head.subject().isBlank() ? "(no subject)" : head.subject();
    }

    private static String summary(MailList list) {
        long unread = list.newest().stream().filter(MailHead::unread).count();
        String shown = list.total() > list.newest().size()
                ? "Newest " + list.newest().size() + " of " + list.total()
                : list.total() + (list.total() == 1 ? " message" : " messages");
        return shown + ", " + unread + " new";
    }

    public Page text(MailText mail) {
        MailHead head = mail.head();
        String date = head.at().map(at -> "\n" + When.whole(at, zone)).orElse("");
        String text = mail.text().isBlank() ? "(This message has no text that a phone can show.)" : mail.text();
        return Page.lasting(
                Pages.MAIL,
                new LongText(subject(head) + "\nFrom: " + head.from() + date, text, "")
                        .page(name, "It stays " + (head.unread() ? "unread" : "read") + " there"));
    }

    /** A message that could not be had. */
    public Page noText(String why) {
        return Page.live(Pages.MAIL, new Text(name, "Press Exit", "The message cannot be shown: " + why + "."));
    }

    private Page failure(String why) {
        return Page.refreshing(
                Pages.MAIL,
                new Text(
                        name,
                        "No answer from the mailbox",
                        "The mail server did not give what belongs here. The page comes by itself when it does.\n\nWhy: "
                                + why),
                LATER,
                links.to(address(id)));
    }
}
