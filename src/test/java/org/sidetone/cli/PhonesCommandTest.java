package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableMap;
import com.google.common.net.InetAddresses;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Problem;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.Key;
import org.sidetone.phone.KeyKind;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.PhoneModel;
import org.sidetone.phone.Sighting;
import org.sidetone.phone.SqlStore;

class PhonesCommandTest {
    private static final MacAddress REGISTERED = MacAddress.parse("001B54000001");
    private static final MacAddress UNREGISTERED = MacAddress.parse("001B54000002");
    private static final MacAddress ORPHANED = MacAddress.parse("001B54000003");
    private static final MacAddress WAITING = MacAddress.parse("001B54000004");

    @TempDir
    Path folder;

    private CommandRun commands;

    @BeforeEach
    void fourPhones() throws IOException {
        commands = new CommandRun(folder)
                .extension("1001", Driver.PJSIP, 1)
                .extension("1002", Driver.PJSIP, 1)
                .registered("1001", "10.0.0.21");
        try (SqlStore store = commands.store()) {
            store.bind(REGISTERED, List.of("1001", "1009"), Optional.of(PhoneModel.CP_7961G), Optional.of("Hall"));
            store.setKey(REGISTERED, new Key(3, KeyKind.SPEED, "1002", "Anna"));
            store.bind(UNREGISTERED, List.of("1002"), Optional.empty(), Optional.empty());
            store.bind(ORPHANED, List.of("1008"), Optional.empty(), Optional.empty());
            store.sighted(List.of(new Sighting(
                    WAITING,
                    InetAddresses.forString("10.0.0.24"),
                    Instant.parse("2026-11-21T08:09:10.987Z"),
                    "SEP001B54000004.cnf.xml",
                    false)));
        }
    }

    @Test
    void jsonIsTheArrayOfTheContract() throws IOException {
        CommandRun.Result result = commands.run("phones", "--json");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(new ObjectMapper().readTree(result.out())).isEqualTo(new ObjectMapper().readTree("""
                        [
                          {"mac": "001B54000001", "model": "7961G", "label": "Hall", "lines": ["1001", "1009"],
                           "keys": [{"button": 3, "kind": "speed", "number": "1002", "label": "Anna"}],
                           "state": "registered", "lastBoot": null, "address": "10.0.0.21", "problems": []},
                          {"mac": "001B54000002", "model": "7941G", "label": null, "lines": ["1002"], "keys": [],
                           "state": "unregistered", "lastBoot": null, "address": null, "problems": []},
                          {"mac": "001B54000003", "model": "7941G", "label": null, "lines": ["1008"], "keys": [],
                           "state": "orphaned", "lastBoot": null, "address": null, "problems": []},
                          {"mac": "001B54000004", "model": null, "label": null, "lines": [], "keys": [],
                           "state": "waiting", "lastBoot": "2026-11-21T08:09:10Z", "address": "10.0.0.24", "problems": []}
                        ]"""));
    }

    @Test
    void withoutThePbxNobodyIsCalledRegisteredAndTheReasonIsTold() throws IOException {
        JsonNode phones = new ObjectMapper()
                .readTree(commands.withoutPbx().run("phones", "--json").out());

        assertThat(phones)
                .extracting(phone -> phone.get("state").textValue())
                .containsExactly("unregistered", "unregistered", "unregistered", "waiting");
        JsonNode problem = phones.get(0).get("problems").get(0);
        assertThat(problem.fieldNames())
                .toIterable()
                .containsExactly("severity", "code", "where", "what", "hint", "source");
        assertThat(problem.get("severity").textValue()).isEqualTo("warning");
        assertThat(problem.get("where").textValue()).isEqualTo("phone SEP001B54000001");
        assertThat(problem.get("what").textValue()).contains("connection refused");
        assertThat(phones.get(3).get("problems")).isEmpty();
    }

    @Test
    void findingsOfThePlannerAreShown() throws IOException {
        commands.findings((settings, phones, snapshot) -> phone -> phone.mac().equals(ORPHANED)
                ? List.of(Problem.error("gone", "extension 1008", "it is gone", "make it again")
                        .withSource("pjsip.conf"))
                : List.of());

        JsonNode phones =
                new ObjectMapper().readTree(commands.run("phones", "--json").out());
        assertThat(phones.get(2).get("problems")).isEqualTo(new ObjectMapper().readTree("""
                        [{"severity": "error", "code": "gone", "where": "extension 1008", "what": "it is gone",
                          "hint": "make it again", "source": "pjsip.conf"}]"""));
        assertThat(commands.run("phones").out()).contains("\n    error: extension 1008: it is gone (make it again)\n");
    }

    @Test
    void theTableIsAligned() {
        assertThat(commands.run("phones").out()).isEqualTo("""
                        MAC           MODEL  LINES      STATE         LAST BOOT             ADDRESS    LABEL  LINES FROM
                        001B54000001  7961G  1001,1009  registered    -                     10.0.0.21  Hall   store
                        001B54000002  7941G  1002       unregistered  -                     -          -      store
                        001B54000003  7941G  1008       orphaned      -                     -          -      store
                        001B54000004  -      -          waiting       2026-11-21T08:09:10Z  10.0.0.24  -      -
                        """);
    }

    @Test
    void phonesThatThePbxBindsAreShownWithThePlace() throws IOException {
        commands.extension("1003", Driver.PJSIP, 1, ImmutableMap.of("MACADDRESS", "001B54000005"))
                .astDb("phone/001B54000001", "1002");

        CommandRun.Result table = commands.run("phones");

        assertThat(table.out())
                .contains(
                        "001B54000005  7941G  1003       unregistered  -                     -          -      set_var="
                                + "MACADDRESS of PJSIP endpoint 1003\n")
                .contains("\n    warning: the store says 1001, 1009, but AstDB sidetone/phone/001B54000001 says 1002;");
        JsonNode phones =
                new ObjectMapper().readTree(commands.run("phones", "--json").out());
        assertThat(phones.get(4).fieldNames())
                .toIterable()
                .containsExactly("mac", "model", "label", "lines", "keys", "state", "lastBoot", "address", "problems");
        assertThat(phones.get(0).get("problems").get(0).get("code").textValue()).isEqualTo("binding-conflict");
    }

    @Test
    void anEmptyStoreSaysWhatToDo() throws IOException {
        CommandRun empty = new CommandRun(folder.resolve("empty").toFile().mkdir() ? folder.resolve("empty") : folder);

        assertThat(empty.run("phones").out()).startsWith("no phones yet: bind one");
        assertThat(empty.run("phones", "--json").out().strip()).isEqualTo("[ ]");
    }
}
