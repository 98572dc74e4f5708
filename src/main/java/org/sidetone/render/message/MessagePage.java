package org.sidetone.render.message;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.phone.message.Message;
import org.sidetone.phonebook.Phonebook;
import org.sidetone.render.PhoneText;
import org.sidetone.render.page.Dialable;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.SoftKey;
import org.sidetone.render.page.PhoneObject.Text;

/** A message as a phone shows it. */
public final class MessagePage {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);
    private static final String UNKNOWN = "?";

    private MessagePage() {}

    public static Page of(Message message, Phonebook names, ZonedDateTime now) {
        Optional<String> sender = message.sender().filter(Dialable::test);
        String title = sender.map(number -> "From " + name(number, names)).orElse("Message");
        ImmutableList.Builder<SoftKey> keys = ImmutableList.builder();
        sender.ifPresent(number -> keys.add(new SoftKey("Call", 1, "Dial:" + number)));
        keys.add(new SoftKey("Exit", 3, "SoftKey:Exit"));
        return Page.live(Pages.MESSAGE, new Text(title, "Sent at " + time(message, now), keys.build(), message.text()));
    }

    /** What is shown of a message that came too late, or that is none of this phone's. */
    public static Page over(Optional<Message> message, ZonedDateTime now) {
        return Page.live(
                Pages.MESSAGE,
                new Text(
                        "Message",
                        "Press Exit",
                        message.map(old -> "A message was sent at " + time(old, now) + ". It is over.")
                                .orElse("There is no such message for this phone.")));
    }

    /** How many characters of a text a phone cannot show, not even in another spelling. */
    public static int lost(String text) {
        return count(PhoneText.foldLines(text, Message.LONGEST)) - count(text);
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == UNKNOWN.charAt(0)).count();
    }

    private static String time(Message message, ZonedDateTime now) {
        ZoneId zone = now.getZone();
        boolean old = Duration.between(message.at(), now).compareTo(Duration.ofHours(12)) > 0;
        return (old ? DAY : TIME).format(message.at().atZone(zone));
    }

    private static String name(String number, Phonebook names) {
        return names.name(number)
                .filter(name -> !name.equals(number))
                .map(name -> name + " " + number)
                .orElse(number);
    }
}
