package org.sidetone.pbx.live;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.PbxSaying;
import org.sidetone.pbx.Snapshot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listener, in order and on one thread, so that a slow one holds up neither events nor readings. */
final class Teller implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Teller.class);

    private final PbxListener listener;
    private final LampBoard board;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "sidetone-pbx-listener");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean lampsWaiting = new AtomicBoolean();
    /** Of the teller's thread. */
    private Lamps lampsTold = Lamps.NONE;

    private @Nullable PbxException reason;

    Teller(PbxListener listener, LampBoard board) {
        this.listener = listener;
        this.board = board;
    }

    synchronized void reading(Snapshot snapshot) {
        reason = null;
        tell(() -> {
            listener.snapshot(snapshot);
            lampsTold = board.lamps();
            listener.lamps(lampsTold);
        });
    }

    void registrations(Snapshot snapshot) {
        tell(() -> listener.registrations(snapshot));
    }

    void said(PbxSaying saying) {
        tell(() -> listener.said(saying));
    }

    /** Lamps that change while this one waits are told with it: a reload brings thousands at once. */
    void lampsChanged() {
        if (lampsWaiting.compareAndSet(false, true)) {
            tell(() -> {
                lampsWaiting.set(false);
                Lamps now = board.lamps();
                if (now.revision() != lampsTold.revision()) {
                    lampsTold = now;
                    listener.lamps(now);
                }
            });
        }
    }

    /** An Asterisk that is away stays away for one reason, whichever way each attempt fails; refusals differ. */
    synchronized void away(PbxException why) {
        PbxException told = reason;
        boolean news = told == null
                || told.isRefused() != why.isRefused()
                || (why.isRefused() && !String.valueOf(why.getMessage()).equals(told.getMessage()));
        if (news) {
            reason = why;
            tell(() -> listener.away(why));
        }
    }

    private void tell(Runnable telling) {
        try {
            thread.execute(() -> {
                try {
                    telling.run();
                } catch (RuntimeException e) {
                    // The listener's own mistake must not end the telling.
                    LOG.error("could not take up what the PBX said", e);
                }
            });
        } catch (RejectedExecutionException e) {
            // Closed: nobody listens any more.
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
