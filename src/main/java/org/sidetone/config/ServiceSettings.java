package org.sidetone.config;

import com.google.common.collect.ImmutableList;
import java.net.URI;
import java.time.Duration;

/**
 * What stands in the Services button's menu behind our own pages: feeds, then mailboxes, then links, each in the order of the settings
 * file. No two have the same name.
 */
public record ServiceSettings(ImmutableList<Feed> feeds, ImmutableList<Mailbox> mailboxes, ImmutableList<Link> links) {
    public static final ServiceSettings NONE =
            new ServiceSettings(ImmutableList.of(), ImmutableList.of(), ImmutableList.of());

    static final String DIAL = "Dial:";

    /**
     * {@code [[feed]]}: news as RSS or Atom, for every phone.
     *
     * @param id names it in addresses of pages
     * @param name what phones show
     * @param url http or https; it may hold a token, so it is told to nobody
     * @param refresh how often it is fetched, 1 m to 24 h; {@code "30m"}
     */
    public record Feed(String id, String name, URI url, Duration refresh) {
        public static final Duration USUAL_REFRESH = Duration.ofMinutes(30);
    }

    /**
     * {@code [[mailbox]]}: the newest messages of an IMAP folder, which is only read.
     *
     * @param id names it in addresses of pages
     * @param name what phones show
     * @param host of the server, as its certificate has it
     * @param port {@code 993}, or {@code 143} with {@code tls = "starttls"}
     * @param tls {@code "implicit"} or {@code "starttls"}; there is no way without TLS; {@code "implicit"}
     * @param password the key {@code password}, or {@code password_file}
     * @param folder {@code "INBOX"}
     * @param lines the key {@code for}: only phones that have one of these extensions or accounts are shown it; never empty
     */
    public record Mailbox(
            String id,
            String name,
            String host,
            int port,
            Tls tls,
            String user,
            Secret password,
            String folder,
            ImmutableList<String> lines) {
        public Mailbox {
            if (lines.isEmpty()) {
                throw new IllegalArgumentException("mailbox " + name + " would be for nobody");
            }
        }
    }

    public enum Tls {
        IMPLICIT(993),
        STARTTLS(143);

        private final int port;

        Tls(int port) {
            this.port = port;
        }

        public int port() {
            return port;
        }
    }

    /**
     * {@code [[link]]}: a page for phones on another server, or a number.
     *
     * @param name what phones show
     * @param url {@code http://…}, {@code https://…} (which old firmware does not know) or {@code Dial:NUMBER}
     * @param lines the key {@code for}: phones that have one of these extensions or accounts; empty: everybody
     */
    public record Link(String name, String url, ImmutableList<String> lines) {
        public boolean isNumber() {
            return url.startsWith(DIAL);
        }
    }
}
