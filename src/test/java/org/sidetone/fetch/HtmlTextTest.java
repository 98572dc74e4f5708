package org.sidetone.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void paragraphsListsAndBreaksAreLines() {
        assertThat(HtmlText.of("<h1>News</h1><p>One&nbsp;&amp; <b>two</b>,\n three.<br>Four</p><ul><li>a<li>b</ul>End"))
                .isEqualTo("News\n\nOne & two, three.\nFour\n\n- a\n- b\nEnd");
    }

    @Test
    void whatNobodyReadsIsLeftOut() {
        assertThat(HtmlText.of("<html><head><title>T</title><style>p{}</style></head><body><script>alert(1)</script>"
                        + "<!-- no --><p>Yes</p><noscript>No</noscript></body></html>"))
                .isEqualTo("Yes");
    }

    @Test
    void textThatIsNoMarkupStays() {
        assertThat(HtmlText.of("AT&T: 3 < 4 & 5 > 2")).isEqualTo("AT&T: 3 < 4 & 5 > 2");
        assertThat(HtmlText.of("")).isEmpty();
    }

    @Test
    void whatIsNestedWithoutEndEndsSoon() {
        long begun = System.nanoTime();
        assertThat(HtmlText.of("<div>".repeat(200_000) + "deep")).isEqualTo("deep");
        assertThat(HtmlText.of("<b><p><i><table>".repeat(30_000) + "deep")).endsWith("deep");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }
}
