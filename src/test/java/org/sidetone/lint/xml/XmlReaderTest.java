package org.sidetone.lint.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Node;

class XmlReaderTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("<a>\n<b c=“1”/></a>", "2 ERROR typographic-quotes"),
                arguments("<a>\n<b c=„1“ d=\"2\"/></a>", "2 ERROR typographic-quotes"),
                arguments("<?xml version=”1.0” encoding=”UTF-8”?>\n<a/>", "1 ERROR typographic-quotes"),
                arguments("<a>x\n& y</a>", "2 ERROR stray-ampersand"),
                arguments("<a b='\n&x'/>", "2 ERROR stray-ampersand"),
                arguments("<a>\n&nbsp;</a>", "2 ERROR entity-unknown"),
                arguments("<a>\n&#0;</a>", "2 ERROR character-reference"),
                arguments("<a>1\n < 2</a>", "2 ERROR stray-less-than"),
                arguments("<a>\n<b></c></a>", "2 ERROR element-unclosed"),
                arguments("<a>\n<b>1</c></a>", "2 ERROR closing-tag-unexpected"),
                arguments("<a>\n<b>1</B></a>", "2 ERROR closing-tag-case"),
                arguments("<a>\n<port>1</prot></a>", "2 ERROR closing-tag-misspelt"),
                arguments("<a>\n<b>1\n<c>2</c></a>", "2 ERROR element-unclosed"),
                arguments("<a>\n<b>1<b></a>", "2 ERROR closing-tag-without-slash"),
                arguments("<a>\n<b>", "2 ERROR file-cut-off"),
                arguments("\n<a>\n", "2 ERROR element-unclosed"),
                arguments("<a>\n</a></b>", "2 ERROR closing-tag-unexpected"),
                arguments("<a>\n<b c='1'\nc='2'/></a>", "3 ERROR attribute-twice"),
                arguments("<a>\n<b c=1/></a>", "2 ERROR attribute-unquoted"),
                arguments("<a>\n<b c/></a>", "2 ERROR attribute-without-value"),
                arguments("<a>\n<b c='1'd='2'/></a>", "2 ERROR attribute-no-blank"),
                arguments("<a>\n<b c=\"1>\n<d/></b></a>", "2 ERROR quote-unclosed"),
                arguments("<a>\n<b c='1',/></a>", "2 ERROR tag-junk"),
                arguments("<a>\n<b c='1 d='2'/></a>", "2 ERROR quote-unclosed"),
                arguments("<a>\n<b\u00A0c='1'/></a>", "2 ERROR tag-junk"),
                arguments("<a>\n<b\n<c/></b></a>", "3 ERROR tag-unfinished"),
                arguments("<a>\n<b>1</b\n</a>", "2 ERROR tag-unfinished"),
                arguments("<a>\n<b>1</b c></a>", "2 ERROR tag-unfinished"),
                arguments("x\n<a/>", "1 ERROR text-before-start"),
                arguments("<a/>\nx", "2 ERROR text-after-end"),
                arguments("\n<?xml version='1.0'?><a/>", "2 ERROR declaration-not-first"),
                arguments("<?xml version='1.0'?>\n<?xml version='1.0'?><a/>", "2 ERROR declaration-twice"),
                arguments("<?XML version='1.0'?><a/>", "1 ERROR declaration-case"),
                arguments("<?xml encoding='UTF-8'?><a/>", "1 ERROR declaration-version"),
                arguments("<?xml version='1.0'>\n<a/>", "1 ERROR declaration-unclosed"),
                arguments("<a/>\n<b/>", "2 ERROR second-root"),
                arguments("<a>\n<!-- b</a>", "2 ERROR comment-unclosed"),
                arguments("<a>\n<!- b ->\n</a>", "2 ERROR markup-broken"),
                arguments("<a>\n<!-- b -- c --></a>", "2 WARNING comment-dashes"),
                arguments("<a>\n<![CDATA[ b</a>", "2 ERROR cdata-unclosed"),
                arguments("<a>\n]]></a>", "2 ERROR cdata-end"),
                arguments("<a>\n\u0007</a>", "2 ERROR control-character"),
                arguments("<!DOCTYPE a>\n<a/>", "1 WARNING doctype"),
                arguments("\n<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a/>", "2 ERROR entity-declared"),
                arguments("<!-- nothing -->", "1 ERROR no-element"),
                arguments("<a>".repeat(100) + "</a>".repeat(100), "1 ERROR too-deep"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void tellsWhatAndWhere(String text, String wanted) {
        assertThat(Codes.of(XmlReader.read(text).findings())).contains(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<!-- x - y --><a b='“' c=\"'\" >&lt;&#x41;&amp;<b\n/></a >\n<!-- -->",
                "<device  xsi:type=\"axl:XIPPhone\" ctiid=\"94\"><dscpForAudio  tcl=\"a:b\">184</dscpForAudio></device>",
                "<a><![CDATA[<&]]></a>",
                "<a>“typographic” – in text</a>"
            })
    void saysNothingOfWhatIsRight(String text) {
        XmlFile file = XmlReader.read(text);

        assertThat(file.findings()).isEmpty();
        assertThat(file.guessed()).isFalse();
    }

    @Test
    void goesOnAfterAFault() {
        XmlFile file = XmlReader.read("<a>\n<b c=“1”>x & y</B>\n<d>1\n<e>2</e>\n</a>");

        assertThat(Codes.of(file.findings()))
                .containsExactlyInAnyOrder(
                        "2 ERROR typographic-quotes",
                        "2 ERROR stray-ampersand",
                        "2 ERROR closing-tag-case",
                        "3 ERROR element-unclosed");
        Node root = file.root().orElseThrow();
        // What stands behind a value that was never closed is beside it, not in it.
        assertThat(root.children().stream().map(Node::name)).containsExactly("b", "d", "e");
        assertThat(root.child("b").orElseThrow().text()).isEqualTo("x & y");
        assertThat(root.child("b").orElseThrow().attributes()).containsEntry("c", "1");
        assertThat(root.child("e").orElseThrow().line()).isEqualTo(4);
    }

    @Test
    void keepsNamesAttributesAndTextAsWritten() {
        Node root =
                XmlReader.read("<x:a  b='1' c='2'> 1<d/>2&amp;3 </x:a>").root().orElseThrow();

        assertThat(root.name()).isEqualTo("a");
        assertThat(root.attributes()).containsExactly(java.util.Map.entry("b", "1"), java.util.Map.entry("c", "2"));
        assertThat(root.text()).isEqualTo(" 12&3 ");
    }

    @Test
    void resolvesNoEntityOfTheFilesOwn() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY l%d \"&l%d;&l%d;\">".formatted(i, i - 1, i - 1));
        }
        laughs.append("<!ENTITY file SYSTEM \"file:///etc/passwd\">]>\n<a>&l29;&file;</a>");

        XmlFile file = XmlReader.read(laughs.toString());

        assertThat(file.root().orElseThrow().text()).isEqualTo("&l29;&file;");
        assertThat(Codes.of(file.findings())).contains("1 ERROR entity-declared", "2 ERROR entity-unknown");
    }

    @Test
    void lineEndsOfEverySystemCount() {
        assertThat(Codes.of(XmlReader.read("<a>\r\n\r\n\r\r&</a>").findings()))
                .containsExactly("5 ERROR stray-ampersand");
    }

    @Test
    void manyFaultsOfAKindAreCounted() {
        var findings = XmlReader.read("<a>" + "&\n".repeat(1000) + "</a>").findings();

        assertThat(findings).hasSize(21);
        assertThat(findings.get(20).what()).contains("979 more");
    }
}
