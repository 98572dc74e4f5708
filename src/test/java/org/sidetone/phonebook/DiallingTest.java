package org.sidetone.phonebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.config.DialRules;

class DiallingTest {
    private static final DialRules HAMBURG = rules("49", "40", "0", "00", "");
    private static final DialRules LONDON = rules("44", "", "0", "00", "9");
    private static final DialRules NEW_YORK = rules("1", "212", "1", "011", "");
    private static final DialRules MADRID = rules("34", "", "", "00", "");

    @ParameterizedTest
    @CsvSource({
        "+49 (0)40 123-45, 04012345",
        "+49 40 12345, 04012345",
        "+49 040 12345, 04012345",
        "0049 40 12345, 04012345",
        "0049 (0) 40 / 12345, 04012345",
        "040/123 45, 04012345",
        "(040) 12345, 04012345",
        "12345, 04012345",
        "0170 111222, 0170111222",
        "+49170111222, 0170111222",
        "+44 (0)20 7946 0000, 00442079460000",
        "0044 20 7946 0000, 00442079460000",
        "tel:+49-40-12345, 04012345",
        "1001, 1001",
        "110, 110",
        "*97, *97",
        "*21*01701112#, *21*01701112#",
        "#31#, #31#",
        "0800 FLOWERS, 08003569377",
        "alice, alice",
        "anonymous-caller, anonymous-caller",
    })
    void germany(String written, String dialled) {
        assertThat(new Dialling(HAMBURG).number(written)).contains(dialled);
    }

    @ParameterizedTest
    @CsvSource({
        "+44 (0)20 7946 0000, 902079460000",
        "020 7946 0000, 902079460000",
        "07700 900123, 907700900123",
        "+49 40 12345, 900494012345",
        "7946 0000, 979460000",
        "999, 999",
        "1001, 1001",
        "*97, *97",
    })
    void theUnitedKingdomBehindADigitForOutside(String written, String dialled) {
        assertThat(new Dialling(LONDON).number(written)).contains(dialled);
    }

    @ParameterizedTest
    @CsvSource({
        "(212) 555-0100, 12125550100",
        "212.555.0100, 12125550100",
        "1-212-555-0100, 12125550100",
        "+1 212 555 0100, 12125550100",
        "555-0100, 12125550100",
        "011 49 40 12345, 011494012345",
        "+49 (0)40 12345, 011494012345",
        "1-800-FLOWERS, 18003569377",
        "555-0100 x12, 12125550100",
        "212-555-0100 ext. 7, 12125550100",
        "911, 911",
    })
    void theUnitedStates(String written, String dialled) {
        assertThat(new Dialling(NEW_YORK).number(written)).contains(dialled);
    }

    @ParameterizedTest
    @CsvSource({"+34 912 345 678, 912345678", "912 345 678, 912345678", "0034 912345678, 912345678"})
    void aCountryWithoutTrunkPrefix(String written, String dialled) {
        assertThat(new Dialling(MADRID).number(written)).contains(dialled);
    }

    @ParameterizedTest
    @CsvSource({
        "+43 1 5880199, +4315880199",
        "+43/1/5880199, +4315880199",
        "0043 1 5880199, 004315880199",
        "(040) 123-45.6, 040123456",
        "1234567, 1234567",
    })
    void withoutACountryOnlyWhatStandsBetweenDigitsGoes(String written, String dialled) {
        assertThat(new Dialling(DialRules.DEFAULT).number(written)).contains(dialled);
    }

    @ParameterizedTest
    @CsvSource({"''", "call me", "ask Ann for 12", "12ab34", "0301234567 / 0309876543 / 0401111111", "()", "++49", "1+2"
    })
    void whatIsNoNumberIsNotDialled(String written) {
        assertThat(new Dialling(HAMBURG).number(written)).isEmpty();
    }

    @Test
    void marksAndDigitsOfOtherScriptsAreUnderstood() {
        Dialling dialling = new Dialling(HAMBURG);
        assertThat(dialling.number("\u202A+49 40 123\u201145\u202C")).contains("04012345");
        assertThat(dialling.number("\u0660\u0664\u0660\u0661\u0662\u0663\u0664\u0665"))
                .contains("04012345");
        assertThat(dialling.number("040\u00A012345,,99#")).contains("04012345");
    }

    @Test
    void whatWasMadeIsMadeAgainOfItself() {
        Dialling dialling = new Dialling(HAMBURG);
        for (String dialled : new String[] {"04012345", "0170111222", "00442079460000", "1001", "*97"}) {
            assertThat(dialling.number(dialled)).contains(dialled);
        }
    }

    @Test
    void theFirstRuleThatFitsDecidesAlone() {
        Dialling dialling = new Dialling(new DialRules(
                "49",
                "",
                "0",
                "00",
                "9",
                4,
                ImmutableList.of(
                        new DialRules.Rule("+4940555", ""),
                        new DialRules.Rule("+49", "8"),
                        new DialRules.Rule("0", "7"))));
        assertThat(dialling.number("+49 40 555-123")).contains("123");
        assertThat(dialling.number("+49 40 556")).contains("840556");
        assertThat(dialling.number("030 1234")).contains("7301234");
        assertThat(dialling.number("+44 20 7946")).contains("90044207946");
    }

    @Test
    void callersAreKnownByTheirNumberHereAndWithTheCountry() {
        Dialling hamburg = new Dialling(HAMBURG);
        assertThat(hamburg.callers("04012345")).containsExactly("04012345", "+494012345");
        assertThat(hamburg.callers("00442079460000")).containsExactly("00442079460000", "+442079460000");
        assertThat(hamburg.callers("1001")).isEmpty();
        assertThat(hamburg.callers("*97")).isEmpty();
        assertThat(new Dialling(LONDON).callers("902079460000")).containsExactly("02079460000", "+442079460000");
        assertThat(new Dialling(MADRID).callers("912345678")).containsExactly("912345678", "+34912345678");
        assertThat(new Dialling(DialRules.DEFAULT).callers("+4940123")).containsExactly("+4940123");
        assertThat(new Dialling(DialRules.DEFAULT).callers("04012345")).containsExactly("04012345");
    }

    private static DialRules rules(String country, String area, String trunk, String international, String outside) {
        return new DialRules(country, area, trunk, international, outside, 4, ImmutableList.of());
    }
}
