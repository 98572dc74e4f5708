package org.sidetone;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.SimpleTimeLimiter;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.sidetone.cli.Program;
import org.sidetone.cli.Wiring;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.read.AmiAccess;
import org.sidetone.pbx.read.SnapshotReader;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phonebook.Phonebooks;
import org.sidetone.plan.Planner;
import org.sidetone.publish.RootShelf;

/** The only place that exits. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        // Pictures are decoded by classes that otherwise look for a display where DISPLAY is set, and Debian's headless
        // Java has none.
        System.setProperty("java.awt.headless", "true");
        System.exit(Program.run(wiring(), writer(FileDescriptor.out), writer(FileDescriptor.err), args));
    }

    /** The commands with the real program behind them. */
    public static Wiring wiring() {
        return new Wiring(
                Main::look,
                settings -> settings.hasPbx()
                        ? new AmiAccess(settings.ami(), settings.directory().writeCidname()).check()
                        : ImmutableList.of(),
                Main::findings,
                Sidetone::start,
                System::getenv);
    }

    private static Snapshot look(Settings settings, Duration patience) throws PbxException {
        if (!settings.hasPbx()) {
            return Snapshot.unread(Instant.now());
        }
        ExecutorService reader = Executors.newSingleThreadExecutor(
                new ThreadFactoryBuilder().setNameFormat("look").setDaemon(true).build());
        try {
            return SimpleTimeLimiter.create(reader)
                    .callWithTimeout(
                            () -> new SnapshotReader(settings.ami()).read().snapshot(), patience);
        } catch (TimeoutException e) {
            throw new PbxException(
                    "AMI " + settings.ami().host() + ":" + settings.ami().port() + " did not answer within "
                            + patience.toSeconds() + " s",
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof PbxException known) {
                throw known;
            }
            throw new IllegalStateException("reading the PBX failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PbxException("reading the PBX was interrupted", e);
        } finally {
            reader.shutdownNow();
        }
    }

    private static Function<Phone, List<Problem>> findings(
            Settings settings, Phones phones, Optional<Snapshot> snapshot) {
        if (snapshot.isEmpty()) {
            return phone -> List.of();
        }
        Planner planner = new Planner(
                settings,
                snapshot.get(),
                Phonebooks.of(snapshot.get()),
                ZoneId.systemDefault(),
                new RootShelf(settings.tftp().root()).inventory()::has);
        return phone -> phone.isBound() ? planner.problems(phone, "127.0.0.1") : List.of();
    }

    /** UTF-8 whatever the locale says: services and cron jobs run in the C locale, which would make names of question marks. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
    }
}
