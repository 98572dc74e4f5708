package org.sidetone.render.page;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.sidetone.render.Document;
import org.sidetone.render.page.PhoneObject.Text;

/** Pages that are only words: a phone that gets none stays in "Requesting…". */
public final class TextPages {
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Of a source that was there before: by then it may have come back, and a phone's patience is not tried by a flickering page. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private TextPages() {}

    /** Before the first reading of the PBX; the phone asks again by itself. */
    public static Page notReadYet(String path, String title, PageLinks links, Optional<Duration> away) {
        return Page.refreshing(
                path,
                new Text(
                        title,
                        Away.promptOr(away, "Please wait"),
                        "The PBX has not been read yet. The page comes by itself when it has."),
                SOON,
                links.to(path));
    }

    /**
     * In place of a page whose source does not answer; the phone asks again by itself.
     *
     * @param reason in words for who looks after the PBX
     * @param address of that page
     */
    public static Page unanswered(String title, String reason, PageAddress address, PageLinks links) {
        return Page.refreshing(
                address.path(),
                new Text(
                        title,
                        "No answer from the PBX",
                        "The PBX did not say what belongs here. The page comes by itself when it does.\n\nWhy: "
                                + reason),
                LATER,
                links.to(address));
    }

    /** Text of the answer to an address that leads nowhere. */
    public static Page unknown(String path) {
        return Page.live(
                path,
                new Text(
                        "Not found",
                        "No such page",
                        "There is no page " + path + " here.\nPages: " + Pages.SERVICES + " " + Pages.DIRECTORIES + " "
                                + Pages.DIRECTORY + " " + Pages.LAMPS + " " + Pages.HELP));
    }

    /** What could not be done, in one or two sentences. */
    public static Page failure(String title, String text) {
        return Page.live("", new Text(title, "Press Exit", text));
    }

    /**
     * What authenticationURL answers about a push to a phone's screen. It is read byte by byte: no newline, no markup. Without a
     * page, or with an empty authenticationURL, everybody could push.
     */
    public static Page authorized(boolean pusher) {
        return new Page(
                new Document(
                        Pages.AUTHENTICATE,
                        "text/plain; charset=ISO-8859-1",
                        (pusher ? "AUTHORIZED" : "UN-AUTHORIZED").getBytes(StandardCharsets.ISO_8859_1)),
                ImmutableMap.of());
    }

    public static Page empty(String path, String title, String text, Optional<Duration> away) {
        return Page.live(path, new Text(title, Away.promptOr(away, "Nothing to show"), text));
    }
}
