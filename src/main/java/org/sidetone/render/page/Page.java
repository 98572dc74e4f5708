package org.sidetone.render.page;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import org.sidetone.render.Document;

/**
 * A page and how the phone is to treat it.
 *
 * @param headers HTTP headers by name, beside the content's own
 */
public record Page(Document document, ImmutableMap<String, String> headers) {
    /**
     * An expired page does not stay on the stack that the Exit key walks back (Cisco's service development notes, HTTP headers):
     * whoever turned ten pages leaves with one press.
     */
    private static final ImmutableMap<String, String> GONE_WHEN_LEFT =
            ImmutableMap.of("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");

    /** A page to come back to: a menu. */
    public static Page lasting(String path, PhoneObject object) {
        return new Page(document(path, object), ImmutableMap.of());
    }

    /** A page that shows a moment. */
    public static Page live(String path, PhoneObject object) {
        return new Page(document(path, object), GONE_WHEN_LEFT);
    }

    /** What a page shows beside its text: a picture of a moment. */
    public static Page live(Document document) {
        return new Page(document, GONE_WHEN_LEFT);
    }

    /** A live page that the phone asks for again by itself, at least a second later. */
    public static Page refreshing(String path, PhoneObject object, Duration refresh, String url) {
        return new Page(
                document(path, object),
                ImmutableMap.<String, String>builder()
                        .putAll(GONE_WHEN_LEFT)
                        .put("Refresh", Math.max(1, refresh.toSeconds()) + "; url=" + url)
                        .buildOrThrow());
    }

    private static Document document(String path, PhoneObject object) {
        return new Document(path, PageXml.CONTENT_TYPE, PageXml.write(object));
    }
}
