package org.sidetone.lint.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Random;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.sidetone.config.Severity;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Our reader beside the JDK's: what one refuses the other refuses too, on files damaged in every way that chance finds. */
class StrictReaderTest {
    private static final String[] BITS = {
        "<",
        ">",
        "/",
        "&",
        "\"",
        "'",
        "=",
        " ",
        "\n",
        "-",
        "--",
        "!",
        "?",
        "</",
        "/>",
        "<!--",
        "-->",
        "<a>",
        "</a>",
        "“",
        ";",
        "x",
        "]]>",
        "<![CDATA[",
        "&amp;",
        "&#65;",
        "<?",
        "?>",
        ":",
        "1",
        "\u0001"
    };

    private final SAXParser strict;

    StrictReaderTest() throws ParserConfigurationException, SAXException {
        strict = SAXParserFactory.newInstance().newSAXParser();
    }

    @Test
    void bothRefuseTheSameFiles() throws IOException {
        Random random = new Random(79);
        int taken = 0;
        for (int i = 0; i < 6_000; i++) {
            String damaged = damaged(SMALL, random);
            boolean strictTakes = isTakenByStrict(damaged);
            boolean weTake = XmlReader.read(damaged).findings().stream()
                    .noneMatch(finding -> finding.severity() == Severity.ERROR
                            || finding.code().equals("comment-dashes"));
            assertThat(weTake).as(damaged).isEqualTo(strictTakes);
            taken += strictTakes ? 1 : 0;
        }
        assertThat(taken).isBetween(300, 4_500);
    }

    private static final String SMALL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- a comment -->
            <device id="1">
              <ports a='1' b="2"/>
              <name>J&amp;B &lt;x&gt;</name>
              <line button="1"><![CDATA[x]]></line>
            </device>
            """;

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int n = 1 + random.nextInt(2); n > 0; n--) {
            // The declaration is read apart, and the JDK is lax there.
            int declaration = text.indexOf('\n') + 1;
            int at = declaration + random.nextInt(damaged.length() - declaration);
            switch (random.nextInt(3)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, BITS[random.nextInt(BITS.length)]);
                default -> damaged.replace(at, at + 1, BITS[random.nextInt(BITS.length)]);
            }
        }
        return damaged.toString();
    }

    private boolean isTakenByStrict(String text) throws IOException {
        try {
            strict.parse(new InputSource(new StringReader(text)), new DefaultHandler());
            return true;
        } catch (SAXException e) {
            return false;
        }
    }
}
