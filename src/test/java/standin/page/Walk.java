package standin.page;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import standin.Refusal;

/** Presses everything that leads to another page, and fills in every form, as somebody would who has all day. */
public final class Walk {
    /** More are a circle that never ends, as a page whose links differ each time. */
    private static final int MOST = 500;

    private final Browser browser;
    private final Map<String, String> words;
    private final Map<String, Page> pages = new LinkedHashMap<>();
    private final Deque<String> ahead = new ArrayDeque<>();

    /** @param words what is typed into a field, by the flags of the field; a field of other flags is left empty */
    public Walk(Browser browser, Map<String, String> words) {
        this.browser = browser;
        this.words = words;
    }

    /**
     * Goes on from an open page, and never to another server.
     *
     * @return every page by its address, in the order they were opened
     */
    public Map<String, Page> from(Page start) throws Refusal {
        String server = URI.create(start.url()).getAuthority();
        see(start, server);
        while (!ahead.isEmpty()) {
            String next = ahead.poll();
            if (pages.containsKey(next)) {
                continue;
            }
            if (pages.size() >= MOST) {
                throw new Refusal(next + ": after " + MOST + " pages there are still others");
            }
            see(browser.select(new Page.Item("", next)), server);
        }
        return pages;
    }

    private void see(Page page, String server) throws Refusal {
        pages.put(page.url(), page);
        Stream.concat(
                        page.items().stream().map(Page.Item::target),
                        page.softKeys().stream().map(Page.SoftKey::url))
                .filter(url -> url.startsWith("http://" + server + "/"))
                .filter(url -> !pages.containsKey(url))
                .forEach(ahead::add);
        if (page.form().isPresent()) {
            Page answer = fill(page, page.form().get());
            if (!pages.containsKey(answer.url())) {
                see(answer, server);
            }
        }
    }

    private Page fill(Page page, Page.Form form) throws Refusal {
        for (Page.Field field : form.fields()) {
            String word = words.getOrDefault(field.flags(), "");
            if (!word.isEmpty()) {
                browser.type(field.name(), word);
            }
        }
        String submit = page.softKeys().stream()
                .filter(key -> key.url().equals("SoftKey:Submit"))
                .map(Page.SoftKey::name)
                .findFirst()
                .orElseThrow(() -> new Refusal(page.url() + ": a form that cannot be sent"));
        return browser.softKey(submit);
    }
}
