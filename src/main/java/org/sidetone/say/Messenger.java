package org.sidetone.say;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.net.InetAddress;
import java.net.SocketException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.sidetone.config.Settings;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.phone.message.Message;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.phone.message.MessageBook.Due;
import org.sidetone.phone.message.Pass;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.old.ModelChoice;
import org.sidetone.render.message.BeepFile;
import org.sidetone.render.message.Push;
import org.sidetone.render.page.PageAddress;
import org.sidetone.render.page.PageLinks;
import org.sidetone.render.page.Pages;
import org.sidetone.serve.LocalAddress;
import org.sidetone.serve.page.message.MessagePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells phones what stands in the store for them, a few at a time; of several nodes one tells each. {@link #run} is to be called a few
 * times a second; it asks the store and waits for no phone.
 */
public final class Messenger implements Runnable, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Messenger.class);

    /** Phones told at the same time: each asks us twice in turn, and a silent one takes seconds. */
    private static final int SEATS = 12;

    /** After a phone took its file or registered: both come to us a little later. */
    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(5);

    private final Settings settings;
    private final int pagesPort;
    private final MessageBook book;
    private final Passes passes;
    private final Whereabouts whereabouts;
    private final Supplier<Phones> phones;
    private final Clock clock;
    private final PhoneWeb web;
    private final Semaphore seats = new Semaphore(SEATS);
    private final ExecutorService tellers = Executors.newFixedThreadPool(
            SEATS,
            new ThreadFactoryBuilder()
                    .setNameFormat("message-%d")
                    .setDaemon(true)
                    .build());
    private boolean failing;

    /**
     * @param pagesPort where our pages are
     * @param phones with the lines that the store or the PBX gives them
     */
    public Messenger(
            Settings settings,
            int pagesPort,
            MessageBook book,
            Passes passes,
            Whereabouts whereabouts,
            Supplier<Phones> phones,
            Clock clock) {
        this(settings, pagesPort, book, passes, whereabouts, phones, clock, new PhoneWeb());
    }

    Messenger(
            Settings settings,
            int pagesPort,
            MessageBook book,
            Passes passes,
            Whereabouts whereabouts,
            Supplier<Phones> phones,
            Clock clock,
            PhoneWeb web) {
        this.settings = settings;
        this.pagesPort = pagesPort;
        this.book = book;
        this.passes = passes;
        this.whereabouts = whereabouts;
        this.phones = phones;
        this.clock = clock;
        this.web = web;
    }

    @Override
    public synchronized void run() {
        try {
            Instant now = clock.instant();
            int free = seats.availablePermits();
            ImmutableList<Due> due = book.due(now, free);
            // A message that nobody has taken yet waits for a phone, so where none waits there is nothing to take.
            if (free == 0 || !due.isEmpty()) {
                book.take();
            }
            due.forEach(one -> begin(one, now));
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("messages to phones wait: {}", e.getMessage());
            }
            failing = true;
        }
    }

    private void begin(Due due, Instant now) {
        Optional<Phone> phone = phones.get().get(due.mac()).filter(Phone::isBound);
        if (phone.isEmpty()) {
            ended(due, PhoneAnswer.failed("it has no line any more (sidetone bind)"));
        } else if (!isJava(phone.get())) {
            ended(due, PhoneAnswer.failed("a 7940 or 7960 with SIP firmware cannot be told anything"));
        } else {
            Whereabouts.Place place = whereabouts.of(phone.get());
            if (place.address().isPresent()) {
                begin(due, place.address().get(), now);
            } else if (now.isAfter(due.message().at().plus(KNOWN_WITHIN))) {
                ended(due, PhoneAnswer.failed(place.why()));
            }
        }
    }

    private boolean isJava(Phone phone) {
        return ModelChoice.of(phone, settings.phone().model(), Firmware.NONE)
                .value()
                .isJava();
    }

    private void begin(Due due, InetAddress address, Instant now) {
        Pass pass = passes.issue(due.message().id(), due.mac(), InetAddresses.toAddrString(address), now);
        if (!book.claim(pass, now)) {
            passes.close(pass);
            return;
        }
        seats.acquireUninterruptibly();
        tellers.execute(() -> {
            try {
                ended(due, tell(due, address, pass));
            } catch (RuntimeException e) {
                log.warn(
                        "phone {} was told a message, but not what came of it: {}",
                        due.mac().deviceName(),
                        e.toString());
            } finally {
                passes.close(pass);
                seats.release();
            }
            run();
        });
    }

    private PhoneAnswer tell(Due due, InetAddress address, Pass pass) {
        try {
            return web.execute(address, pass.id(), passes.password(pass), push(due, address));
        } catch (SocketException e) {
            return PhoneAnswer.failed("there is no way to " + pass.address() + ": " + e.getMessage());
        } catch (IllegalArgumentException e) {
            return PhoneAnswer.failed("it cannot be told: " + e.getMessage());
        }
    }

    private String push(Due due, InetAddress address) throws SocketException {
        Message message = due.message();
        String host = settings.server().address().isPresent()
                ? settings.server().address().get()
                : InetAddresses.toAddrString(LocalAddress.facing(address));
        PageLinks links = new PageLinks(HostAndPort.fromParts(host, pagesPort), Optional.of(due.mac()));
        return Push.of(
                links.to(new PageAddress(Pages.MESSAGE).with(MessagePages.ID, message.id())),
                message.atOnce(),
                message.beep() ? Optional.of(settings.say().beep().orElse(BeepFile.NAME)) : Optional.empty());
    }

    private void ended(Due due, PhoneAnswer answer) {
        book.told(due.message().id(), due.mac(), answer.state(), answer.why());
        if (answer.why().isEmpty()) {
            log.info("phone {} was told a message", due.mac().deviceName());
        } else {
            log.warn("phone {} could not be told a message: {}", due.mac().deviceName(), answer.why());
        }
    }

    @Override
    public void close() {
        tellers.shutdownNow();
    }
}
