package org.sidetone.lint.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidetone.lint.Codes;
import org.sidetone.lint.Linter;

class ListRulesTest {
    private static final String RINGS = """
            <CiscoIPPhoneRingList>
            <Ring>
            <DisplayName>Old Telephone</DisplayName>
            <FileName>Old_Telephone.raw</FileName>
            </Ring>
            </CiscoIPPhoneRingList>
            """;
    private static final String IMAGES = """
            <CiscoIPPhoneImageList>
            <ImageItem Image="TFTP:Desktops/320x196x4/tux-tn.png"
            URL="TFTP:Desktops/320x196x4/tux.png"/>
            </CiscoIPPhoneImageList>
            """;

    private static List<String> lint(String text) {
        return Codes.of(Linter.lint("x.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsSaidOfListsThatPhonesTake() {
        assertThat(lint(RINGS)).isEmpty();
        assertThat(lint(IMAGES)).isEmpty();
    }

    static Stream<Arguments> rings() {
        return Stream.of(
                arguments("<DisplayName>Old Telephone</DisplayName>", "", "2 ERROR ring-incomplete"),
                arguments("Old Telephone<", "<", "3 ERROR ring-incomplete"),
                arguments(
                        "<FileName>Old_Telephone.raw</FileName>", "<Filename>a.raw</Filename>", "4 ERROR element-case"),
                arguments("</FileName>", "</FileName><Volume>1</Volume>", "4 WARNING element-unknown"),
                arguments("Old Telephone<", "A telephone with 26 letters<", "3 WARNING text-long"),
                arguments("Old_Telephone", "A_file_with_26_letters", "4 WARNING text-long"),
                arguments("Old Telephone<", "Old Telephone <", "3 WARNING blanks-around"),
                arguments(".raw", ".wav", "4 WARNING ring-not-raw"),
                arguments("Old_Telephone.raw", "rings/old.raw", "4 WARNING ring-in-folder"),
                arguments(
                        "</Ring>",
                        "</Ring><Ring><DisplayName>B</DisplayName><FileName>Old_Telephone.raw</FileName></Ring>",
                        "5 INFO ring-twice"),
                arguments("<Ring>", "<ring/><Ring>", "2 ERROR element-case"),
                arguments("<Ring>", "<Tone/><Ring>", "2 WARNING element-unknown"),
                arguments("<Ring>", "x<Ring>", "1 WARNING text-between-elements"));
    }

    @ParameterizedTest
    @MethodSource("rings")
    void aRingThatAPhoneDoesNotTake(String old, String fresh, String wanted) {
        assertThat(lint(RINGS.replace(old, fresh))).contains(wanted);
    }

    static Stream<Arguments> images() {
        return Stream.of(
                arguments("Image=", "image=", "2 ERROR attribute-case"),
                arguments("Image=", "image=", "2 ERROR image-incomplete"),
                arguments("URL=\"TFTP:Desktops/320x196x4/tux.png\"", "", "2 ERROR image-incomplete"),
                arguments("URL=\"TFTP:", "URL=\"http://192.0.2.1/", "2 ERROR image-scheme"),
                arguments("URL=\"TFTP:", "URL=\"tftp:", "2 WARNING image-scheme"),
                arguments("tux.png", "tux.bmp", "2 WARNING image-not-png"),
                arguments("tux-tn.png", "tux.png", "2 WARNING thumbnail-is-picture"),
                arguments("URL=\"TFTP:Desktops/320x196x4", "URL=\"TFTP:Desktops/640x480x24", "2 INFO image-folder"),
                arguments("ImageItem", "Imageitem", "2 ERROR element-case"));
    }

    @ParameterizedTest
    @MethodSource("images")
    void anImageThatAPhoneDoesNotTake(String old, String fresh, String wanted) {
        assertThat(lint(IMAGES.replace(old, fresh))).contains(wanted);
    }

    @Test
    void fiftyEntriesAreTheMostThatIsSaidToWork() {
        String image = "<ImageItem Image=\"TFTP:Desktops/95x34x1/a-tn.png\" URL=\"TFTP:Desktops/95x34x1/a.png\"/>\n";
        String list = "<CiscoIPPhoneImageList>\n%s</CiscoIPPhoneImageList>";
        assertThat(lint(list.formatted(image.repeat(50)))).isEmpty();
        assertThat(lint(list.formatted(image.repeat(52)))).containsExactly("52 WARNING list-too-long");
        assertThat(lint(list.formatted(""))).containsExactly("1 INFO list-empty");
    }
}
