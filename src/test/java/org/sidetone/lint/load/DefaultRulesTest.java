package org.sidetone.lint.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Linter;

class DefaultRulesTest {
    private static List<String> lint(String loads) {
        String text = "<Default>\n<callManagerGroup/>\n" + loads + "\n</Default>\n";
        return Codes.of(Linter.lint("XMLDefault.cnf.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void loadsUnderTheirNumbersAreRight() {
        assertThat(lint("<loadInformation30018 model=\"IP Phone 7961\">SIP41.9-4-2SR3-1S</loadInformation30018>"
                        + "<loadInformation8 model=\"IP Phone 7940\">P0S3-8-12-00</loadInformation8>"
                        + "<loadInformation30006>term70.default</loadInformation30006>"
                        + "<loadInformation30007 model=\"IP Phone 7912\">CP7912080000SIP</loadInformation30007>"
                        + "<loadInformation20000></loadInformation20000>"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<loadInformation8>SIP42.9-4-2</loadInformation8>, 3 WARNING load-of-other-phone",
        "<loadInformation30018>SIP42.9-4-2</loadInformation30018>, 3 WARNING load-of-other-phone",
        "<loadInformation7942>SIP42.9-4-2</loadInformation7942>, 3 WARNING load-number-unknown",
        "<loadInformation>SIP42.9-4-2</loadInformation>, 3 WARNING load-number-missing",
        "<loadInformation434>SIP42.9-4-2</loadInformation435>, 3 ERROR closing-tag-misspelt"
    })
    void whatNoPhoneTakesIsTold(String load, String wanted) {
        assertThat(lint(load)).containsExactly(wanted);
    }

    @Test
    void anotherRootIsNoDefault() {
        assertThat(Codes.of(Linter.lint("XMLDefault.cnf.xml", "<device/>".getBytes(StandardCharsets.UTF_8))))
                .contains("1 ERROR wrong-root");
    }
}
