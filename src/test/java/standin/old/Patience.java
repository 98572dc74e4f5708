package standin.old;

import java.time.Duration;

/**
 * How long such a phone waits.
 *
 * @param file before it asks for its file again, while there is none
 * @param idle how long nobody may have used it before it looks into {@code syncinfo.xml}
 * @param rounds of five requests, each from the next port, before it gives a file up
 */
public record Patience(Duration file, Duration idle, int rounds) {

    /** As a log of such phones and Cisco's guide for release 8.0 have it. */
    public static Patience real() {
        return new Patience(Duration.ofSeconds(31), Duration.ofSeconds(20), 3);
    }

    /** For tests that have no half minute. */
    public static Patience of(Duration file, Duration idle) {
        return new Patience(file, idle, 3);
    }
}
