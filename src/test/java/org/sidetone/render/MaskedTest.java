package org.sidetone.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedTest {
    private static final Document OURS = Document.xml("x", "<a><authPassword>ours1234</authPassword></a>");

    @Test
    void ourOwnPasswordsAreStars() {
        assertThat(Masked.text(OURS)).isEqualTo("<a><authPassword>********</authPassword></a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<authPassword>hunter2</authPassword>",
                "<AuthPassword x=\"1\">hunter2</authpassword >",
                "<authPassword><![CDATA[hunter2]]></authPassword>",
                "<authPassword>\n hunter2\n</authPassword>",
                "<!-- was hunter2 -->",
                "<!-- hunter2",
                "<adminPin>hunter2</adminPin>",
                "<authPassword/><b>1</b><phonePassword>hunter2</phonePassword>",
                "<description>password ours1234</description>"
            })
    void whateverSomebodyElseWroteShowsNoPassword(String text) {
        assertThat(Masked.foreign(text, OURS)).doesNotContain("hunter2", "ours1234");
    }

    @Test
    void aTextFilesPasswordsAreStarsToo() {
        Document ours = new Document("SIP001B54AABBCC.cnf", "text/plain", """
                line1_name: "1001"
                line1_password: "ours1234"
                line12_password: "x"
                line2_password: ""
                """.getBytes(StandardCharsets.US_ASCII));

        assertThat(Masked.text(ours)).isEqualTo("""
                line1_name: "1001"
                line1_password: "********"
                line12_password: "********"
                line2_password: ""
                """);
        assertThat(Masked.foreign("""
                line1_password : hunter2 ; hunter2
                # hunter2
                LINE2_PASSWORD:"hunter2"
                line1_name: ours1234
                line1_authname: 1001 # hunter2
                """, ours))
                .doesNotContain("hunter2", "ours1234")
                .contains("line1_authname: 1001");
    }
}
