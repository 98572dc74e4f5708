package org.sidetone.plan.dialplan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.lint.dialplan.DialPlanRules;
import standin.dial.DialPlan;

class RuleBookTest {
    private static final String FREEPBX =
            "*95 _*95. *72 _*72. *73 _*73. *74 *70 *71 _*96XXXXX _*96XXXX _*961001. *76 _*76X. *78 *21 _*21X! *60 *8571 *8572 71 72 73"
                    + " 74 75 76 77 78 70 *88 *75 _*0. *97 *98 *981001 *981002 _*10X! *11 *12 _*11. _**. 555 7777 *1001 *1002"
                    + " 1001 1002 1003 2001 2002";

    /** The numbers of each dial plan, blanks between. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                FREEPBX,
                FREEPBX + " _0. _00X. 112 911",
                FREEPBX + " _1NXXNXXXXXX _NXXNXXXXXX _NXXXXXX _011. 911 933",
                FREEPBX + " _9|. _9NXXXXXX _91NXXNXXXXXX",
                "_X!",
                "_.",
                "_X.",
                "_!",
                "_XXX _XXXX _XXXXX",
                "_[1-5]NXX _[2-4]XXXXX",
                "_*XX *9 _*X",
                "_#X ## #72 _#7X",
                "_+X. _00X. _0Z.",
                "_[12]XXX 600 *97 *98 999 112 _26XXXX _0ZXXXXXXXXX _00X.",
                "_1XXX 1121 112",
                "11 12 13 112 1121",
                "1 10 100 1000 10000",
                "_1X _1XX 112",
                "10 11 12 13 14 15 16 17 18 19 20",
                "_XX5X _XX6XXX",
                "12-34 _5XX-XX 5",
                "_2!",
                "_NXX _NXXX _[2-9]XX5XX",
                "1000 1001 1002 100 101 102",
                "_00. _0[1-9]. 0",
                "_1[2-4]X 13 1345 13456",
                "s h i t fax start a-b _FM-.",
                "",
                "*",
                "# *#",
                "_[0-9*#]XXX",
                "_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX _XX",
                "1111111111111111 11111111111111112 2"
            })
    void neverDialsBeforeALongerNumberThatThePbxKnows(String names) {
        check(names.isBlank() ? List.of() : List.of(names.replace("|", "").split(" ")), 3000);
    }

    @Test
    void neverEarlyWithAnyMixtureOfPatterns() {
        Random random = new Random(42);
        String[] pieces = {"X", "N", "Z", "[1-5]", "[05]", "1", "1", "2", "9", "0", "*", "#"};
        for (int plan = 0; plan < 200; plan++) {
            List<String> names = new ArrayList<>();
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                String name = "_"
                        + IntStream.range(0, 1 + random.nextInt(6))
                                .mapToObj(i -> pieces[random.nextInt(pieces.length)])
                                .collect(Collectors.joining());
                names.add(random.nextInt(6) == 0 ? name + (random.nextBoolean() ? "." : "!") : name);
            }
            check(names, 500);
        }
    }

    @Test
    void thousandsOfPatternsStillFitAndOnlyMakeNumbersWait() {
        Random random = new Random(1);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            String number = String.valueOf(100 + random.nextInt(10_000_000));
            names.add(random.nextInt(5) == 0 ? "_" + number + "X" : number);
        }
        RuleBook book = check(names, names.subList(0, 25), 3000);
        assertThat(book.exact()).isFalse();
    }

    @Test
    void everyLengthThereIsStillFits() {
        List<String> names = new ArrayList<>();
        for (int length = 1; length <= 31; length++) {
            names.add("_" + "X".repeat(length));
            names.add("_*" + "X".repeat(length));
        }
        check(names, 3000);
    }

    @Test
    void saysLengthsSoThatANewExtensionChangesNothing() {
        RuleBook before = book("1001", "1002", "1003", "2001", "555", "*97", "*98", "71", "72", "_9NXXXXXX");
        RuleBook after = book(
                "1001",
                "1002",
                "1003",
                "1004",
                "1091",
                "2001",
                "2500",
                "555",
                "*97",
                "*98",
                "71",
                "72",
                "73",
                "_9NXXXXXX");
        assertThat(after).isEqualTo(before);
        assertThat(before.rules())
                .contains(
                        DialRule.length("1", 3, 0),
                        DialRule.length("2", 3, 0),
                        DialRule.length("5", 2, 0),
                        DialRule.length("7", 1, 0),
                        DialRule.length("*", 2, 0));
    }

    @ParameterizedTest
    @CsvSource({"112, 0", "911, 0", "999, 0", "000, 0", "110, 0", "118, 0", "119, 0", "113, 0", "115, 0", "108, 0"})
    void emergencyNumbersAreAtOnceBesideExtensionsOfFourDigits(String number, int seconds) {
        DialPlan phone = phone(book("1001", "1002", "2001", "_0NXX."));
        assertThat(phone.after(number, 1).seconds()).isEqualTo(number.startsWith("0") ? 0 : seconds);
        assertThat(phone.sends(number, 1)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        // a longer number exists: it must be possible to dial both
        "112, 1121 1122, 3",
        "112, _1XXX, 3",
        "911, _9., 3",
        "119, 1191, 10",
        "119, 119 1191, 3",
        // shorter ones exist: they wait, or nobody could dial the emergency number
        "112, 11, 0",
        "112, 1 11, 0",
        "911, _9X, 0",
        // more than one country's
        "190, 19, 0",
        "15, 1001, 10",
        "15, 2001, 3"
    })
    void anEmergencyNumberShadowsNoneAndNoneShadowsIt(String number, String names, int seconds) {
        DialPlan phone = phone(book(names.split(" ")));
        assertThat(phone.after(number, 1).seconds()).isEqualTo(seconds);
        for (int keys = 1; keys < number.length(); keys++) {
            assertThat(phone.after(number.substring(0, keys), 1).dialsAtOnce()).isFalse();
        }
    }

    @Test
    void anExtensionThatAnEmergencyNumberGoesOnFromIsDialledSoon() {
        DialPlan phone = phone(book("10", "11", "12", "25"));
        assertThat(phone.after("11", 1).seconds()).isEqualTo(3);
        assertThat(phone.after("25", 1).seconds()).isZero();
    }

    @Test
    void whatNobodyKnowsDialsAfterTheUsualWait() {
        assertThat(phone(book("1001")).after("8765", 1).seconds()).isEqualTo(5);
    }

    private static RuleBook check(List<String> names, int count) {
        return check(names, names, count);
    }

    /** @param tried those to try numbers of */
    private static RuleBook check(List<String> names, List<String> tried, int count) {
        RuleBook book = book(names.toArray(new String[0]));
        DialPlan phone = phone(book);
        List<String> dialled =
                names.stream().filter(name -> Shape.parse(name).isPresent()).toList();
        AsteriskNames asterisk = AsteriskNames.of(dialled);
        List<String> candidates =
                tried.stream().filter(name -> Shape.parse(name).isPresent()).toList();
        for (String number : Candidates.of(candidates, count)) {
            DialPlan.Verdict verdict = phone.after(number, 1);
            if (verdict.dialsAtOnce()) {
                assertThat(asterisk.goesOnAfter(number))
                        .as("%s goes on in %s", number, names)
                        .isFalse();
            }
            if (asterisk.knows(number)) {
                assertThat(phone.sends(number, 1)).isEqualTo(number);
                boolean needless = book.exact() && verdict.seconds() > 5 && !beginsAnother(number, book);
                assertThat(needless)
                        .as("%s waits %s s in %s", number, verdict.seconds(), names)
                        .isFalse();
            }
        }
        return book;
    }

    /** Where an emergency number may still come, the phone waits its own ten seconds for an open end. */
    private static boolean beginsAnother(String number, RuleBook book) {
        return book.rules().stream()
                .anyMatch(
                        rule -> rule.match().startsWith(number) && !rule.match().equals(number));
    }

    private static RuleBook book(String... names) {
        return RuleBook.of(Plans.numbers(names));
    }

    /** What a phone makes of it. */
    private static DialPlan phone(RuleBook book) {
        String rules = book.rules().stream()
                .map(rule -> "<TEMPLATE MATCH=\"" + rule.match() + "\" TIMEOUT=\"" + rule.seconds() + "\"/>\n")
                .collect(Collectors.joining());
        assertThat(rules).hasSizeLessThanOrEqualTo(RuleBook.MOST_BYTES);
        assertThat(book.rules()).allSatisfy(rule -> assertThat(rule.match()).hasSizeLessThanOrEqualTo(63));
        String file = "<DIALTEMPLATE>" + rules + "</DIALTEMPLATE>";
        assertThat(DialPlanRules.check(file)).isEmpty();
        DialPlan phone = DialPlan.read(file.getBytes(UTF_8));
        assertThat(phone.errors()).isZero();
        assertThat(phone.templates()).hasSameSizeAs(book.rules());
        return phone;
    }
}
