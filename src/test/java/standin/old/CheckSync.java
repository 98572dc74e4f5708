package standin.old;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import standin.Refusal;
import standin.sip.Call;
import standin.sip.Notify;

/** Obeys {@code check-sync}, once the phone has been idle for a while. */
final class CheckSync implements AutoCloseable {
    private final OldPhone phone;
    private final Duration idle;
    private final Consumer<String> narrator;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Thread watching = new Thread(this::watch, "check-sync");
    private final AtomicInteger reboots = new AtomicInteger();

    CheckSync(OldPhone phone, Duration idle, Consumer<String> narrator) {
        this.phone = phone;
        this.idle = idle;
        this.narrator = narrator;
        watching.setDaemon(true);
        watching.start();
    }

    int reboots() {
        return reboots.get();
    }

    List<String> complaints() {
        return complaints;
    }

    private void watch() {
        try {
            long obeyed = 0;
            while (true) {
                Thread.sleep(20);
                long asked = phone.notifies().stream()
                        .filter(Notify::asksToCheckSync)
                        .count();
                if (asked > obeyed) {
                    awaitIdle();
                    // What came while it was busy is answered by the same look.
                    obeyed = asked;
                    obey();
                }
            }
        } catch (InterruptedException e) {
            // The phone is switched off.
        }
    }

    private void awaitIdle() throws InterruptedException {
        long since = System.nanoTime();
        while (System.nanoTime() - since < idle.toNanos()) {
            if (phone.calls().stream().anyMatch(call -> call.state() != Call.State.ENDED)) {
                since = System.nanoTime();
            }
            Thread.sleep(10);
        }
    }

    private void obey() {
        try {
            if (phone.synchronise()) {
                reboots.incrementAndGet();
                narrator.accept("syncinfo.xml says something new: booted again");
            } else {
                narrator.accept("syncinfo.xml says nothing new");
            }
        } catch (Refusal e) {
            complaints.add(e.getMessage());
            narrator.accept("REFUSED: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        watching.interrupt();
        try {
            watching.join(2000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
