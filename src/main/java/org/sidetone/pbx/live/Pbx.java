package org.sidetone.pbx.live;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.PbxSaying;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiSession;
import org.sidetone.pbx.ami.Backoff;
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

    /** Extensions above which reading all takes so long that a reload's news are read first. */
    private static final int BIG = 500;

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private final Settings.Ami ami;
    private final String host;
    private final SnapshotReader reader;
    private final Backoff backoff;
    private final LampBoard board = new LampBoard();
    private final Agenda agenda;
    private final Teller teller;
    private final Thread thread = new Thread(this::run, "sidetone-pbx");
    private volatile @Nullable Events current;
    private volatile ImmutableSet<String> preferred = ImmutableSet.of();

    @GuardedBy("this")
    private @Nullable EventConnection connection;

    @GuardedBy("this")
    private @Nullable AmiSession session;

    /** Whether a Reload may end the reading under way; one that follows a Reload is let through, or none would ever end. */
    @GuardedBy("this")
    private boolean outdatable;

    @GuardedBy("this")
    private boolean outdated;

    /** Of the thread. */
    private @Nullable Snapshot last;

    public Pbx(Settings.Ami ami, PbxListener listener) {
        this.ami = ami;
        this.host = ami.host() + ":" + ami.port();
        this.reader = new SnapshotReader(ami);
        this.backoff = new Backoff(ami.host());
        this.agenda = new Agenda(ami.reread());
        this.teller = new Teller(listener, board);
        thread.setDaemon(true);
    }

    /** Returns at once; the listener is told the rest. Once only. */
    public void start() {
        thread.start();
    }

    /**
     * Names the extensions that phones are bound to: on a big PBX these, and those it did not have before, are read first after a
     * reload, and a snapshot with them is told a second or two before that of the whole reading.
     */
    public void preferred(Set<String> ids) {
        preferred = ImmutableSet.copyOf(ids);
    }

    /** Hangs up. The listener is told nothing after what is under way. */
    @Override
    public void close() {
        agenda.close();
        hangUp();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        teller.close();
    }

    private void run() {
        while (!agenda.isClosed()) {
            try {
                PbxException failure = follow();
                hangUp();
                if (failure != null && !agenda.isClosed()) {
                    teller.away(failure);
                    agenda.sleep(backoff.after(failure));
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Connects and serves until something fails. */
    private @Nullable PbxException follow() throws InterruptedException {
        try {
            serve();
            return null;
        } catch (PbxException e) {
            return e;
        } catch (RuntimeException e) {
            LOG.error("reading the PBX failed by a mistake of ours; trying again", e);
            return new PbxException("reading " + host + " failed by a mistake of Sidetone's, see its log", e);
        }
    }

    private void serve() throws PbxException, InterruptedException {
        agenda.connecting();
        Events events = new Events();
        current = events;
        EventConnection opened = EventConnection.open(ami, events);
        synchronized (this) {
            connection = opened;
        }
        while (true) {
            switch (agenda.next()) {
                case READ_AFTER_RELOAD -> readAfterReload();
                case READ -> readUnlessOutdated();
                case READ_REGISTRATIONS -> readRegistrations();
                case PING -> {
                    if (!opened.isAlive()) {
                        throw new PbxException(host + " no longer answers: Asterisk hangs, or the network is cut");
                    }
                    agenda.pinged();
                }
                case LOST ->
                    throw new PbxException(host + " hung up: Asterisk was stopped, or its manager interface reloaded");
                case CLOSED -> {
                    return;
                }
            }
        }
    }

    private void readAfterReload() throws PbxException {
        Snapshot before = last;
        if (before != null && before.extensions().size() > BIG) {
            read(open -> reader.readNews(open, before, preferred));
        }
        read(reader::read);
    }

    private void readUnlessOutdated() throws PbxException {
        synchronized (this) {
            outdatable = true;
            outdated = false;
        }
        try {
            read(reader::read);
        } catch (PbxException e) {
            if (!isOutdated()) {
                throw e;
            }
        } finally {
            synchronized (this) {
                outdatable = false;
            }
        }
    }

    private void read(Question<Reading> question) throws PbxException {
        board.readingBegins();
        Reading reading = inSession(question);
        board.readingEnds(reading.lamps().states());
        last = reading.snapshot();
        backoff.succeeded();
        teller.reading(reading.snapshot());
    }

    private void readRegistrations() throws PbxException {
        ImmutableSet<String> peers = agenda.takeRegistering();
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
            synchronized (this) {
                session = opened;
            }
            return question.ask(opened);
        } finally {
            synchronized (this) {
                session = null;
            }
        }
    }

    private synchronized void hangUp() {
        if (session != null) {
            session.close();
        }
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private synchronized boolean isOutdated() {
        return outdated;
    }

    /** What is being read is of before the reload, and with 5,000 extensions it takes a second more. */
    private synchronized void outdate() {
        if (outdatable && session != null) {
            outdated = true;
            session.close();
        }
    }

    /** Called by asterisk-java's threads. */
    private final class Events implements EventHandler {
        private static final int RINGING_BIT = 8;

        @Override
        public void booted() {
            agenda.booted();
        }

        @Override
        public void hint(String key, int status) {
            LampBoard.Effect effect = board.event(key, LampState.of(status));
            if (effect != LampBoard.Effect.SAME) {
                teller.lampsChanged();
            }
            // Ringing is told again for each further call; any other repetition means that hints were loaded anew.
            if (effect == LampBoard.Effect.OTHER_PLAN
                    || (effect == LampBoard.Effect.SAME && (status & RINGING_BIT) == 0)) {
                agenda.otherPlan();
            }
        }

        @Override
        public void reloaded() {
            outdate();
            agenda.reloaded();
        }

        @Override
        public void refreshAsked() {
            agenda.reloaded();
        }

        @Override
        public void said(PbxSaying saying) {
            teller.said(saying);
        }

        @Override
        public void registrationChanged(String peer) {
            agenda.registrationChanged(peer);
        }

        @Override
        public void lost() {
            // The last words of a connection given up earlier are no news.
            if (this.equals(current)) {
                agenda.lost();
            }
        }
    }
}
