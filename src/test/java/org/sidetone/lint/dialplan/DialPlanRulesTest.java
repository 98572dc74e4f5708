package org.sidetone.lint.dialplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;

class DialPlanRulesTest {

    /** Each stands in line 2. */
    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            ERROR   ~ template-case     ~ <template MATCH="1.." TIMEOUT="0"/>
            ERROR   ~ template-case     ~ <Template MATCH="1.." TIMEOUT="0"></Template>
            ERROR   ~ template-unclosed ~ <TEMPLATE MATCH="1.." TIMEOUT="0">
            ERROR   ~ template-unclosed ~ <TEMPLATE MATCH="1.." TIMEOUT="0"
            ERROR   ~ template-unclosed ~ <TEMPLATE MATCH="1.."><TEMPLATE MATCH="2.."/></TEMPLATE>
            ERROR   ~ attribute-unknown ~ <TEMPLATE MATCH="1.." COLOUR="red"/>
            ERROR   ~ attribute-syntax  ~ <TEMPLATE MATCH "1.."/>
            ERROR   ~ attribute-syntax  ~ <TEMPLATE MATCH=112/>
            ERROR   ~ quote-open        ~ <TEMPLATE MATCH="1.. TIMEOUT="0"/><TEMPLATE MATCH="2.."/>
            ERROR   ~ quote-single      ~ <TEMPLATE MATCH='1..' TIMEOUT="0"/>
            ERROR   ~ quote-typographic ~ <TEMPLATE MATCH=“1..” TIMEOUT="0"/>
            ERROR   ~ match-missing     ~ <TEMPLATE TIMEOUT="5"/>
            ERROR   ~ timeout-negative  ~ <TEMPLATE MATCH="1.." TIMEOUT="-1"/>
            WARNING ~ timeout-junk      ~ <TEMPLATE MATCH="1.." TIMEOUT="soon"/>
            WARNING ~ timeout-junk      ~ <TEMPLATE MATCH="1.." TIMEOUT=""/>
            WARNING ~ line-junk         ~ <TEMPLATE MATCH="1.." LINE="one"/>
            ERROR   ~ user-unknown      ~ <TEMPLATE MATCH="1.." USER="anna"/>
            ERROR   ~ route-unknown     ~ <TEMPLATE MATCH="1.." ROUTE="fast"/>
            ERROR   ~ tone-unknown      ~ <TEMPLATE MATCH="9,1.." TONE="loud"/>
            ERROR   ~ tones-too-many    ~ <TEMPLATE MATCH="9,1.." TONE="" TONE="" TONE="" TONE=""/>
            WARNING ~ entity            ~ <TEMPLATE MATCH="1.." REWRITE="&quot;1"/>
            WARNING ~ star-unescaped    ~ <TEMPLATE MATCH="*97" TIMEOUT="0"/>
            WARNING ~ star-unescaped    ~ <TEMPLATE MATCH="*.." TIMEOUT="0"/>
            WARNING ~ foreign-notation  ~ <TEMPLATE MATCH="[2-9]XXX" TIMEOUT="0"/>
            WARNING ~ foreign-notation  ~ <TEMPLATE MATCH="00[1-9]!" TIMEOUT="0"/>
            WARNING ~ hotline           ~ <TEMPLATE MATCH="" TIMEOUT="0" REWRITE="300"/>
            ERROR   ~ rewrite-group     ~ <TEMPLATE MATCH="1.." REWRITE="9%2"/>
            ERROR   ~ rewrite-group     ~ <TEMPLATE MATCH="1.." REWRITE="9..."/>
            ERROR   ~ rewrite-group     ~ <TEMPLATE MATCH="1.2.3.4.5.6." REWRITE="%6"/>
            WARNING ~ groups-too-many   ~ <TEMPLATE MATCH="1.2.3.4.5.6." REWRITE="%5"/>
            WARNING ~ tag-unknown       ~ <PATTERN MATCH="1.."/>
            WARNING ~ stamp-unreadable  ~ <versionStamp>1_2</versionStamp>
            WARNING ~ stamp-unreadable  ~ <versionStamp>1</versionStamp>
            INFO    ~ comment-angle     ~ <!-- one > two -->
            ERROR   ~ comment-angle     ~ <!-- 5 > 4" --><TEMPLATE MATCH="1.."/>
            ERROR   ~ comment-angle     ~ <!-- see <b>this</b>: <TEMPLATE MATCH="1.." TIMEOUT="0"/> -->
            """)
    void findsWhatAPhoneDoesNotTakeAsItIsMeant(Severity severity, String code, String line) {
        Finding finding = DialPlanRules.check(inside(line)).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not found: " + DialPlanRules.check(inside(line))));
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.hint()).isNotBlank();
        assertThat(finding.source()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<TEMPLATE MATCH=\"1..\" TIMEOUT=\"0\"/>",
                "<TEMPLATE MATCH=\"1..\" Timeout=\"0\"></TEMPLATE>",
                "<TEMPLATE match = \"1..\" user=\"PHONE\" route=\"emergency\" line=\"2\" />",
                "<TEMPLATE MATCH=\"9,1..\" TONE=\"Bellcore-Outside\" TONE=\"cisco-zip\" TONE=\"\"/>",
                "<TEMPLATE MATCH=\"\\*97\" TIMEOUT=\"0\"/>",
                "<TEMPLATE MATCH=\"*#\" TIMEOUT=\"0\" REWRITE=\"%1\"/>",
                "<TEMPLATE MATCH=\"00*\" TIMEOUT=\"5\"/><TEMPLATE MATCH=\"0..........\" TIMEOUT=\"0\"/>",
                "<TEMPLATE MATCH=\"1.2*\" REWRITE=\"9%1%2%%%s%0\"/>",
                "<TEMPLATE MATCH=\"34..3..\" REWRITE=\"11..11..\"/>",
                "<TEMPLATE MATCH=\"1..\" TIMEOUT=\"4\"/><TEMPLATE MATCH=\"1...\" TIMEOUT=\"0\"/>",
                "<TEMPLATE MATCH=\"112\" TIMEOUT=\"0\"/><TEMPLATE MATCH=\"1...\" TIMEOUT=\"0\"/>",
                "<TEMPLATE MATCH=\"1..\" LINE=\"1\" TIMEOUT=\"0\"/><TEMPLATE MATCH=\"1..\" LINE=\"2\" TIMEOUT=\"3\"/>",
                "<versionStamp>{0af3-22}</versionStamp>",
                "<!-- a comment, 'quoted' & with \"quotes\" -->",
                "<TEMPLATE MATCH=\"1..............................................................\"/>",
            })
    void saysNothingOfWhatAPhoneTakes(String line) {
        assertThat(DialPlanRules.check(inside(line))).isEmpty();
        assertThat(DialPlanRules.check("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + inside(line)))
                .isEmpty();
    }

    @Test
    void valuesAreCutAfter63Characters() {
        String long64 = "<TEMPLATE MATCH=\"" + "1".repeat(64) + "\"/>";
        assertThat(DialPlanRules.check(inside(long64))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("value-too-long");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        });
    }

    @Test
    void theFileFitsIntoThePhonesBuffer() {
        assertThat(DialPlanRules.check(ofLength(8191))).isEmpty();
        assertThat(codes(ofLength(8192))).containsExactly("file-too-long");
    }

    @Test
    void bytesCountNotCharacters() {
        assertThat(codes("<DIALTEMPLATE><!-- " + "ü".repeat(4100) + " --></DIALTEMPLATE>"))
                .containsExactly("file-too-long");
    }

    @Test
    void aTemplateIsInsideTheRoot() {
        assertThat(codes("<dialplan>\n<TEMPLATE MATCH=\"*\"/>\n</dialplan>"))
                .containsExactly("tag-unknown", "root-missing", "template-outside");
        assertThat(codes("<DIALTEMPLATE></DIALTEMPLATE>\n<TEMPLATE MATCH=\"*\"/>"))
                .containsExactly("template-outside");
        assertThat(codes("<dialtemplate><TEMPLATE MATCH=\"*\"/></dialtemplate>"))
                .isEmpty();
        assertThat(codes("<DIALTEMPLATE><TEMPLATE MATCH=\"*\"/>")).containsExactly("root-unclosed");
        assertThat(codes("")).containsExactly("root-missing");
    }

    @Test
    void aQuoteThatIsNeverClosedLosesTheRest() {
        assertThat(codes("<DIALTEMPLATE>\n\"\n<TEMPLATE MATCH=1/></DIALTEMPLATE>"))
                .containsExactly("quote-open", "root-unclosed");
    }

    @Test
    void ofTwoTemplatesThatSayTheSameTheFirstWins() {
        Finding finding = only(
                "<DIALTEMPLATE>\n<TEMPLATE MATCH=\"1..\"/>\n<TEMPLATE MATCH=\"1..\" TIMEOUT=\"3\"/></DIALTEMPLATE>");
        assertThat(finding.code()).isEqualTo("shadowed");
        assertThat(finding.line()).isEqualTo(3);
        assertThat(finding.what()).contains("line 2");
    }

    @Test
    void aLongerNumberIsHardlyReachedWhereAShorterDialsAtOnce() {
        Finding finding = only(
                "<DIALTEMPLATE>\n<TEMPLATE MATCH=\"2...\" TIMEOUT=\"0\"/>\n<TEMPLATE MATCH=\"2..\" TIMEOUT=\"0\"/></DIALTEMPLATE>");
        assertThat(finding.code()).isEqualTo("never-reached");
        assertThat(finding.line()).isEqualTo(2);
        assertThat(finding.what()).contains("2.. in line 3");
    }

    @Test
    void theExampleFileIsFine() throws IOException {
        assertThat(DialPlanRules.check(Files.readString(Path.of("src/test/resources/standin/example/dialplan.xml"))))
                .isEmpty();
    }

    private static Finding only(String text) {
        assertThat(DialPlanRules.check(text)).hasSize(1);
        return DialPlanRules.check(text).get(0);
    }

    private static List<String> codes(String text) {
        return DialPlanRules.check(text).stream().map(Finding::code).toList();
    }

    private static String inside(String line) {
        return "<DIALTEMPLATE>\n" + line + "\n</DIALTEMPLATE>\n";
    }

    private static String ofLength(int bytes) {
        String empty = "<DIALTEMPLATE></DIALTEMPLATE>";
        return "<DIALTEMPLATE>" + " ".repeat(bytes - empty.length()) + "</DIALTEMPLATE>";
    }
}
