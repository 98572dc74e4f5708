package org.sidetone.plan.binding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidetone.config.Problem;
import org.sidetone.config.Secret;
import org.sidetone.pbx.Account;
import org.sidetone.pbx.Credential;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Driver;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Phones;

class BindingsTest {
    private static final MacAddress MAC = MacAddress.parse("001B54AABBCC");
    private static final MacAddress OTHER = MacAddress.parse("001B54AABBCD");

    private final List<Extension> extensions = new ArrayList<>();
    private final Map<String, String> astDb = new TreeMap<>();
    private final Map<MacAddress, Phone> stored = new TreeMap<>();

    @Test
    void aVariableOfAnAccountBindsThePhone() {
        pjsip("1001", "001b.54aa.bbcc");

        Bound bound = merge();

        assertThat(lines(bound, MAC)).containsExactly("1001");
        assertThat(bound.problems()).isEmpty();
        assertThat(bound.origin(bound.phones().get(MAC).orElseThrow()))
                .isEqualTo("set_var=MACADDRESS of PJSIP endpoint 1001");
        assertThat(bound.phones().revision()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MACADDRESS", "__MACADDRESS", "MacAddress"})
    void theVariableMayBeInheritedAndOfAnyCase(String name) {
        account("2001", Driver.SIP, Map.of(name, "00:1B:54:AA:BB:CC"), "");

        assertThat(lines(merge(), MAC)).containsExactly("2001");
    }

    @Test
    void theSameMacOnSeveralExtensionsIsSeveralLinesInTheOrderOfTheirIds() {
        pjsip("1002", "001B54AABBCC");
        pjsip("999", "001B54AABBCC");
        pjsip("1001", "SEP001B54AABBCC");
        pjsip("anna", "001B54AABBCC");

        Bound bound = merge();

        assertThat(lines(bound, MAC)).containsExactly("999", "1001", "1002", "anna");
        assertThat(bound.problems()).isEmpty();
    }

    @Test
    void oneExtensionMayNameSeveralPhones() {
        pjsip("1001", "001B54AABBCC, 001B54AABBCD");

        assertThat(lines(merge(), MAC)).containsExactly("1001");
        assertThat(lines(merge(), OTHER)).containsExactly("1001");
        assertThat(merge().problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SEP001B54AABBCC", "Hall, sep001b54aabbcc (old desk)"})
    void aDescriptionBindsAChanSipPhone(String text) {
        account("2001", Driver.SIP, Map.of(), text);

        Bound bound = merge();

        assertThat(lines(bound, MAC)).containsExactly("2001");
        assertThat(bound.places().get(MAC)).isEqualTo("description of chan_sip peer 2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Separate line", "SEPTEMBER", "001B54AABBCC", "XSEP001B54AABBCC"})
    void freeTextIsNoBinding(String text) {
        account("2001", Driver.SIP, Map.of(), text);

        assertThat(merge().phones().byMac()).isEmpty();
        assertThat(merge().problems()).isEmpty();
    }

    @Test
    void aMacThatIsNoneIsToldWithItsPlace() {
        pjsip("1001", "001B54AABBC");
        account("2001", Driver.SIP, Map.of(), "SEP001B54AABBC");
        astDb.put("phone/nobody", "1001");

        Bound bound = merge();

        assertThat(bound.phones().byMac()).isEmpty();
        assertThat(bound.problems())
                .extracting(Problem::where)
                .containsExactlyInAnyOrder("extension 1001", "extension 2001", "AstDB sidetone/phone/nobody");
        assertThat(bound.problems())
                .allSatisfy(problem -> assertThat(problem.hint()).isNotEmpty());
        assertThat(bound.problems().toString())
                .contains("set_var=MACADDRESS of PJSIP endpoint 1001", "description of chan_sip peer 2001");
    }

    @Test
    void anEmptyVariableIsNothing() {
        pjsip("1001", " ");

        assertThat(merge().problems()).isEmpty();
        assertThat(merge().phones().byMac()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1001 | 1001 | | ",
                "1001,1002 | 1001 1002 | | ",
                "' 1002  1001 ' | 1002 1001 | | ",
                "1001, 1002 model=7961 label=Front desk model=x | 1001 1002 | 7961G | Front desk model=x",
                "model=CP-7970G 1001 | 1001 | 7970G | ",
                "1001 LABEL= | 1001 | | "
            })
    void astDbTellsLinesModelAndLabel(String value, String lines, String model, String label) {
        astDb.put("phone/00/1b/54/aa/bb/cc", value);

        Bound bound = merge();

        Phone phone = bound.phones().get(MAC).orElseThrow();
        assertThat(phone.lines()).containsExactly(lines.split(" "));
        assertThat(phone.model().map(PhoneModel::label)).isEqualTo(Optional.ofNullable(model));
        assertThat(phone.label()).isEqualTo(Optional.ofNullable(label));
        assertThat(bound.problems()).isEmpty();
        assertThat(bound.places().get(MAC)).isEqualTo("AstDB sidetone/phone/00/1b/54/aa/bb/cc");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | names no extension | 0",
                "label=1001 | names no extension | 0",
                "1001 1001 | named twice | 0",
                "10\"01 | is no extension | 0",
                "1001 model=7912 | no model '7912' | 1",
                "1001 modle=7941G | 'modle=7941G' is not understood | 1"
            })
    void whatAstDbSaysWrongIsTold(String value, String told, int bound) {
        astDb.put("phone/001B54AABBCC", value);

        Bound merged = merge();

        assertThat(merged.phones().byMac()).hasSize(bound);
        assertThat(merged.problems()).hasSize(1);
        assertThat(merged.problems().get(0).where()).isEqualTo("AstDB sidetone/phone/001B54AABBCC");
        assertThat(merged.problems().get(0).what()).contains(told);
        assertThat(merged.problems().get(0).hint()).contains("EXT[,EXT...]");
    }

    @Test
    void otherEntriesOfTheFamilyAreNotOurs() {
        astDb.put("note/001B54AABBCC", "1001");

        assertThat(merge().phones().byMac()).isEmpty();
        assertThat(merge().problems()).isEmpty();
    }

    @Test
    void theStoreWinsAndAContradictionNamesBothPlaces() {
        pjsip("1002", "001B54AABBCC");
        store(MAC, List.of("1001"), Optional.empty());

        Bound bound = merge();

        assertThat(lines(bound, MAC)).containsExactly("1001");
        assertThat(bound.places()).isEmpty();
        assertThat(bound.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("binding-conflict");
            assertThat(problem.where()).isEqualTo("phone SEP001B54AABBCC");
            assertThat(problem.what())
                    .isEqualTo("the store says 1001, but set_var=MACADDRESS of PJSIP endpoint 1002 says 1002;"
                            + " the store wins");
            assertThat(problem.hint()).contains("sidetone bind 001B54AABBCC 1002");
        });
    }

    @Test
    void theSameLinesInAnotherOrderAreNoContradiction() {
        pjsip("1001", "001B54AABBCC");
        pjsip("1002", "001B54AABBCC");
        store(MAC, List.of("1002", "1001"), Optional.empty());

        assertThat(merge().problems()).isEmpty();
        assertThat(lines(merge(), MAC)).containsExactly("1002", "1001");
    }

    @Test
    void keysAndModelOfTheStoreStayWithLinesOfThePbx() {
        astDb.put("phone/001B54AABBCC", "1001 model=7941G label=Hall");
        store(MAC, List.of(), Optional.of(PhoneModel.CP_7961G));

        Phone phone = merge().phones().get(MAC).orElseThrow();

        assertThat(phone.lines()).containsExactly("1001");
        assertThat(phone.model()).contains(PhoneModel.CP_7961G);
        assertThat(phone.label()).contains("Hall");
        assertThat(phone.keys()).hasSize(1);
    }

    @Test
    void astDbWinsOverAccountsAndTellsSo() {
        pjsip("1001", "001B54AABBCC");
        astDb.put("phone/001B54AABBCC", "1002");

        Bound bound = merge();

        assertThat(lines(bound, MAC)).containsExactly("1002");
        assertThat(bound.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("binding-places-disagree");
            assertThat(problem.what())
                    .contains("AstDB sidetone/phone/001B54AABBCC says 1002")
                    .contains("set_var=MACADDRESS of PJSIP endpoint 1001 says 1001");
        });
    }

    @Test
    void twoSpellingsInAstDbThatDisagreeAreTold() {
        astDb.put("phone/001B54AABBCC", "1001");
        astDb.put("phone/001b54aabbcc", "1002");

        assertThat(lines(merge(), MAC)).containsExactly("1001");
        assertThat(merge().problems()).extracting(Problem::code).containsExactly("binding-places-disagree");
    }

    @Test
    void variableAndDescriptionOfOneAccountThatDisagreeAreTold() {
        account("2001", Driver.SIP, Map.of("MACADDRESS", "001B54AABBCC"), "SEP001B54AABBCD");

        Bound bound = merge();

        assertThat(bound.phones().byMac().keySet()).containsExactly(MAC);
        assertThat(bound.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.what())
                        .contains("setvar=MACADDRESS of chan_sip peer 2001 says SEP001B54AABBCC")
                        .contains("description of chan_sip peer 2001 says SEP001B54AABBCD"));
    }

    @Test
    void phonesThatOnlyWaitStay() {
        stored.put(
                OTHER,
                new Phone(
                        OTHER,
                        Optional.empty(),
                        Optional.empty(),
                        ImmutableList.of(),
                        ImmutableList.of(),
                        Optional.of(new Phone.Seen(
                                Instant.EPOCH, Instant.EPOCH, "10.0.0.1", Optional.empty(), "x", false))));
        pjsip("1001", "001B54AABBCC");

        assertThat(merge().phones().byMac().keySet()).containsExactly(MAC, OTHER);
    }

    private Bound merge() {
        return Bindings.merge(
                new Snapshot(
                        "22.10.1",
                        Instant.EPOCH,
                        extensions.stream()
                                .collect(ImmutableSortedMap.toImmutableSortedMap(
                                        String::compareTo, Extension::id, extension -> extension)),
                        ImmutableListMultimap.of(),
                        Optional.empty(),
                        Optional.empty(),
                        DialPlan.EMPTY,
                        ImmutableList.of(),
                        ImmutableMap.of(),
                        ImmutableMap.copyOf(astDb),
                        ImmutableListMultimap.of(),
                        Optional.empty(),
                        ImmutableList.of()),
                new Phones(ImmutableSortedMap.copyOf(stored), 7));
    }

    private static ImmutableList<String> lines(Bound bound, MacAddress mac) {
        return bound.phones().get(mac).orElseThrow().lines();
    }

    private void store(MacAddress mac, List<String> lines, Optional<PhoneModel> model) {
        stored.put(
                mac,
                new Phone(
                        mac,
                        model,
                        Optional.empty(),
                        ImmutableList.copyOf(lines),
                        ImmutableList.of(new Key(2, KeyKind.SPEED, "1", "")),
                        Optional.empty()));
    }

    private void pjsip(String id, String mac) {
        account(id, Driver.PJSIP, Map.of("MACADDRESS", mac), "");
    }

    private void account(String id, Driver driver, Map<String, String> variables, String description) {
        extensions.add(new Extension(
                id,
                id,
                id,
                "internal",
                Optional.empty(),
                new Account(
                        driver,
                        id,
                        Credential.of(Secret.of("secret"), "auth " + id),
                        new Account.ReplyPort(true, "force_rport=no"),
                        ImmutableList.of(),
                        ImmutableList.of("ulaw"),
                        "rfc4733",
                        Optional.of(1),
                        Account.RegistrationLimits.DEFAULT,
                        ImmutableMap.copyOf(variables),
                        description,
                        true)));
    }
}
