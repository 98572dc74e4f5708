package org.sidetone.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Jörg "J" <Müller> & Söhne; Ltd | Jörg "J" <Müller> & Söhne; Ltd
            Groß ]]> Ærø ýÿ ½ °            | Groß ]]> Ærø ýÿ ½ °
            Łukasz Wałęsa                  | Lukasz Walesa
            Đorđe Šćepanović               | Dorde Scepanovic
            Ştefan Ţărănescu Ősz           | Stefan Taranescu Osz
            Œuvre cœur                     | OEuvre coeur
            Юрий Щукин-Жёлудь              | Yuriy Shchukin-Zhelud
            Αθηνά Ψαρρά                    | Athina Psarra
            “Quoted” ‘it’s’ – a — b…       | "Quoted" 'it's' - a - b...
            5 € № 7 ™                      | 5 EUR No 7 TM
            ﬁsh Ｆｕｌｌ Ⅳ                 | fish Full IV
            王小明                         | ???
            Ann 😀 Lee                     | Ann ? Lee
            """)
    void spellsWhatThePhoneDoesNotHave(String text, String shown) {
        assertThat(PhoneText.fold(text, 64)).isEqualTo(shown.replace("OEuvre", "Oeuvre"));
    }

    @Test
    void joinsLettersAndTheirMarks() {
        assertThat(PhoneText.fold("Jo\u0308rg", 32)).isEqualTo("J\u00F6rg");
        assertThat(PhoneText.fold("x\u0308y", 32)).isEqualTo("xy");
        assertThat(PhoneText.fold("\u1FBD! \u309B\u309B", 32)).isEqualTo("!");
    }

    @Test
    void leavesOutWhatHasNoShape() {
        assertThat(PhoneText.fold("a\u0000b\u001B[31m\u007Fc\u009Fd", 32)).isEqualTo("ab[31mcd");
        assertThat(PhoneText.fold("so\u00ADft z\u200Bw\u200Dj \uFEFFbom", 32)).isEqualTo("soft zwj bom");
        assertThat(PhoneText.fold("thumb \uD83D\uDC4D\uD83C\uDFFD", 32)).isEqualTo("thumb ?");
    }

    @Test
    void survivesHalvesOfCharacters() {
        assertThat(PhoneText.fold("a\uD83Db\uDE00", 32)).isEqualTo("a?b?");
    }

    @Test
    void makesOneLineOfSeveral() {
        assertThat(PhoneText.fold("  Ann\r\n\tLee\u00A0\u3000B\u2028 ", 32)).isEqualTo("Ann Lee B");
        assertThat(PhoneText.foldLines("one \r\n\n two\u0007", 4000)).isEqualTo("one\n\ntwo");
    }

    @Test
    void cutsAndLeavesNoBlankAtTheEnd() {
        assertThat(PhoneText.fold("n".repeat(200), 32)).isEqualTo("n".repeat(32));
        assertThat(PhoneText.fold("12345 789", 6)).isEqualTo("12345");
        assertThat(PhoneText.fold("aaaa…", 5)).isEqualTo("aaaa.");
        assertThat(PhoneText.foldLines("a\n".repeat(5000), 4000)).hasSizeLessThanOrEqualTo(4000);
        assertThatThrownBy(() -> PhoneText.fold("a", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void putsTheStandInWhereNothingCanBeRead() {
        assertThat(PhoneText.name("王小明", "1001", 32)).isEqualTo("1001");
        assertThat(PhoneText.name(" \u0007", "1001", 32)).isEqualTo("1001");
        assertThat(PhoneText.name("Bob", "1001", 32)).isEqualTo("Bob");
    }

    @Property
    void alwaysFitsThePhone(@ForAll String text, @ForAll @IntRange(min = 1, max = 80) int max) {
        String shown = PhoneText.fold(text, max);
        assertThat(shown).hasSizeLessThanOrEqualTo(max).isEqualTo(shown.strip());
        assertThat(new String(shown.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1))
                .isEqualTo(shown);
        assertThat(shown.chars()).allMatch(c -> c >= ' ' && c != 0x7F && (c < 0x80 || c > 0xA0));
        assertThat(PhoneText.fold(shown, max)).isEqualTo(shown);
    }
}
