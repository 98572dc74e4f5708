package org.sidetone.pbx.live;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.annotations.concurrent.GuardedBy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** What is to be done next with a PBX, and when: filled by events, emptied by the thread that reads. */
final class Agenda {
    enum Work {
        /** Read all; a Reload asked for it. */
        READ_AFTER_RELOAD,
        READ,
        READ_REGISTRATIONS,
        PING,
        /** The connection is gone. */
        LOST,
        CLOSED
    }

    /** Events tell of the reload before its last module is through; a bound phone's file is due a second after it. */
    private static final Duration RELOAD_QUIET = Duration.ofMillis(150);

    private static final Duration RELOAD_LIMIT = Duration.ofMillis(500);
    /** {@code dialplan reload} tells itself only by a burst of hints; that of {@code core reload} ends with a Reload event. */
    private static final Duration PLAN_QUIET = Duration.ofSeconds(1);

    private static final Duration PLAN_LIMIT = Duration.ofSeconds(3);
    private static final Duration REGISTRATION_QUIET = Duration.ofMillis(300);
    private static final Duration REGISTRATION_LIMIT = Duration.ofSeconds(2);
    /** A PBX that has booted says so right after the login, unless our user may not see it. */
    private static final Duration BOOTED_UNSAID = Duration.ofSeconds(3);
    /** With the patience of 4 s a frozen Asterisk is noticed within 7 s; a killed one hangs up by itself. */
    private static final Duration PING = Duration.ofSeconds(3);

    private final Duration reread;

    @GuardedBy("this")
    private final Debounce reload = new Debounce(RELOAD_QUIET, RELOAD_LIMIT);

    @GuardedBy("this")
    private final Debounce plan = new Debounce(PLAN_QUIET, PLAN_LIMIT);

    @GuardedBy("this")
    private final Debounce registration = new Debounce(REGISTRATION_QUIET, REGISTRATION_LIMIT);

    @GuardedBy("this")
    private final Set<String> registering = new HashSet<>();

    @GuardedBy("this")
    private long readAt;

    @GuardedBy("this")
    private long pingAt;

    @GuardedBy("this")
    private boolean everRead;

    @GuardedBy("this")
    private boolean lost;

    @GuardedBy("this")
    private boolean closed;

    Agenda(Duration reread) {
        this.reread = reread;
    }

    /** A new connection: everything is to be read as soon as Asterisk says that it is up. */
    synchronized void connecting() {
        lost = false;
        everRead = false;
        readAt = System.nanoTime() + BOOTED_UNSAID.toNanos();
        pingAt = System.nanoTime() + PING.toNanos();
    }

    synchronized void booted() {
        readAt = System.nanoTime();
        notifyAll();
    }

    synchronized void reloaded() {
        reload.event(System.nanoTime());
        notifyAll();
    }

    synchronized void otherPlan() {
        plan.event(System.nanoTime());
        notifyAll();
    }

    synchronized void registrationChanged(String peer) {
        registering.add(peer);
        registration.event(System.nanoTime());
        notifyAll();
    }

    synchronized void lost() {
        lost = true;
        notifyAll();
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Waits until something is due and takes it off the agenda. */
    synchronized Work next() throws InterruptedException {
        while (true) {
            long now = System.nanoTime();
            if (closed) {
                return Work.CLOSED;
            }
            if (lost) {
                return Work.LOST;
            }
            boolean reloaded = everRead && reload.remaining(now) <= 0;
            if (reloaded || now - readAt >= 0 || (everRead && plan.remaining(now) <= 0)) {
                reload.done();
                return reading(now, reloaded);
            }
            if (everRead && registration.remaining(now) <= 0) {
                registration.done();
                return Work.READ_REGISTRATIONS;
            }
            if (now - pingAt >= 0) {
                return Work.PING;
            }
            wait(millis(untilDue(now)));
        }
    }

    synchronized void pinged() {
        pingAt = System.nanoTime() + PING.toNanos();
    }

    synchronized ImmutableSet<String> takeRegistering() {
        ImmutableSet<String> taken = ImmutableSet.copyOf(registering);
        registering.clear();
        return taken;
    }

    /** Waits this long, or until closed. */
    synchronized void sleep(Duration duration) throws InterruptedException {
        long until = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0 && !closed; left = until - System.nanoTime()) {
            wait(millis(left));
        }
    }

    /** A whole reading answers all that was pending. */
    @GuardedBy("this")
    private Work reading(long now, boolean reloaded) {
        plan.done();
        registration.done();
        registering.clear();
        everRead = true;
        readAt = now + reread.toNanos();
        return reloaded ? Work.READ_AFTER_RELOAD : Work.READ;
    }

    @GuardedBy("this")
    private long untilDue(long now) {
        long due = Math.min(readAt, pingAt) - now;
        if (everRead) {
            due = Math.min(due, Math.min(reload.remaining(now), plan.remaining(now)));
            due = Math.min(due, registration.remaining(now));
        }
        return due;
    }

    /** Rounded up: zero would wait for ever. */
    private static long millis(long nanos) {
        return nanos / 1_000_000 + 1;
    }
}
