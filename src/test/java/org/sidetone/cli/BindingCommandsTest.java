package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;

class BindingCommandsTest {
    private static final String MAC = "001B54AABBCC";

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void somePbx() throws IOException {
        commands = new CommandRun(folder)
                .extension("1001", Driver.PJSIP, 1)
                .extension("1002", Driver.PJSIP, 2)
                .extension("2001", Driver.SIP, null);
    }

    @Test
    void bindStoresLinesInTheirOrderWithModelAndLabel() throws StoreException {
        CommandRun.Result result =
                commands.run("bind", "00:1b:54:aa:bb:cc", "1002,1001", "--model", "7961", "--label", "Büro @1");

        assertThat(result).isEqualTo(new CommandRun.Result(0, "SEP001B54AABBCC (7961G): 1002, 1001\n", ""));
        Phone phone = phone();
        assertThat(phone.lines()).containsExactly("1002", "1001");
        assertThat(phone.model()).contains(PhoneModel.CP_7961G);
        assertThat(phone.label()).contains("Büro @1");
    }

    @Test
    void bindToAnExtensionThatIsNotThereYetSucceedsWithAWarning() throws StoreException {
        CommandRun.Result result = commands.run("bind", MAC, "1009");

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .startsWith("sidetone: warning: extension 1009 does not exist on the PBX (")
                .hasLineCount(1);
        assertThat(phone().lines()).containsExactly("1009");
    }

    @Test
    void bindWithoutAReachablePbxSucceedsWithANote() throws StoreException {
        CommandRun.Result result = commands.withoutPbx().run("bind", MAC, "1001");

        assertThat(result.code()).isZero();
        assertThat(result.err())
                .isEqualTo("sidetone: note: stored, but the PBX could not be asked for 1001:"
                        + " AMI 127.0.0.1:5038: connection refused\n");
        assertThat(phone().lines()).containsExactly("1001");
    }

    @ParameterizedTest
    @CsvSource({"1001, max_contacts=1", "2001, chan_sip"})
    void oneExtensionOnTwoPhonesIsWarnedOfWhereOnlyOneCanRegister(String extension, String reason) {
        assertThat(commands.run("bind", MAC, extension).err()).isEmpty();
        CommandRun.Result second = commands.run("bind", "001B54AABBCD", extension);

        assertThat(second.code()).isZero();
        assertThat(second.err())
                .startsWith("sidetone: warning: extension " + extension + " is on 2 phones")
                .contains("SEP001B54AABBCC, SEP001B54AABBCD")
                .contains(reason);
    }

    @Test
    void oneExtensionOnAsManyPhonesAsMayRegisterIsFine() {
        commands.run("bind", MAC, "1002");

        assertThat(commands.run("bind", "001B54AABBCD", "1002").err()).isEmpty();
        assertThat(commands.run("bind", "001B54AABBCE", "1002").err()).contains("is on 3 phones");
    }

    @Test
    void moreLinesThanTheModelHasKeysAreRefused() throws StoreException {
        CommandRun.Result standard = commands.run("bind", MAC, "1,2,3");
        assertThat(standard.code()).isEqualTo(64);
        assertThat(standard.err()).contains("a 7941G has keys for 2 lines, not for 3");
        assertThat(storedPhone()).isEmpty();

        assertThat(commands.run("bind", MAC, "1,2,3", "--model", "7961G").code())
                .isZero();
        assertThat(commands.run("bind", MAC, "1,2,3,4").code())
                .as("the model that it was bound with counts")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bind | 001B54AABBC | 1001 | 12 hexadecimal digits",
                "bind | 001B54AABBCC | 1001,1001 | extension 1001 is named twice",
                "bind | 001B54AABBCC | 1001, | empty place",
                "bind | 001B54AABBCC | 10 01 | is no extension",
                "bind | 001B54AABBCC | 1001 --model=7912 | among 7906G, 7911G, 7931G, 7940G",
                "bind | 001B54AABBCC | '' | Missing required parameter: 'EXT[,EXT...]'",
                "bind | 001B54AABBCC | 1001 --modle=7941G | did you mean --model",
                "key | 001B54AABBCC | 0 speed 1 | buttons count from 1",
                "key | 001B54AABBCC | x speed 1 | BUTTON",
                "key | 001B54AABBCC | 2 dial 1 | among line, speed, lamp, park, service, none",
                "key | 001B54AABBCC | 2 speed | needs a number",
                "key | 001B54AABBCC | 2 none 5 | takes no number",
                "key | 001B54AABBCC | 51 speed 5 | has 2 keys, with two expansion modules 50",
                "unbind | 1001 | '' | 12 hexadecimal digits",
                "bnid | 001B54AABBCC | 1001 | there is no command 'bnid' (did you mean bind? see sidetone --help)"
            })
    void wrongUsageIsToldInOneLine(String command, String mac, String rest, String told) throws StoreException {
        String[] words =
                rest.contains("10 01") ? new String[] {rest} : rest.isEmpty() ? new String[0] : rest.split(" ");
        String[] args = new String[2 + words.length];
        args[0] = command;
        args[1] = mac;
        System.arraycopy(words, 0, args, 2, words.length);

        CommandRun.Result result = commands.run(args);

        assertThat(result.code()).isEqualTo(64);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("sidetone: ").contains(told).hasLineCount(1);
        assertThat(storedPhone()).isEmpty();
    }

    @Test
    void unbindTakesEverythingOnce() throws StoreException {
        commands.run("bind", MAC, "1001");

        assertThat(commands.run("unbind", "SEP001B54AABBCC"))
                .isEqualTo(new CommandRun.Result(0, "SEP001B54AABBCC: no lines\n", ""));
        assertThat(storedPhone()).isEmpty();
        CommandRun.Result again = commands.run("unbind", MAC);
        assertThat(again.code()).isEqualTo(1);
        assertThat(again.err())
                .startsWith("sidetone: SEP001B54AABBCC has no lines or keys (")
                .hasLineCount(1);
    }

    @Test
    void keysOfEveryKindAreStored() throws StoreException {
        commands.run("bind", MAC, "1001", "--model", "7970G");

        assertThat(commands.run("key", MAC, "2", "speed", "1002", "Anna").out())
                .isEqualTo("SEP001B54AABBCC: button 2 is speed 1002\n");
        assertThat(commands.run("key", MAC, "3", "PARK", "700").code()).isZero();
        assertThat(commands.run("key", MAC, "4", "none").out()).endsWith("button 4 is none\n");
        assertThat(commands.run("key", MAC, "5", "service", "http://pbx.example.com/menu?a=1&b=2")
                        .code())
                .isZero();
        assertThat(commands.run("key", MAC, "6", "line", "1002").err()).isEmpty();
        assertThat(commands.run("key", MAC, "7", "line", "1009").err()).contains("1009 does not exist");

        assertThat(phone().keys())
                .containsExactly(
                        new Key(2, KeyKind.SPEED, "1002", "Anna"),
                        new Key(3, KeyKind.PARK, "700", ""),
                        new Key(4, KeyKind.NONE, "", ""),
                        new Key(5, KeyKind.SERVICE, "http://pbx.example.com/menu?a=1&b=2", ""),
                        new Key(6, KeyKind.LINE, "1002", ""),
                        new Key(7, KeyKind.LINE, "1009", ""));
    }

    @Test
    void aLampIsTakenWithANote() throws StoreException {
        CommandRun.Result result = commands.run("key", MAC, "2", "lamp", "1002");

        assertThat(result.code()).isZero();
        assertThat(result.err()).startsWith("sidetone: note: lamps of keys are unproven");
        assertThat(phone().keys()).containsExactly(new Key(2, KeyKind.LAMP, "1002", ""));
    }

    @Test
    void aKeyOfAnExpansionModuleIsWarnedOf() {
        CommandRun.Result result = commands.run("key", MAC, "3", "speed", "1002");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("a 7941G has 2 keys of its own (button 3 needs an expansion module)");
    }

    private Phone phone() throws StoreException {
        return storedPhone().orElseThrow();
    }

    private Optional<Phone> storedPhone() throws StoreException {
        try (SqlStore store = commands.store()) {
            return store.phones().get(MacAddress.parse(MAC));
        }
    }
}
