package standin.dial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.ExampleFiles;

class DialPlanTest {

    @ParameterizedTest
    @CsvSource({
        // Cisco's own examples: more keys of its own win, complete or not
        "9.11=0 9011*=5, 9011, 10",
        "9.11=0 9011*=5, 9911, 0",
        "9.11=0 9011*=5, 90114, 5",
        "*=5 9.......=0, 94694210, 0",
        "*=5 9.......=0, 9469421, 10",
        "97.=3 9..=0, 971, 3",
        "9..=0 97.=3, 971, 3",
        // of as many, the complete one: the shorter dials early
        "1...=0 1....=0, 1234, 0",
        "1....=0 1...=0, 1234, 0",
        "123=2 1234=0, 123, 2",
        // a star takes one key or more
        "00*=5, 00, 10",
        "00*=5, 001, 5",
        "\\*\\*....=0, **1234, 0",
        "\\*72=4 \\*72*=6, *72, 4",
        "\\*72=4 \\*72*=6, *721, 6",
        "*#=0, 123#, 0",
        "*#=0, 123, 10",
        // any key is a digit, a star, a plus, and in this mode a hash
        "1..=0, 1*#, 0",
        "1...=0, 12345, 10",
        "5..=0, 412, 10"
    })
    void followsTheTemplates(String templates, String typed, int seconds) {
        assertThat(plan(templates).after(typed, 1).seconds()).isEqualTo(seconds);
    }

    @Test
    void sendsWhatWasTypedUntilItDials() {
        assertThat(plan("1..=0 *=5").sends("12345", 1)).isEqualTo("123");
        assertThat(plan("1..=3 *=5").sends("12345", 1)).isEqualTo("12345");
    }

    @Test
    void aCommaAsksForADialToneThere() {
        assertThat(plan("9,1..=0").after("9", 1).tone()).isTrue();
        assertThat(plan("9,1..=0").after("91", 1).tone()).isFalse();
        assertThat(plan("9,1..=0").after("9123", 1).dialsAtOnce()).isTrue();
    }

    @Test
    void aTemplateForAnotherLineDoesNotCount() {
        DialPlan plan = read("<DIALTEMPLATE><TEMPLATE MATCH=\"1..\" LINE=\"2\" TIMEOUT=\"0\"/></DIALTEMPLATE>");
        assertThat(plan.after("123", 1).matched()).isFalse();
        assertThat(plan.after("123", 2).dialsAtOnce()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <TEMPLATE MATCH='1..' TIMEOUT="0"/>
                    <template MATCH="1.." TIMEOUT="0"/>
                    <TEMPLATE MATCH="1.." COLOUR="red"/>
                    <TEMPLATE MATCH="1.." TIMEOUT="-1"/>
                    <TEMPLATE MATCH="1.." TONE="loud"/>
                    <!-- <b>a</b> " --><TEMPLATE MATCH="1.."/>
                    </DIALTEMPLATE><TEMPLATE MATCH="1.."/>
                    """)
    void whatTheReaderDoesNotTakeIsLeftOut(String line) {
        DialPlan plan = read("<DIALTEMPLATE><TEMPLATE MATCH=\"2..\" TIMEOUT=\"7\"></TEMPLATE>" + line);
        assertThat(plan.templates()).extracting(Template::match).containsExactly("2..");
        assertThat(plan.after("200", 1).seconds()).isEqualTo(7);
    }

    @Test
    void readsTheExampleWhole() {
        DialPlan plan = read(ExampleFiles.dialPlan());
        assertThat(plan.errors()).isZero();
        assertThat(plan.after("112", 1).dialsAtOnce()).isTrue();
    }

    @Test
    void cutsLongValuesAndRefusesLongFiles() {
        DialPlan plan = read("<DIALTEMPLATE><TEMPLATE MATCH=\"" + "1".repeat(70) + "\"/></DIALTEMPLATE>");
        assertThat(plan.templates().get(0).match()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> DialPlan.read(new byte[8192]));
    }

    @Test
    void keepsAVersionStampWithoutItsBraces() {
        assertThat(read("<DIALTEMPLATE><versionStamp>{0a-1}</versionStamp></DIALTEMPLATE>")
                        .versionStamp())
                .isEqualTo("0a-1");
        assertThat(read("<DIALTEMPLATE><versionStamp>1</versionStamp></DIALTEMPLATE>")
                        .errors())
                .isEqualTo(1);
    }

    private static DialPlan plan(String templates) {
        StringBuilder file = new StringBuilder("<DIALTEMPLATE>");
        for (String template : templates.split(" ", -1)) {
            String[] pair = template.split("=", -1);
            file.append("<TEMPLATE MATCH=\"%s\" TIMEOUT=\"%s\"/>".formatted(pair[0], pair[1]));
        }
        return read(file.append("</DIALTEMPLATE>").toString());
    }

    private static DialPlan read(String text) {
        return DialPlan.read(text.getBytes(UTF_8));
    }
}
