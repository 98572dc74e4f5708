package standin.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import standin.ExampleFiles;

class DialTemplatesTest {

    @Test
    void aGoodPlanIsTakenWhole() {
        DialTemplates plan = read(ExampleFiles.dialPlan());

        assertThat(plan.templates()).containsExactly("112", "1...", "*");
        assertThat(plan.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <TEMPLATE MATCH='1...' TIMEOUT="0"/>|not understood
                    <template MATCH="1..." TIMEOUT="0"/>|TEMPLATE is written in capitals
                    <TEMPLATE MATCH="1..." TIMEOUT="soon"/>|is not taken
                    <TEMPLATE MATCH="1..." COLOUR="red"/>|is not taken
                    <TEMPLATE MATCH="9," TONE="loud"/>|is not taken
                    <TEMPLATE TIMEOUT="0"/>|not understood
                    """)
    void whatTheTokenizerDoesNotTakeIsLeftOut(String line, String reason) {
        DialTemplates plan = read("<DIALTEMPLATE>" + line + "<TEMPLATE MATCH=\"2...\"/></DIALTEMPLATE>");

        assertThat(plan.templates()).containsExactly("2...");
        assertThat(plan.faults()).singleElement().asString().contains(reason);
    }

    @Test
    void aCommentEndsAtItsFirstAngleBracket() {
        DialTemplates plan = read("<DIALTEMPLATE><!-- 1 > 0 <TEMPLATE MATCH=\"1\" X=\"\"/> --></DIALTEMPLATE>");

        assertThat(plan.faults()).isNotEmpty();
    }

    @Test
    void aFileOverEightKilobytesIsAFault() {
        assertThat(read("<DIALTEMPLATE>" + " ".repeat(8192) + "</DIALTEMPLATE>").faults())
                .singleElement()
                .asString()
                .contains("a phone reads 8192");
    }

    private static DialTemplates read(String text) {
        return DialTemplates.read(text.getBytes(UTF_8));
    }
}
