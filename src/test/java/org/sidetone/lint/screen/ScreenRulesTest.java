package org.sidetone.lint.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Severity;
import org.sidetone.lint.Finding;
import org.sidetone.lint.NodeReader;

class ScreenRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<CiscoIPPhoneMenu><Title>T</Title><Prompt>P</Prompt><MenuItem><Name>N</Name><URL>http://h/p?a=b&amp;c=d</URL></MenuItem>"
                        + "<SoftKeyItem><Name>Select</Name><URL>SoftKey:Select</URL><Position>1</Position></SoftKeyItem></CiscoIPPhoneMenu>",
                "<CiscoIPPhoneMenu xmlns:xsi='x' keypadTarget='activeCall'><MenuItem><Name>N</Name><URL></URL></MenuItem></CiscoIPPhoneMenu>",
                "<CiscoIPPhoneText><Title>T</Title><Text>words</Text></CiscoIPPhoneText>",
                "<CiscoIPPhoneDirectory><DirectoryEntry><Name>N</Name><Telephone>1</Telephone></DirectoryEntry></CiscoIPPhoneDirectory>",
                "<CiscoIPPhoneInput><URL>http://h:80/p</URL><InputItem><DisplayName>D</DisplayName><QueryStringParam>q</QueryStringParam>"
                        + "<InputFlags>AP</InputFlags></InputItem><SoftKeyItem><Position>1</Position><URL>SoftKey:&lt;&lt;</URL>"
                        + "</SoftKeyItem></CiscoIPPhoneInput>",
                "<CiscoIPPhoneImageFile><LocationX>-1</LocationX><LocationY>-1</LocationY><URL>http://h/p.png</URL></CiscoIPPhoneImageFile>",
                "<CiscoIPPhoneGraphicFileMenu WindowMode='Wide'><URL>http://h/p.png</URL><MenuItem><Name>N</Name><URL>Dial:1</URL>"
                        + "<TouchArea X1='0' Y1='0' X2='9' Y2='9'/></MenuItem></CiscoIPPhoneGraphicFileMenu>",
                "<CiscoIPPhoneIconMenu><MenuItem><Name>N</Name><URL>Dial:1</URL><IconIndex>0</IconIndex></MenuItem><IconItem>"
                        + "<Index>0</Index><Width>4</Width><Height>2</Height><Depth>2</Depth><Data>00 FF</Data></IconItem></CiscoIPPhoneIconMenu>",
                "<CiscoIPPhoneStatus><Text>T</Text><Timer>5</Timer><Width>1</Width><Height>1</Height><Depth>1</Depth></CiscoIPPhoneStatus>",
                "<CiscoIPPhoneStatusFile><Text>T</Text><URL>http://h/p.png</URL></CiscoIPPhoneStatusFile>",
                "<CiscoIPPhoneExecute><ExecuteItem Priority='0' URL='http://h/p'/><ExecuteItem URL='Play:a.raw'/></CiscoIPPhoneExecute>",
                "<CiscoIPPhoneExecute><ExecuteItem URL='RTPTx:10.0.0.1:20480'/><ExecuteItem URL='RTPRx:Stop'/>"
                        + "<ExecuteItem URL='RTPMRx:239.1.1.1:20480:50'/></CiscoIPPhoneExecute>",
                "<CiscoIPPhoneResponse><ResponseItem URL='u' Data='d' Status='0'/></CiscoIPPhoneResponse>",
                "<CiscoIPPhoneError Number='4'/>"
            })
    void whatPhonesTakePasses(String object) {
        assertThat(check(object)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CiscoIPPhoneMenu | <title>T</title> | ERROR | wrong-case",
                "CiscoIPPhoneMenu | <Colour>red</Colour> | WARNING | unknown-element",
                "CiscoIPPhoneMenu | <MenuItem/><Title>T</Title> | INFO | element-order",
                "CiscoIPPhoneMenu | <Title/><Title/> | ERROR | too-many",
                "CiscoIPPhoneMenu | <Title>123456789012345678901234567890123</Title> | WARNING | too-long",
                "CiscoIPPhoneMenu | <MenuItem><URL>menu.php</URL></MenuItem> | WARNING | address-relative",
                "CiscoIPPhoneMenu | <MenuItem><URL>http:/h/p</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <MenuItem><URL>dial:100</URL></MenuItem> | WARNING | address-case",
                "CiscoIPPhoneMenu | <MenuItem><URL>ftp://h/p</URL></MenuItem> | WARNING | address-unknown",
                "CiscoIPPhoneMenu | <MenuItem><URL>SoftKey:exit</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <MenuItem><URL>Key:Enter</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <MenuItem><URL>Display:Dim</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <MenuItem><URL>RTPTx:here</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <MenuItem><URL>RTPTx:10.0.0.1:20481</URL></MenuItem> | WARNING | address-form",
                "CiscoIPPhoneMenu | <SoftKeyItem><Name>N</Name></SoftKeyItem> | ERROR | missing-element",
                "CiscoIPPhoneMenu | <SoftKeyItem><Position>9</Position></SoftKeyItem> | ERROR | wrong-number",
                "CiscoIPPhoneMenu | <SoftKeyItem><Position>one</Position></SoftKeyItem> | ERROR | wrong-number",
                "CiscoIPPhoneMenu | <SoftKeyItem><Position>1</Position><URL>SoftKey:Submit</URL></SoftKeyItem> | WARNING | softkey-elsewhere",
                "CiscoIPPhoneMenu | <KeyItem><Key>Star</Key></KeyItem> | ERROR | wrong-word",
                "CiscoIPPhoneInput | <URL/> | ERROR | address-empty",
                "CiscoIPPhoneInput | <Title/> | ERROR | missing-element",
                "CiscoIPPhoneImage | <Width>1</Width><Height>1</Height><Depth>1</Depth> | WARNING | image-object",
                "CiscoIPPhoneImage | <Width>1</Width><Height>1</Height><Depth>1</Depth><Data>0</Data> | ERROR | not-hexadecimal",
                "CiscoIPPhoneImage | <Width>134</Width><Height>1</Height><Depth>1</Depth> | ERROR | wrong-number",
                "CiscoIPPhoneGraphicMenu | <Width>8</Width><Height>2</Height><Depth>2</Depth><Data>00</Data> | WARNING | data-length",
                "CiscoIPPhoneGraphicFileMenu | <URL>http://h/</URL><MenuItem><TouchArea X1='1'/></MenuItem> | ERROR | touch-area",
                "CiscoIPPhoneIconMenu | <MenuItem><IconIndex>3</IconIndex></MenuItem> | WARNING | icon-missing",
                "CiscoIPPhoneExecute | | ERROR | missing-element",
                "CiscoIPPhoneExecute | <ExecuteItem/> | ERROR | address-empty",
                "CiscoIPPhoneExecute | <ExecuteItem URL='Key:Info' Priority='3'/> | ERROR | wrong-number",
                "CiscoIPPhoneExecute | <ExecuteItem URL='http://h/1'/><ExecuteItem URL='http://h/2'/> | WARNING | execute-pages",
                "CiscoIPPhoneError | | WARNING | error-number"
            })
    void tellsWhatAPhoneRefusesOrMisreads(String object, String content, Severity severity, String code) {
        List<Finding> findings = check(
                "<" + object + ">" + (content == null ? "" : content.replace("><", ">\n<")) + "</" + object + ">");
        assertThat(findings).extracting(Finding::severity, Finding::code).contains(tuple(severity, code));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.line()).isPositive();
            assertThat(finding.hint()).isNotBlank();
            assertThat(finding.source()).isNotBlank();
        });
    }

    @Test
    void aFindingHasItsLine() {
        List<Finding> findings = check("""
                <CiscoIPPhoneMenu>
                  <Title>T</Title>
                  <SoftKeyItem>
                    <Position>1</Position>
                  </SoftKeyItem>
                  <SoftKeyItem>
                    <Position>1</Position>
                  </SoftKeyItem>
                  <menuitem/>
                </CiscoIPPhoneMenu>
                """);
        assertThat(findings)
                .extracting(Finding::line, Finding::code)
                .containsExactly(tuple(7, "position-twice"), tuple(9, "wrong-case"));
    }

    @ParameterizedTest
    @CsvSource({
        "CiscoIPPhoneMenu, MenuItem, 100",
        "CiscoIPPhoneIconMenu, MenuItem, 32",
        "CiscoIPPhoneIconFileMenu, IconItem, 10",
        "CiscoIPPhoneDirectory, DirectoryEntry, 32",
        "CiscoIPPhoneInput, InputItem, 5",
        "CiscoIPPhoneGraphicMenu, MenuItem, 12",
        "CiscoIPPhoneGraphicFileMenu, MenuItem, 32",
        "CiscoIPPhoneMenu, KeyItem, 32",
        "CiscoIPPhoneMenu, SoftKeyItem, 8",
        "CiscoIPPhoneExecute, ExecuteItem, 3"
    })
    void countsAreThoseOfTheSchema(String object, String item, int most) {
        String one = "<" + item + "/>\n";
        assertThat(codes("<" + object + ">" + one.repeat(most) + "</" + object + ">"))
                .doesNotContain("too-many");
        assertThat(check("<" + object + ">" + one.repeat(most + 3) + "</" + object + ">"))
                .filteredOn(finding -> finding.code().equals("too-many"))
                .extracting(Finding::line)
                .as("told once, at the first one too many")
                .containsExactly(most + 1);
    }

    @Test
    void addressesHaveTwoHundredFiftySixCharacters() {
        String page = "http://h/" + "p".repeat(247);
        String object = "<CiscoIPPhoneImageFile><URL>%s</URL></CiscoIPPhoneImageFile>";
        assertThat(check(object.formatted(page))).isEmpty();
        assertThat(codes(object.formatted(page + "p"))).containsExactly("address-too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "CiscoIpPhoneMenu, wrong-case",
        "CiscoIPPhoneFlash, unknown-object",
        "html, unknown-object",
        "CiscoIPhoneResponse, response-name"
    })
    void namesOfObjectsAreKnown(String object, String code) {
        assertThat(codes("<" + object + "/>")).containsExactly(code);
    }

    @Test
    void attributesAreKnown() {
        assertThat(codes("<CiscoIPPhoneMenu colour='red'/>")).containsExactly("unknown-attribute");
        assertThat(codes("<CiscoIPPhoneMenu appId='" + "a".repeat(65) + "'/>")).containsExactly("too-long");
    }

    private static List<String> codes(String text) {
        return check(text).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(String text) {
        return ScreenRules.check(NodeReader.read(text));
    }
}
