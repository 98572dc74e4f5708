package org.sidetone.lint.tones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.NodeReader;
import org.sidetone.pbx.tone.CountryTones;
import org.sidetone.pbx.tone.CountryTones.Kind;
import org.sidetone.pbx.tone.ToneList;
import org.sidetone.plan.Samples;
import org.sidetone.plan.locale.NetworkLocale;
import org.sidetone.render.tone.TonesFile;

class TonesRulesTest {
    /** Line 2 is the tone, line 3 its part, line 4 its repetition. */
    private static final String GOOD = """
            <tones>
            <tone c1="31538" i1="-780" c2="30831" i2="-973" d="2" t="idial">
            <part m="on" t="65535"/>
            <repeat c="65535"/>
            </tone>
            <tone c1="31164" i1="-1772" c2="31164" i2="-1772" d="17" t="reorder"><part m="on" t="400"/>
            <part m="off" t="350"/><part m="on" t="225"/><part m="off" t="525"/><repeat c="65535" pc1="1"/></tone>
            <tone c1="30467" i1="-1104" d="1" t="busy"><part m="on" t="500"/><part m="off" t="500"/><repeat c="65535"/></tone>
            <tone c1="30467" i1="-1104" d="1" t="ringing"><part m="on" t="500"/><part m="off" t="500"/><repeat c="65535"/></tone>
            <tone c1="30467" i1="-1104" d="1" t="odial"><part m="on" t="65535"/><repeat c="65535"/></tone>
            </tones>
            """;

    @Test
    void aFileLikeCiscosPasses() {
        assertThat(check(GOOD)).isEmpty();
        assertThat(check(GOOD.replace(
                        "<tones>", "<tones><trkLocaleName/><trkBaseClearcaseVersion/><trkTranslationVersion/>")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "350+440",
                "400*25",
                "400*25/400,0/200,400*25/400,0/2000",
                "!425/100,!0/100,!425/100,!0/100,425",
                "!350+440/100,!0/100,400*33",
                "950/330,1400/330,1800/330,0/1000",
                "!950/330,!1400/330,0",
                "425/330,0/330,425/660,0/660",
                "400+15/1000,0/2000",
                "470/400,425/400",
                "0"
            })
    void everyGeneratedFilePasses(String list) {
        ToneList tone = ToneList.parse(list);
        ImmutableMap.Builder<Kind, ToneList> tones = ImmutableMap.builder();
        for (Kind kind : Kind.values()) {
            tones.put(kind, tone);
        }
        assertThat(generated(new CountryTones("x", "X", tones.buildOrThrow()))).isEmpty();
        assertThat(generated(Samples.UK_TONES)).isEmpty();
    }

    private static List<Finding> generated(CountryTones country) {
        return TonesRules.check(NodeReader.read(TonesFile.render(new NetworkLocale("Sidetone_x", Optional.of(country)))
                .bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c1=\"31538\" | | 2 | ERROR | tone-pair",
                "c2=\"30831\" | c3=\"30831\" | 2 | ERROR | tone-pair",
                "c1=\"31538\" | c1=\"0x10\" | 2 | ERROR | tone-number",
                "c1=\"31538\" | c1=\"40000\" | 2 | ERROR | tone-number",
                "i1=\"-780\" | i1=\"-30000\" | 2 | WARNING | tone-too-loud",
                "d=\"2\" | d=\"3\" | 2 | ERROR | tone-d",
                "d=\"2\" | d=\"1\" | 2 | WARNING | tone-d",
                "d=\"2\" | d=\"17\" | 2 | WARNING | tone-d-parts",
                "d=\"2\" | d=\"257\" | 2 | ERROR | tone-d",
                "d=\"2\" | | 2 | ERROR | tone-number",
                "t=\"idial\" | | 2 | ERROR | tone-name",
                "t=\"idial\" | t=\"dial\" | 2 | WARNING | tone-unknown",
                "t=\"odial\" | t=\"idial\" | 10 | WARNING | tone-twice",
                "m=\"on\" t=\"65535\" | m=\"ON\" t=\"65535\" | 3 | ERROR | part-mode",
                "m=\"on\" t=\"65535\" | m=\"on\" t=\"0\" | 3 | ERROR | tone-number",
                "m=\"on\" t=\"65535\" | m=\"on\" | 3 | ERROR | tone-number",
                "<part m=\"on\" t=\"65535\"/> | | 2 | ERROR | part-missing",
                "<repeat c=\"65535\"/> | | 2 | ERROR | repeat",
                "<repeat c=\"65535\"/> | <repeat/> | 4 | ERROR | tone-number",
                "<repeat c=\"65535\"/> | <repeat c=\"1\"/><Part/> | 4 | WARNING | tone-element",
                "<repeat c=\"65535\"/> | <part m=\"off\" t=\"5\"/><repeat c=\"1\"/> | 4 | WARNING | part-unreached",
                "</tones> | <Tone/></tones> | 11 | WARNING | tones-element",
                "t=\"busy\" | t=\"amwi\" | 1 | WARNING | tone-missing"
            })
    void tellsWhereAPhoneWouldStumble(String what, String by, int line, Severity severity, String code) {
        String bad = by == null ? "" : by;
        assertThat(GOOD).contains(what);
        String text = GOOD.substring(0, GOOD.indexOf(what)) + bad + GOOD.substring(GOOD.indexOf(what) + what.length());
        List<Finding> findings = check(text);
        assertThat(findings)
                .extracting(Finding::line, Finding::severity, Finding::code)
                .contains(tuple(line, severity, code));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.what()).isNotBlank();
            assertThat(finding.hint()).isNotBlank();
            assertThat(finding.source()).isNotBlank();
        });
    }

    @Test
    void aToneAloneIsNoFile() {
        assertThat(check("<tone c1=\"31538\" i1=\"-780\" d=\"1\" t=\"odial\"/>"))
                .extracting(Finding::code)
                .containsExactly("tones-root");
        assertThat(check("<Tones/>")).extracting(Finding::code).containsExactly("tones-root");
    }

    private static List<Finding> check(String text) {
        return TonesRules.check(NodeReader.read(text));
    }
}
