package org.sidetone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.pbx.Driver;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.StoreException;
import org.sidetone.phone.message.Delivery.State;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.phone.message.MessageBook.Due;

/** The command beside a service that is played here: it finds what the command left in the store. */
class SayCommandTest {
    private static final String MAC = "001B54AABB01";
    private static final String OTHER = "001B54AABB02";

    @TempDir
    private Path folder;

    private CommandRun commands;

    @BeforeEach
    void commands() throws IOException {
        commands = new CommandRun(folder).extension("1001", Driver.PJSIP, 1).extension("1002", Driver.PJSIP, 1);
        commands.run("bind", MAC, "1001");
        commands.run("bind", OTHER, "1002");
    }

    private void enable() throws IOException {
        Files.writeString(commands.config, "[say]\nenabled = true\n", StandardOpenOption.APPEND);
    }

    private static void serve(MessageBook book) {
        book.take();
        for (Due due : book.due(Instant.now(), 10)) {
            boolean first = due.mac().equals(new MacAddress(MAC));
            if (first) {
                book.fetched(due.message().id(), due.mac(), Instant.now());
            } else {
                book.told(due.message().id(), due.mac(), State.FAILED, "it is in the\u0007 bin (take it out)");
            }
        }
    }

    @Test
    void tellsOfEachPhoneWhatCameOfIt() throws IOException, StoreException {
        enable();
        ScheduledExecutorService service = Executors.newSingleThreadScheduledExecutor();
        try (SqlStore store = commands.store()) {
            MessageBook book = new MessageBook(store);
            var serving = service.scheduleWithFixedDelay(() -> serve(book), 0, 50, TimeUnit.MILLISECONDS);
            CommandRun.Result one = commands.run("say", "hello", "--to", "1001");
            assertThat(one.out()).isEqualTo("SEP" + MAC + " (1001): shown\n");
            assertThat(one.code()).isZero();
            CommandRun.Result all = commands.run("say", "hello", "--to", "all");
            assertThat(all.out())
                    .contains("SEP" + MAC + " (1001): shown\n")
                    .contains("SEP" + OTHER + " (1002): not told: it is in the? bin (take it out)\n");
            assertThat(all.code()).isEqualTo(1);
            serving.cancel(true);
        } finally {
            service.shutdownNow();
        }
    }

    @Test
    void theMessageIsAsItWasSaid() throws IOException, StoreException {
        enable();
        CommandRun.Result said = commands.run(
                "say", " Grüße\n日本 ", "--to", "1001", "--to", MAC, "--now", "--beep", "--from", "1002", "--wait", "0");
        assertThat(said.out()).isEqualTo("handed over for 1 phones\n");
        assertThat(said.err()).contains("warning: 2 characters cannot be shown by phones");
        try (SqlStore store = commands.store()) {
            assertThat(new MessageBook(store).due(Instant.now(), 10))
                    .singleElement()
                    .satisfies(due -> {
                        Message message = due.message();
                        assertThat(message.text()).isEqualTo("Grüße\n日本");
                        assertThat(message.sender()).contains("1002");
                        assertThat(message.atOnce()).isTrue();
                        assertThat(message.beep()).isTrue();
                    });
        }
    }

    @Test
    void withoutAServiceItIsWithdrawn() throws IOException, StoreException {
        enable();
        CommandRun.Result said = commands.run("say", "hello", "--to", "1001");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("no running service took the message", "sidetone run");
        try (SqlStore store = commands.store()) {
            assertThat(new MessageBook(store).due(Instant.now(), 10)).isEmpty();
        }
    }

    @Test
    void whatCannotBeSaidIsNamed() throws IOException {
        assertThat(commands.run("say", "hello", "--to", "1001").err()).contains("enabled = true under [say]");
        enable();
        assertThat(commands.run("say", "hello", "--to", "1003").err())
                .contains("no phone, line or group is called 1003; did you mean 100", "nothing was said");
        assertThat(commands.run("say", "hello").code()).isEqualTo(Exit.USAGE);
        assertThat(commands.run("say", "  ", "--to", "1001").code()).isEqualTo(Exit.USAGE);
        assertThat(commands.run("say", "x".repeat(4001), "--to", "1001").err()).contains("1 to 4000 characters");
        assertThat(commands.run("say", "x", "--to", "1001", "--wait", "-1").code())
                .isEqualTo(Exit.USAGE);
        assertThat(commands.run("say", "x", "--to", "1001", "--from", "").code())
                .isEqualTo(Exit.USAGE);
        assertThat(commands.run("unbind", MAC).code()).isZero();
        assertThat(commands.run("unbind", OTHER).code()).isZero();
        assertThat(commands.run("say", "x", "--to", "all").err()).contains("called all");
    }

    @Test
    void checkSaysWhatKeepsAPhoneFromBeingTold() throws IOException {
        commands.run("bind", MAC, "1001", "--model", "7960G");
        Files.createDirectory(folder.resolve("tftp"));
        assertThat(commands.run("check").out()).doesNotContain("messages");
        enable();
        Files.writeString(
                commands.config,
                "groups = [\"workshop=1001,1009\"]\nbeep = \"bell.raw\"\n[tftp]\nroot = \"tftp\"\n",
                StandardOpenOption.APPEND);
        assertThat(commands.run("check").out())
                .contains("SEP" + MAC + ": cannot be told messages: no page can be pushed at a 7940 or 7960")
                .contains("SEP" + OTHER + ": cannot be told messages: it is not registered")
                .contains("say.groups: names a line that is on no phone, workshop: 1009")
                .contains("say.beep: ", "tftp has no file bell.raw");
    }
}
