package org.sidetone;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.config.Severity;
import org.sidetone.doctor.RootCheck;
import org.sidetone.publish.Catalogue;
import org.sidetone.publish.write.FolderAccess;
import org.sidetone.publish.write.RootWriter;
import org.sidetone.render.MediaLists;
import org.sidetone.serve.FacingAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the generated files in {@code tftp.root} for another TFTP server, on a thread of its own. What could not be written is tried
 * again; what somebody took away there is written again within a minute. When the service ends, the files stay: the phones need them.
 */
final class RootKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RootKeeper.class);
    private static final long TRY_AGAIN_SECONDS = 5;
    private static final int TRIES_PER_LOOK = 12;

    private final Settings settings;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread keeper = new Thread(work, "tftp-root");
        keeper.setDaemon(true);
        return keeper;
    });
    private volatile @Nullable Catalogue wanted;
    private @Nullable Catalogue kept;
    private @Nullable RootWriter writer;
    private Set<Problem> told = ImmutableSet.of();
    private boolean complete = true;
    private int tries;

    RootKeeper(Settings settings) {
        this.settings = settings;
        log.info("{} ({})", RootCheck.lost().what(), RootCheck.lost().hint());
        var unused =
                thread.scheduleWithFixedDelay(this::lookAgain, TRY_AGAIN_SECONDS, TRY_AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    /** From now on these files and no others; returns at once. */
    void keep(Catalogue next) {
        wanted = next;
        thread.execute(() -> {
            if (kept != wanted) {
                write();
            }
        });
    }

    private void lookAgain() {
        if (!complete || ++tries % TRIES_PER_LOOK == 0) {
            write();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // a task that throws is never run again: the next try may work
    private void write() {
        Catalogue now = wanted;
        if (now == null) {
            return;
        }
        Set<Problem> problems = new HashSet<>();
        try {
            FacingAddress facing = FacingAddress.of(settings);
            facing.guess().ifPresent(problems::add);
            complete = write(now, facing.address(), problems);
            kept = now;
        } catch (IOException e) {
            problems.add(RootWriter.failed(settings.tftp().root(), e));
            complete = false;
        } catch (RuntimeException e) {
            log.error("writing into {} failed", settings.tftp().root(), e);
            complete = false;
        }
        tell(problems);
    }

    private boolean write(Catalogue now, InetAddress facing, Set<Problem> problems) throws IOException {
        RootWriter root = writer;
        if (root == null) {
            root = RootWriter.open(settings.tftp().root(), FolderAccess.AS_FOLDER);
            writer = root;
        }
        Map<String, byte[]> files = new HashMap<>();
        Set<String> broken = new HashSet<>();
        for (Catalogue.Entry entry : now.entries()) {
            try {
                byte[] content = entry.document().apply(facing).bytes();
                // On a disk of that server's names match to the letter.
                MediaLists.spellings(entry.name()).forEach(name -> files.put(name, content));
            } catch (RuntimeException e) {
                // Without the cause's own text, which may quote what was to be rendered: a secret.
                log.error(
                        "{} cannot be rendered ({})", entry.name(), e.getClass().getSimpleName());
                broken.add(entry.name());
            }
        }
        RootWriter.Outcome outcome = root.write(files, broken);
        problems.addAll(outcome.problems());
        if (outcome.written() + outcome.removed() > 0) {
            log.info("{}: {} files written, {} removed", settings.tftp().root(), outcome.written(), outcome.removed());
        }
        return outcome.complete() && broken.isEmpty();
    }

    /** Each problem once, when it begins. */
    private void tell(Set<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.severity() != Severity.INFO && !told.contains(problem)) {
                log.warn("{}: {} ({})", problem.where(), problem.what(), problem.hint());
            }
        }
        if (problems.isEmpty() && !told.isEmpty()) {
            log.info("{}: its problems are mended", settings.tftp().root());
        }
        told = ImmutableSet.copyOf(problems);
    }

    /** Ends the run under way in good order. */
    @Override
    public void close() throws IOException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        RootWriter root = writer;
        if (root != null) {
            root.close();
        }
    }
}
