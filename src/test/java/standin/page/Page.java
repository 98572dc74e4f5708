package standin.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page as the phone took it.
 *
 * @param kind Menu, Directory, Text, Input, ImageFile, …: the object's name without CiscoIPPhone
 * @param items of a menu or a directory, in order
 * @param form of an Input
 * @param text of a Text, else empty
 * @param picture where that of an ImageFile is fetched, else empty
 * @param softKeys by position; empty means the phone's own
 * @param refreshSeconds after which it is asked for again, 0 for never
 * @param refreshUrl what is asked for then
 * @param keep whether Exit comes back to it; one that had expired when it came is not kept
 * @param charset in which it came
 */
public record Page(
        String kind,
        String url,
        String title,
        String prompt,
        List<Item> items,
        Optional<Form> form,
        String text,
        String picture,
        List<SoftKey> softKeys,
        int refreshSeconds,
        String refreshUrl,
        boolean keep,
        String charset) {

    /** @param target a menu's URL, a directory's telephone number */
    public record Item(String name, String target) {}

    /** @param url what is typed is sent there */
    public record Form(String url, List<Field> fields) {}

    /**
     * @param parameter what the address calls it
     * @param flags which signs can be typed
     * @param value what stands in it before anything is typed
     */
    public record Field(String name, String parameter, String flags, String value) {}

    /** @param position from 1; four are on the screen at a time */
    public record SoftKey(String name, String url, int position) {}

    public Optional<Item> item(String name) {
        return items.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    public Optional<SoftKey> softKey(String name) {
        return softKeys.stream()
                .filter(key -> key.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
