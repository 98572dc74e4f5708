package org.sidetone.phone.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Problem;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

class PhoneSheetTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");

    @Property(tries = 500)
    void exportThenImportIsTheIdentity(@ForAll("phones") Map<MacAddress, Phone> phones) {
        Phones stored = new Phones(ImmutableSortedMap.copyOf(phones), 1);

        PhoneSheet sheet = read(PhoneSheet.write(stored));

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.rows())
                .extracting(PhoneSheet.Row::phone)
                .containsExactlyElementsOf(stored.byMac().values());
        assertThat(difference(sheet, stored, true).isEmpty()).isTrue();
        assertThat(difference(sheet, Phones.NONE, true).wanted())
                .containsExactlyElementsOf(stored.byMac().values());
    }

    @Property(tries = 500)
    void anyTextIsReadOrRefusedWithTheLine(@ForAll("sheets") String text) {
        PhoneSheet sheet = read(text);

        assertThat(sheet.problems()).allMatch(problem -> problem.source().startsWith("f.csv:"));
        assertThat(sheet.rows()).allMatch(row -> PhoneSheet.isStored(row.phone()));
    }

    @Provide
    Arbitrary<String> sheets() {
        Arbitrary<String> cells =
                Arbitraries.strings().withChars("01Bab,;\"\n\r |:\\äx").ofMaxLength(60);
        return Combinators.combine(
                        Arbitraries.of("mac,lines\n", "mac;lines;keys\n", "\uFEFFlines,mac,label\n", ""), cells)
                .as((header, rest) -> header + rest);
    }

    @Provide
    Arbitrary<Map<MacAddress, Phone>> phones() {
        Arbitrary<MacAddress> macs =
                Arbitraries.longs().between(0, (1L << 48) - 1).map(bits -> new MacAddress("%012X".formatted(bits)));
        Arbitrary<String> numbers = Arbitraries.strings()
                .withChars("0159ab+*#:|\\=_-.ä")
                .ofMinLength(1)
                .ofMaxLength(8);
        Arbitrary<String> texts =
                Arbitraries.strings().withChars(" ab:|\\\"',;#=ä✓0-\u00a0").ofMaxLength(12);
        Arbitrary<Key> keys = Combinators.combine(
                        Arbitraries.integers().between(1, 50), Arbitraries.of(KeyKind.class), numbers, texts)
                .as((button, kind, number, label) -> switch (kind) {
                    case NONE -> new Key(button, kind, "", "");
                    case SERVICE -> new Key(button, kind, "http://" + number, label);
                    default -> new Key(button, kind, number, label);
                });
        return Combinators.combine(
                        macs,
                        Arbitraries.of(PhoneModel.CP_7975G, PhoneModel.CP_7971G_GE)
                                .optional(),
                        texts.filter(text -> !text.isEmpty()).optional(),
                        numbers.list().uniqueElements().ofMaxSize(2),
                        keys.list().uniqueElements(Key::button).ofMaxSize(4))
                .as((mac, model, label, lines, all) -> new Phone(
                        mac,
                        model,
                        label,
                        ImmutableList.copyOf(lines),
                        ImmutableList.sortedCopyOf(Comparator.comparingInt(Key::button), all),
                        Optional.empty()))
                .filter(PhoneSheet::isStored)
                .list()
                .uniqueElements(Phone::mac)
                .ofMaxSize(6)
                .map(list -> list.stream().collect(Collectors.toMap(Phone::mac, phone -> phone)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mac,lines,model,label,keys\n001B54AABBCC,1001 1002,7961G,Hall,3:speed:1:A\n",
                "\uFEFFMAC;Lines;Model;Label;Keys\r\n00:1b:54:aa:bb:cc;1001  1002;CP-7961G;Hall;3:speed:1:A\r\n",
                "keys, label, lines, mac, model\n\n3 : SPEED : 1 : A |, \"Hall\" ,\"1001,1002\",001b.54aa.bbcc,7961"
            })
    void spellingsOfTheSameFile(String text) {
        assertThat(read(text).problems()).isEmpty();
        assertThat(read(text).rows())
                .extracting(PhoneSheet.Row::phone)
                .containsExactly(new Phone(
                        MAC,
                        Optional.of(PhoneModel.CP_7961G),
                        Optional.of("Hall"),
                        ImmutableList.of("1001", "1002"),
                        ImmutableList.of(new Key(3, KeyKind.SPEED, "1", "A")),
                        Optional.empty()));
    }

    @Test
    void everyFaultIsToldWithItsLineAndTheGoodLinesAreRead() {
        PhoneSheet sheet = read("""
                mac,lines,model,label,keys
                001B54AABBC,1001 1001,7912,,x

                001B54AABBCC,1001,,"two
                lines",
                001B54AABBCD,1001,,,
                00-1b-54-aa-bb-cd,1002,,,
                001B54AABBCE,,,,
                001B54AABBCF,1001,,a,b,c,d
                001B54AABBD0,1001,,,5:service:http://x/y
                """);

        assertThat(sheet.problems())
                .extracting(problem -> problem.source() + " " + problem.what())
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("f.csv:2 ").contains("12 hexadecimal digits"),
                        it -> assertThat(it).startsWith("f.csv:2 ").contains("1001 is named twice"),
                        it -> assertThat(it).startsWith("f.csv:2 ").contains("no model '7912'"),
                        it -> assertThat(it).startsWith("f.csv:2 ").contains("BUTTON:KIND"),
                        it -> assertThat(it).startsWith("f.csv:4 ").contains("on one line"),
                        it -> assertThat(it).startsWith("f.csv:7 ").contains("on line 6 already"),
                        it -> assertThat(it).startsWith("f.csv:8 ").contains("nothing"),
                        it -> assertThat(it).startsWith("f.csv:9 ").contains("7 cells, the first line 5"),
                        it -> assertThat(it).startsWith("f.csv:10 ").contains("is not BUTTON:KIND"));
        assertThat(sheet.rows()).extracting(PhoneSheet.Row::line).containsExactly(6L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | it is empty",
                "'1,2' | there is no column '1', '2'",
                "'mac,label' | the columns mac and lines are needed",
                "'mac,lines,mac' | the column mac is there twice",
                "'mac,\"lines' | it is not CSV"
            })
    void aFirstLineThatIsNoneIsOneProblem(String text, String told) {
        assertThat(read(text).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).startsWith(told))
                .satisfies(problem -> assertThat(problem.hint()).isNotEmpty());
    }

    @Test
    void anotherCharacterSetIsToldAndNotGuessed() {
        PhoneSheet sheet = PhoneSheet.read("mac,lines,label\n001B54AABBCC,1001,Büro\n".getBytes(ISO_8859_1), "f.csv");

        assertThat(sheet.rows()).isEmpty();
        assertThat(sheet.problems()).extracting(Problem::what).containsExactly("it is not UTF-8 text");
    }

    @Test
    void whatHasNoColumnStaysAndAnEmptyCellTakesAway() {
        Phones stored = stored(new Phone(
                MAC,
                Optional.of(PhoneModel.CP_7961G),
                Optional.of("Hall"),
                ImmutableList.of("1001"),
                ImmutableList.of(new Key(3, KeyKind.SPEED, "1", "")),
                Optional.empty()));

        Difference narrow = difference(read("mac,lines\n001B54AABBCC,1001 1002\n"), stored, false);
        assertThat(narrow.told()).containsExactly("~ SEP001B54AABBCC: lines 1001 -> 1001 1002");
        assertThat(narrow.wanted().get(0).keys()).hasSize(1);

        Difference wide = difference(read("mac,lines,model,label,keys\n001B54AABBCC,1001,,,\n"), stored, false);
        assertThat(wide.told())
                .containsExactly("~ SEP001B54AABBCC: model 7961G -> none, label Hall -> none, keys 3:speed:1 -> none");
    }

    @Test
    void nothingIsRemovedUnlessTheFileReplacesTheStore() {
        Phones stored = stored(new Phone(
                MAC,
                Optional.empty(),
                Optional.empty(),
                ImmutableList.of("1001"),
                ImmutableList.of(),
                Optional.empty()));
        PhoneSheet other = read("mac,lines\n001B54AABBCD,1002\n");

        assertThat(difference(other, stored, false).told()).containsExactly("+ SEP001B54AABBCD: lines 1002");
        assertThat(difference(other, stored, true).told())
                .containsExactly("+ SEP001B54AABBCD: lines 1002", "- SEP001B54AABBCC: lines 1001");
        assertThat(difference(other, stored, true).gone()).containsExactly(MAC);
    }

    @Test
    void whatAModelCannotHoldIsAProblemOfItsLine() {
        Difference difference = difference(
                read("mac,lines,model,keys\n001B54AABBCC,1 2 3,,\n001B54AABBCD,1,7961G,55:speed:1\n"),
                Phones.NONE,
                false);

        assertThat(difference.problems())
                .extracting(problem -> problem.source() + " " + problem.what())
                .containsExactly(
                        "f.csv:2 a 7941G has keys for 2 lines, not for 3",
                        "f.csv:3 a 7961G has 6 keys, with two expansion modules 54, but no button 55");
    }

    private static Phones stored(Phone phone) {
        return new Phones(ImmutableSortedMap.of(phone.mac(), phone), 1);
    }

    private static Difference difference(PhoneSheet sheet, Phones stored, boolean replace) {
        return Difference.of(sheet, stored, Optional.of(PhoneModel.CP_7941G), replace, "f.csv");
    }

    private static PhoneSheet read(String text) {
        return PhoneSheet.read(text.getBytes(UTF_8), "f.csv");
    }
}
