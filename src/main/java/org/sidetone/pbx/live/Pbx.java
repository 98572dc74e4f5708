package org.sidetone.pbx.live;

import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.read.Reading;
import org.sidetone.pbx.read.SnapshotReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a PBX: reads it whole, reads it again when it reloads, when asked (the user event SidetoneRefresh) and by the clock,
 * and takes up every lamp that changes in between. When the PBX goes away it tries until it is back, then reads again.
 *
 * <p>One thread does all of this in turn; whatever fails, it hangs up and begins anew.
 */
public final class Pbx implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Pbx.class);

    /** Events tell of the reload before its last module is through; a bound phone's file is due a second after it. */
    private static final Duration RELOAD_QUIET = Duration.ofMillis(150);

    private static final Duration RELOAD_LIMIT = Duration.ofMillis(500);
    /** {@code dialplan reload} tells itself only by a burst of hints; that of {@code core reload} ends with a Reload event. */
    private static final Duration PLAN_QUIET = Duration.ofSeconds(1);

    private static final Duration PLAN_LIMIT = Duration.ofSeconds(3);
    private static final Duration REGISTRATION_QUIET = Duration.ofMillis(300);
    private static final Duration REGISTRATION_LIMIT = Duration.ofSeconds(2);
    /** With its patience of 4 s a frozen Asterisk is noticed within 7 s; a killed one hangs up by itself. */
    private static final Duration PING = Duration.ofSeconds(3);
    /** A PBX that has booted says so right after the login, unless our user may not see it. */
    private static final Duration BOOTED_UNSAID = Duration.ofSeconds(3);

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Settings.Ami ami;
    private final SnapshotReader reader;
    private final Backoff backoff;
    private final LampBoard board = new LampBoard();
    private final Teller teller;
    private final Thread thread = new Thread(this::run, "sidetone-pbx");

    private final Debounce reload = new Debounce(RELOAD_QUIET, RELOAD_LIMIT);
    private final Debounce plan = new Debounce(PLAN_QUIET, PLAN_LIMIT);
    private final Debounce registration = new Debounce(REGISTRATION_QUIET, REGISTRATION_LIMIT);

    /** Guards what follows, and is what the thread waits on. */
    private final Object lock = new Object();

    private final Set<String> registering = new HashSet<>();
    private boolean closed;
    private boolean lost;
    private long readAt;
    private @Nullable EventConnection connection;
    private @Nullable AmiSession session;

    /** Of the thread. */
    private @Nullable Snapshot last;

    public Pbx(Settings.Ami ami, PbxListener listener) {
        this.ami = ami;
        this.reader = new SnapshotReader(ami);
        this.backoff = new Backoff(ami.host());
        this.teller = new Teller(listener, board);
        thread.setDaemon(true);
    }

    /** Returns at once; the listener is told the rest. Once only. */
    public void start() {
        thread.start();
    }

    /** Hangs up. The listener is told nothing after what is under way. */
    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            hangUp();
            lock.notifyAll();
        }
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller.close();
    }

    private void run() {
        while (!isClosed()) {
            PbxException failure;
            try {
                follow();
                return;
            } catch (PbxException e) {
                failure = e;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("reading the PBX failed by a mistake of ours; trying again", e);
                failure = new PbxException("reading " + host() + " failed by a mistake of Sidetone's, see its log", e);
            }
            synchronized (lock) {
                hangUp();
            }
            if (!isClosed()) {
                teller.away(failure);
                sleep(backoff.after(failure));
            }
        }
    }

    /** Connects and serves until closed. */
    private void follow() throws PbxException, InterruptedException {
        synchronized (lock) {
            lost = false;
            readAt = System.nanoTime() + BOOTED_UNSAID.toNanos();
        }
        EventConnection opened = EventConnection.open(ami, new Events());
        synchronized (lock) {
            connection = opened;
        }
        long pingAt = System.nanoTime() + PING.toNanos();
        while (awaitWork(pingAt)) {
            long now = System.nanoTime();
            if (readingIsDue(now)) {
                read();
            } else if (registration.remaining(now) <= 0) {
                readRegistrations();
            } else if (now - pingAt >= 0) {
                if (!opened.isAlive() && !isClosed()) {
                    throw new PbxException(host() + " no longer answers: Asterisk hangs, or the network is cut");
                }
                pingAt = System.nanoTime() + PING.toNanos();
            }
        }
    }

    /** @return false once closed */
    private boolean awaitWork(long pingAt) throws PbxException, InterruptedException {
        synchronized (lock) {
            while (!closed) {
                if (lost) {
                    throw new PbxException(
                            host() + " hung up: Asterisk was stopped, or its manager interface reloaded");
                }
                long now = System.nanoTime();
                long wait = Math.min(Math.min(readAt, pingAt) - now, reload.remaining(now));
                wait = Math.min(wait, Math.min(plan.remaining(now), registration.remaining(now)));
                if (last == null) {
                    // Nothing to refresh before the first reading.
                    wait = Math.min(readAt, pingAt) - now;
                }
                if (wait <= 0) {
                    return true;
                }
                lock.wait(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            return false;
        }
    }

    private boolean readingIsDue(long now) {
        synchronized (lock) {
            return now - readAt >= 0 || reload.remaining(now) <= 0 || plan.remaining(now) <= 0;
        }
    }

    private void read() throws PbxException {
        synchronized (lock) {
            reload.done();
            plan.done();
            registration.done();
            registering.clear();
            readAt = System.nanoTime() + ami.reread().toNanos();
        }
        board.readingBegins();
        Reading reading = inSession(reader::read);
        board.readingEnds(reading.lamps().states());
        last = reading.snapshot();
        backoff.succeeded();
        teller.reading(reading.snapshot());
    }

    private void readRegistrations() throws PbxException {
        ImmutableSet<String> peers;
        synchronized (lock) {
            registration.done();
            peers = ImmutableSet.copyOf(registering);
            registering.clear();
        }
        Snapshot before = last;
        if (before != null) {
            Snapshot after = inSession(open -> reader.readRegistrations(open, before, peers));
            if (!after.registrations().equals(before.registrations())) {
                last = after;
                teller.registrations(after);
            }
        }
    }

    /** What is asked of a session. */
    private interface Question<T> {
        T ask(AmiSession session) throws PbxException;
    }

    private <T> T inSession(Question<T> question) throws PbxException {
        try (AmiSession opened = AmiSession.open(ami)) {
            synchronized (lock) {
                session = opened;
            }
            return question.ask(opened);
        } finally {
            synchronized (lock) {
                session = null;
            }
        }
    }

    private void hangUp() {
        synchronized (lock) {
            if (session != null) {
                session.close();
            }
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }

    private boolean isClosed() {
        synchronized (lock) {
            return closed;
        }
    }

    private void sleep(Duration duration) {
        long until = System.nanoTime() + duration.toNanos();
        synchronized (lock) {
            try {
                for (long left = duration.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
                    lock.wait(left / 1_000_000 + 1);
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    private String host() {
        return ami.host() + ":" + ami.port();
    }

    /** Called by asterisk-java's threads. */
    private final class Events implements EventHandler {
        @Override
        public void booted() {
            synchronized (lock) {
                readAt = System.nanoTime();
                lock.notifyAll();
            }
        }

        @Override
        public void hint(String key, int status) {
            LampBoard.Effect effect = board.event(key, LampState.of(status));
            if (effect != LampBoard.Effect.SAME) {
                teller.lampsChanged();
            }
            // Ringing is told again for each further call; any other repetition means that hints were loaded anew.
            if (effect == LampBoard.Effect.OTHER_PLAN || (effect == LampBoard.Effect.SAME && (status & 8) == 0)) {
                wake(plan);
            }
        }

        @Override
        public void reloaded() {
            wake(reload);
        }

        @Override
        public void refreshAsked() {
            wake(reload);
        }

        @Override
        public void registrationChanged(String peer) {
            synchronized (lock) {
                registering.add(peer);
            }
            wake(registration);
        }

        @Override
        public void lost() {
            synchronized (lock) {
                lost = true;
                lock.notifyAll();
            }
        }

        private void wake(Debounce debounce) {
            boolean first = !debounce.isPending();
            debounce.event(System.nanoTime());
            if (first) {
                synchronized (lock) {
                    lock.notifyAll();
                }
            }
        }
    }
}
