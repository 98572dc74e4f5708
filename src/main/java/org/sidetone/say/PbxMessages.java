package org.sidetone.say;

import com.google.common.base.Ascii;
import com.google.common.hash.Hashing;
import com.google.common.util.concurrent.RateLimiter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sidetone.config.Settings;
import org.sidetone.pbx.PbxSaying;
import org.sidetone.phone.Phones;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the PBX says becomes messages, one with each {@link #run}: a dial plan that runs wild fills neither the store nor the screens. Who
 * may write the dial plan or send user events has the phones ring anyhow, so nothing more is asked of them.
 */
public final class PbxMessages implements Consumer<PbxSaying>, Runnable {
    private static final Logger log = LoggerFactory.getLogger(PbxMessages.class);
    private static final int MOST_WAITING = 100;
    private static final double COMPLAINTS_PER_SECOND = 1.0 / 10;
    /** Within which all nodes hear the same event, their clocks being a little apart. */
    private static final Duration SAME = Duration.ofSeconds(10);

    private final Settings settings;
    private final MessageBook book;
    private final Supplier<Phones> phones;
    private final Clock clock;
    private final Queue<PbxSaying> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final RateLimiter complaints = RateLimiter.create(COMPLAINTS_PER_SECOND);

    public PbxMessages(Settings settings, MessageBook book, Supplier<Phones> phones, Clock clock) {
        this.settings = settings;
        this.book = book;
        this.phones = phones;
        this.clock = clock;
    }

    @Override
    public void accept(PbxSaying saying) {
        if (!settings.say().enabled()) {
            complain("the PBX sends SidetoneSay, but say.enabled is false: no phone is told");
        } else if (!waiting.offer(saying)) {
            complain("the PBX sends more messages than phones can be told; some are dropped");
        }
    }

    @Override
    public void run() {
        PbxSaying next = waiting.poll();
        if (next == null) {
            return;
        }
        try {
            post(next);
        } catch (IllegalArgumentException e) {
            complain("a SidetoneSay of the PBX is no message: " + e.getMessage());
        } catch (RuntimeException e) {
            complain("a message of the PBX is lost: " + e.getMessage());
        }
    }

    private void post(PbxSaying saying) {
        Audience.Chosen chosen = new Audience(settings, phones.get()).of(saying.to());
        if (saying.to().isBlank()) {
            complain("a SidetoneSay of the PBX has no To");
        }
        chosen.unknown().forEach(what -> complain("SidetoneSay of the PBX: " + what.replaceAll("\\p{Cntrl}", "?")));
        if (chosen.phones().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Message message = new Message(
                Message.newId(),
                now,
                now.plus(settings.say().keep()),
                Ascii.truncate(saying.text().replace("\\n", "\n"), Message.LONGEST, ""),
                Optional.of(saying.from()).filter(from -> !from.isEmpty() && from.length() <= Message.LONGEST_SENDER),
                saying.when().equalsIgnoreCase("now"),
                isYes(saying.beep()));
        if (book.postOnce(message, cause(saying), chosen.phones(), SAME)) {
            log.info(
                    "the PBX has a message for {}",
                    chosen.phones().size() == 1 ? "one phone" : chosen.phones().size() + " phones");
        }
    }

    private static boolean isYes(String text) {
        return text.equalsIgnoreCase("yes") || text.equalsIgnoreCase("true") || text.equals("1");
    }

    /** The same on every node that heard it. */
    private static String cause(PbxSaying saying) {
        return Hashing.sha256()
                .hashString(
                        String.join(
                                "\n",
                                saying.cause(),
                                saying.to(),
                                saying.text(),
                                saying.when(),
                                saying.beep(),
                                saying.from()),
                        StandardCharsets.UTF_8)
                .toString();
    }

    private void complain(String what) {
        if (complaints.tryAcquire()) {
            log.warn("{}", what);
        }
    }
}
