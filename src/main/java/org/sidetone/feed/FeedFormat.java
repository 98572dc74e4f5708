package org.sidetone.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.sidetone.fetch.HtmlText;

/**
 * RSS 0.9 to 2.0 and Atom. Read with jsoup's XML parser: feeds are often not well-formed, and it knows no entities but HTML's, so none
 * that a document defines itself can grow or lead elsewhere.
 */
final class FeedFormat {
    /** Ten pages of a phone. */
    private static final int MOST = 320;
    /** More than a phone's page takes. */
    private static final int LONGEST_TEXT = 6000;

    private static final int LONGEST_TITLE = 300;
    /** A longer one cannot be typed off a phone's screen anyway. */
    private static final int LONGEST_LINK = 500;

    private FeedFormat() {}

    /**
     * @param charset what the answer's header says; empty if nothing
     * @return empty if it is no feed
     */
    static Optional<ImmutableList<Headline>> read(byte[] content, Optional<Charset> charset) {
        Document document = document(content, charset);
        Element root = document.firstElementChild();
        if (root == null) {
            return Optional.empty();
        }
        return switch (local(root)) {
            case "rss", "rdf" -> Optional.of(headlines(root, "item"));
            case "feed" -> Optional.of(headlines(root, "entry"));
            default -> Optional.empty();
        };
    }

    private static Document document(byte[] content, Optional<Charset> charset) {
        String name =
                isUtf8(content) ? UTF_8.name() : charset.map(Charset::name).orElse(null);
        try {
            return Jsoup.parse(new ByteArrayInputStream(content), name, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes that cannot be read", e);
        }
    }

    /** What is UTF-8 by its bytes is hardly ever anything else, and headers and declarations often say so wrongly. */
    private static boolean isUtf8(byte[] content) {
        for (byte one : content) {
            if (one == 0) {
                return false; // UTF-16
            }
        }
        try {
            UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static ImmutableList<Headline> headlines(Element root, String name) {
        ImmutableList.Builder<Headline> headlines = ImmutableList.builder();
        Set<String> keys = new HashSet<>();
        List<Element> items = root.getAllElements().stream()
                .filter(element -> local(element).equals(name))
                .limit(MOST)
                .toList();
        for (Element item : items) {
            Headline headline = headline(item);
            if (keys.add(headline.key())) {
                headlines.add(headline);
            }
        }
        return headlines.build();
    }

    private static Headline headline(Element item) {
        String text = child(item, "encoded", "content", "description", "summary")
                .map(FeedFormat::text)
                .orElse("");
        String title = child(item, "title").map(FeedFormat::text).orElse("");
        String shown = title.isEmpty() ? text.lines().findFirst().orElse("(without a title)") : title;
        String link = link(item);
        String id = child(item, "guid", "id").map(Element::wholeText).orElse(link.isEmpty() ? shown : link);
        return new Headline(
                Hashing.sha256().hashString(id, UTF_8).toString().substring(0, 10),
                cut(shown.replaceAll("\\s+", " "), LONGEST_TITLE),
                child(item, "pubdate", "published", "date", "updated").flatMap(date -> FeedDate.parse(date.text())),
                cut(text, LONGEST_TEXT),
                link);
    }

    private static String link(Element item) {
        return item.children().stream()
                .filter(child -> local(child).equals("link"))
                .filter(child ->
                        child.attr("rel").isEmpty() || child.attr("rel").equals("alternate"))
                .map(child -> child.hasAttr("href") ? child.attr("href") : child.wholeText())
                .map(String::strip)
                .filter(link -> link.startsWith("http") && link.length() <= LONGEST_LINK)
                .findFirst()
                .orElse("");
    }

    /** The first of these names that the item has and that holds anything. */
    private static Optional<Element> child(Element item, String... names) {
        for (String name : names) {
            for (Element child : item.children()) {
                // Pictures and sounds have titles and descriptions of their own (media:title).
                boolean media = child.tagName().startsWith("media:");
                if (local(child).equals(name) && !media && !child.wholeText().isBlank()) {
                    return Optional.of(child);
                }
            }
        }
        return Optional.empty();
    }

    /** RSS holds HTML as text, Atom also as elements; an Atom text without a type is none. */
    private static String text(Element element) {
        if (element.childrenSize() > 0) {
            return HtmlText.of(element.html());
        }
        String content = element.wholeText();
        boolean plain = element.attr("type").equals("text")
                || (isAtom(element) && element.attr("type").isEmpty());
        return plain ? content.strip() : HtmlText.of(content);
    }

    private static boolean isAtom(Element element) {
        return element.parent() != null && local(element.parent()).equals("entry");
    }

    private static String local(Element element) {
        String name = element.tagName();
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
