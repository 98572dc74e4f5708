package org.sidetone.cli;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phones;
import org.sidetone.phone.message.Delivery;
import org.sidetone.phone.message.Delivery.State;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;

/** Tells of each phone what becomes of a message, as soon as it is known. */
final class SayProgress {
    /** A service looks five times a second. */
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(5);
    /** A phone that is idle fetches within this what it said that it will show. */
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(3);

    private static final Duration LOOK = Duration.ofMillis(200);

    private final Context context;
    private final MessageBook book;
    private final Message message;
    private final Phones phones;
    private final Map<MacAddress, State> told = new HashMap<>();
    private final Map<MacAddress, Long> takenAt = new HashMap<>();

    /** @param phones with their lines */
    SayProgress(Context context, MessageBook book, Message message, Phones phones) {
        this.context = context;
        this.book = book;
        this.message = message;
        this.phones = phones;
    }

    /**
     * @param patience without any news
     * @return the exit code
     */
    int await(Duration patience) throws CommandFailure {
        awaitService();
        long news = System.nanoTime();
        while (true) {
            List<Delivery> deliveries = book.deliveries(message.id());
            int before = told.size();
            deliveries.forEach(this::tell);
            if (told.size() > before) {
                news = System.nanoTime();
            }
            if (told.size() == deliveries.size() || System.nanoTime() - news > patience.toNanos()) {
                return end(deliveries);
            }
            Uninterruptibles.sleepUninterruptibly(LOOK);
        }
    }

    private void awaitService() throws CommandFailure {
        long begun = System.nanoTime();
        while (!book.isTaken(message.id())) {
            if (System.nanoTime() - begun > TAKEN_WITHIN.toNanos() && book.withdraw(message.id())) {
                throw new CommandFailure(
                        "no running service took the message, and it was withdrawn",
                        "start one: sidetone run; one that was started before [say] was enabled must be started again");
            }
            Uninterruptibles.sleepUninterruptibly(LOOK);
        }
    }

    private void tell(Delivery delivery) {
        boolean settled = delivery.state().isLast()
                || (delivery.state() == State.TAKEN
                        && System.nanoTime() - takenAt.computeIfAbsent(delivery.mac(), mac -> System.nanoTime())
                                > SHOWN_WITHIN.toNanos());
        if (settled && told.putIfAbsent(delivery.mac(), delivery.state()) == null) {
            line(
                    delivery.mac(),
                    switch (delivery.state()) {
                        case SHOWN -> "shown";
                        case TAKEN -> "taken; it shows the message when it is idle";
                        default -> "not told: " + delivery.why();
                    });
        }
    }

    private int end(List<Delivery> deliveries) {
        for (Delivery delivery : deliveries) {
            if (!told.containsKey(delivery.mac())) {
                line(
                        delivery.mac(),
                        delivery.state() == State.TAKEN
                                ? "taken; not shown yet"
                                : "not told yet; the service goes on until " + until());
            }
        }
        boolean all = !deliveries.isEmpty()
                && deliveries.stream().allMatch(delivery -> delivery.state().isGood());
        return all ? Exit.OK : Exit.FAILED;
    }

    private String until() {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .format(message.until().truncatedTo(ChronoUnit.MINUTES).atZone(ZoneId.systemDefault()));
    }

    private void line(MacAddress mac, String what) {
        String lines = phones.get(mac)
                .map(phone -> " (" + String.join(", ", phone.extensions()) + ")")
                .orElse("");
        context.out().println(Messages.printable(mac.deviceName() + lines + ": " + what));
        context.out().flush();
    }
}
