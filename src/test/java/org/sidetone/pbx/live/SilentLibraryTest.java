package org.sidetone.pbx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.asteriskjava.util.LogFactory;
import org.asteriskjava.util.internal.NullLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.ScriptedAmi;
import org.slf4j.LoggerFactory;

/** asterisk-java warns of every header it has no setter for, with the header's value. */
@Timeout(20)
class SilentLibraryTest {
    private static final String PASSWORD = "this-must-never-be-printed";

    @Test
    void noSecretIsLoggedThoughSomebodyTurnsTheLoggersOn() throws IOException {
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Logger library = (Logger) LoggerFactory.getLogger("org.asteriskjava");
        Level rootLevel = root.getLevel();
        Level libraryLevel = library.getLevel();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream err = System.err;
        Heard heard = new Heard();
        root.setLevel(Level.TRACE);
        library.setLevel(Level.TRACE);
        root.addAppender(logged);
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (ScriptedAmi ami = new ScriptedAmi();
                Pbx pbx = new Pbx(ami.settings(), heard)) {
            pbx.start();
            await().until(() -> heard.snapshots.size() == 1);
            String secrets = "Line-000000-000001: secret=" + PASSWORD + "\nPassword: " + PASSWORD + "\n";
            ami.event("Event: ExtensionStatus\nExten: 1\nContext: x\nStatus: notanumber\n" + secrets);
            ami.event("Event: NobodyKnowsThis\n" + secrets);
            ami.event("Event: ExtensionStatus\nExten: 1\nContext: x\nHint: SIP/1\nStatus: 8\n" + secrets);
            await().until(() -> heard.lamp("1@x") == LampState.RINGING);
        } finally {
            System.setErr(err);
            root.detachAppender(logged);
            root.setLevel(rootLevel);
            library.setLevel(libraryLevel);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(PASSWORD, ScriptedAmi.SECRET);
        assertThat(logged.list)
                .noneMatch(event -> event.getLoggerName().startsWith("org.asteriskjava"))
                .noneMatch(event -> event.getFormattedMessage().contains(PASSWORD))
                .noneMatch(event -> event.getFormattedMessage().contains(ScriptedAmi.SECRET));
    }

    @Test
    void theLibraryHasNoLogAtAll() {
        SilentLibrary.enforce();

        assertThat(LogFactory.getLog(SilentLibraryTest.class)).isInstanceOf(NullLog.class);
    }
}
