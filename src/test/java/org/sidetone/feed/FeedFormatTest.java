package org.sidetone.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FeedFormatTest {
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
              <channel><title>Example News</title><link>https://news.example/</link>
              <image><title>Logo</title></image>
              <item>
                <title>Käthe &amp;amp; Zoë <![CDATA[met]]></title>
                <link>https://news.example/1</link>
                <guid isPermaLink="false">one</guid>
                <pubDate>Thu, 26 Nov 2026 07:12:00 GMT</pubDate>
                <description>short</description>
                <media:content><media:title>a picture</media:title></media:content>
                <content:encoded><![CDATA[<p>All of <b>it</b>.</p><p>Bye</p>]]></content:encoded>
              </item>
              <item><description>&lt;p&gt;Only a text&lt;/p&gt;</description></item>
              </channel></rss>""";
    private static final String RSS1 = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel rdf:about="x"><title>Old</title></channel>
              <item rdf:about="y"><title>First</title><link>http://old.example/1</link><dc:date>2026-11-26</dc:date></item>
            </rdf:RDF>""";
    private static final String RSS091 = """
            <?xml version="1.0"?>
            <!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">
            <rss version="0.91"><channel><title>T</title><item><title>Caf&eacute;</title></item></channel></rss>""";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>
              <entry><id>urn:1</id><title>3 &lt; 4</title>
                <link rel="self" href="https://a.example/self"/><link href="https://a.example/1"/>
                <published>2026-11-26T07:12:00Z</published><updated>2026-11-27T00:00:00Z</updated>
                <summary type="html">&lt;i&gt;short&lt;/i&gt;</summary>
                <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One</p><p>Two</p></div></content></entry>
              <entry><id>urn:2</id><title type="html">&lt;b&gt;Bold&lt;/b&gt;</title></entry>
            </feed>""";

    @Test
    void rss2IsReadWithItsWholeText() {
        ImmutableList<Headline> read = read(RSS);
        assertThat(read).hasSize(2);
        Headline first = read.get(0);
        assertThat(first.title()).isEqualTo("Käthe & Zoë met");
        assertThat(first.text()).isEqualTo("All of it.\n\nBye");
        assertThat(first.link()).isEqualTo("https://news.example/1");
        assertThat(first.at()).contains(Instant.parse("2026-11-26T07:12:00Z"));
        assertThat(read.get(1).title()).isEqualTo("Only a text");
    }

    @Test
    void rss1AndThoseBeforeAreRead() {
        Headline first = read(RSS1).get(0);
        assertThat(first.title()).isEqualTo("First");
        assertThat(first.at()).contains(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(read(RSS091)).extracting(Headline::title).containsExactly("Café");
    }

    @Test
    void atomIsReadWithItsThreeKindsOfText() {
        ImmutableList<Headline> read = read(ATOM);
        assertThat(read).extracting(Headline::title).containsExactly("3 < 4", "Bold");
        assertThat(read.get(0).text()).isEqualTo("One\n\nTwo");
        assertThat(read.get(0).link()).isEqualTo("https://a.example/1");
        assertThat(read.get(0).at()).contains(Instant.parse("2026-11-26T07:12:00Z"));
    }

    @Test
    void keysStayWhenNewerOnesCome() {
        String newer = RSS.replaceFirst("<item>", "<item><title>Newest</title></item><item>");
        assertThat(read(newer).subList(1, 3)).isEqualTo(read(RSS));
    }

    @Test
    void damagedOnesAreReadAsFarAsTheyGo() {
        assertThat(read("  \n" + RSS.replace("</link>", "").replace("&amp;amp;", "& ")))
                .hasSize(2);
        assertThat(read(RSS.substring(0, RSS.indexOf("<description>"))))
                .extracting(Headline::title)
                .containsExactly("Käthe & Zoë met");
        assertThat(read("<rss><channel><item><title>A<item><title>B</title></item>"))
                .extracting(Headline::title)
                .contains("B");
    }

    @Test
    void whatIsNoFeedIsToldApart() {
        assertThat(FeedFormat.read("<!DOCTYPE html><html><body>Sign in".getBytes(UTF_8), Optional.empty()))
                .isEmpty();
        assertThat(FeedFormat.read(new byte[0], Optional.empty())).isEmpty();
        assertThat(FeedFormat.read(new byte[] {1, 2, 3, 0, -1}, Optional.empty()))
                .isEmpty();
        assertThat(FeedFormat.read("{\"items\":[]}".getBytes(UTF_8), Optional.empty()))
                .isEmpty();
    }

    @Test
    void entitiesOfTheDocumentAreNotFollowed() {
        String bomb = "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"" + "&a;".repeat(100) + "\">"
                + "<!ENTITY c \"" + "&b;".repeat(100) + "\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + "<rss><channel><item><title>&c;&x;T</title></item></channel></rss>";
        assertThat(read(bomb)).extracting(Headline::title).containsExactly("&c;&x;T");
    }

    @Test
    void whatIsNestedDeeplyOrRepeatedWithoutEndEndsSoon() {
        long begun = System.nanoTime();
        assertThat(read("<rss>" + "<a>".repeat(300_000) + "<item><title>T</title></item>"))
                .isNotNull();
        assertThat(read("<rss>" + "<item><title>T</title><link>http://x/</link></item>".repeat(30_000)))
                .hasSize(1);
        String many = "<rss>";
        StringBuilder items = new StringBuilder(many);
        for (int i = 0; i < 10_000; i++) {
            items.append("<item><title>T").append(i).append("</title></item>");
        }
        assertThat(read(items.toString())).hasSize(320);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void theCharacterSetIsFoundWhateverIsSaidOfIt() {
        String latin = RSS.replace("UTF-8", "ISO-8859-1");
        String bare = RSS.substring(RSS.indexOf("<rss"));
        assertReads(latin.getBytes(ISO_8859_1), Optional.empty());
        assertReads(bare.getBytes(ISO_8859_1), Optional.of(ISO_8859_1));
        assertReads(RSS.getBytes(UTF_8), Optional.of(ISO_8859_1));
        assertReads(latin.getBytes(UTF_8), Optional.empty());
        assertReads(bare.getBytes(UTF_16), Optional.empty());
        assertReads(("\uFEFF" + RSS).getBytes(UTF_8), Optional.empty());
        assertReads(RSS.replace("UTF-8", "windows-1252").getBytes(Charset.forName("windows-1252")), Optional.empty());
        assertThat(FeedFormat.read(RSS.replace("UTF-8", "none-such").getBytes(ISO_8859_1), Optional.empty())
                        .orElseThrow())
                .hasSize(2);
    }

    private static void assertReads(byte[] content, Optional<Charset> header) {
        assertThat(FeedFormat.read(content, header).orElseThrow().get(0).title())
                .isEqualTo("Käthe & Zoë met");
    }

    private static ImmutableList<Headline> read(String feed) {
        return FeedFormat.read(feed.getBytes(UTF_8), Optional.empty()).orElseThrow();
    }
}
