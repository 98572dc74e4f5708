package org.sidetone.render.own;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.StringJoiner;
import org.sidetone.render.page.Page;
import org.sidetone.render.page.Pages;
import org.sidetone.render.page.PhoneObject.Text;

/** What the ? button shows. */
public final class HelpText {
    /** The parameter in which a phone sends the number of the key that was pressed after the ? button. */
    public static final String KEY_PARAMETER = "id";

    private static final ImmutableMap<String, String> ABOUT = ImmutableMap.<String, String>builder()
            .put(
                    Pages.DIRECTORY,
                    "everybody on this PBX and in its phonebooks; Search takes a part of a name or number")
            .put(Pages.LAMPS, "who is on the phone, ringing first; Select calls or picks up")
            .put(Pages.VOICEMAIL, "what is in your mailbox, new first; Select calls the mailbox")
            .put(Pages.FORWARDS, "do not disturb and forwarding as they stand; Select changes one by a call")
            .put(Pages.CALLS, "the calls of your lines, newest first; Select calls back")
            .put(Pages.PARKED, "calls that wait to be fetched; Select fetches one")
            .put(Pages.QUEUES, "who waits and who answers; its keys log you in and out")
            .put(Pages.ROOMS, "conferences and who is in them; Select enters")
            .put(Pages.FEED, "headlines, fetched now and then; Select opens one")
            .put(Pages.MAIL, "the newest messages, a star at unread ones; what you read here stays unread")
            .put(Pages.NUMBER, "your number, and what whoever helps you asks for: address, model, load")
            .buildOrThrow();

    private HelpText() {}

    /**
     * An entry of the Services menu.
     *
     * @param path of {@link Pages}
     */
    public record Entry(String name, String path) {}

    /**
     * @param key that help is wanted for; a key nobody knows is none
     * @param services what this asker's Services key shows
     * @param messages the number that its Messages key dials; empty where that is not known or there is none
     */
    public static Page page(Optional<String> key, ImmutableList<Entry> services, Optional<String> messages) {
        Optional<HelpTopics.Topic> topic = key.flatMap(HelpTopics::find);
        return topic.map(found -> text(found.title(), found.text()))
                .orElseGet(() -> text("Your phone", all(services, messages)));
    }

    private static Page text(String prompt, String text) {
        return Page.lasting(Pages.HELP, new Text("Help", prompt, text));
    }

    private static String all(ImmutableList<Entry> services, Optional<String> messages) {
        StringJoiner text = new StringJoiner("\n");
        text.add("Directories: missed, received and placed calls; below them the names of this PBX.");
        messages.ifPresent(number -> text.add("Messages: calls your mailbox, " + number + "."));
        text.add("Services:");
        services.forEach(entry -> text.add("- " + entry.name()
                + Optional.ofNullable(ABOUT.get(entry.path()))
                        .map(about -> ": " + about)
                        .orElse("")));
        text.add("");
        text.add("In a list, Dial or Select calls what is marked; its digit does so at once.");
        text.add("Help for one key: press ?, then the key.");
        return text.toString();
    }
}
