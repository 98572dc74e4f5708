package org.sidetone;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import com.google.common.util.concurrent.ThreadFactoryBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sidetone.config.Settings;
import org.sidetone.feed.Subscriptions;
import org.sidetone.fetch.Copies;
import org.sidetone.mail.Postboxes;
import org.sidetone.pbx.ask.AmiAnswers;
import org.sidetone.pbx.ask.NoPbx;
import org.sidetone.pbx.ask.PbxAnswers;
import org.sidetone.pbx.ask.WhileThere;
import org.sidetone.pbx.keep.Kept;
import org.sidetone.pbx.live.Pbx;
import org.sidetone.pbx.notify.AmiRestarter;
import org.sidetone.phone.SightingLog;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.message.MessageBook;
import org.sidetone.phonebook.Dialling;
import org.sidetone.phonebook.load.Feed;
import org.sidetone.phonebook.load.Feeds;
import org.sidetone.phonebook.load.Loader;
import org.sidetone.phonebook.source.PersonalBooks;
import org.sidetone.plan.CiscoTimeZone;
import org.sidetone.plan.StampKey;
import org.sidetone.publish.FirmwareFiles;
import org.sidetone.publish.FirmwareGate;
import org.sidetone.publish.GeneratedShelf;
import org.sidetone.publish.RootShelf;
import org.sidetone.publish.Shelf;
import org.sidetone.publish.ShelfStack;
import org.sidetone.restart.Restarts;
import org.sidetone.say.Messenger;
import org.sidetone.say.Passes;
import org.sidetone.say.PbxMessages;
import org.sidetone.say.StoredMessages;
import org.sidetone.say.Whereabouts;
import org.sidetone.serve.AllowedSubnets;
import org.sidetone.serve.ArpTable;
import org.sidetone.serve.QueuedRequestLog;
import org.sidetone.serve.RequestLog;
import org.sidetone.serve.http.PhoneServer;
import org.sidetone.serve.http.ProvisioningServer;
import org.sidetone.serve.page.Outside;
import org.sidetone.serve.page.PageSources;
import org.sidetone.serve.tftp.TftpServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The service: wires the parts, binds every port before it says that it runs, and stops them in reverse order. */
public final class Sidetone implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Sidetone.class);

    /** How soon a binding made by another process is taken up; a file dropped into the root is known to the plans in five such. */
    private static final long LOOK_MILLIS = 200;

    private static final int NONE = 0;

    private final Deque<Closeable> parts = new ArrayDeque<>();
    private final int tftpPort;
    private final int provisioningPort;
    private final int httpPort;

    private Sidetone(Settings settings) throws IOException {
        Clock clock = Clock.systemUTC();
        try {
            SqlStore store = add(SqlStore.open(settings.store()));
            SightingLog seen = add(new SightingLog(store));
            GeneratedShelf generated = new GeneratedShelf();
            RootShelf root = new RootShelf(settings.tftp().root());
            FirmwareGate gate = new FirmwareGate(root);
            FirmwareDesk firmware = new FirmwareDesk(
                    store,
                    new FirmwareFiles(settings.tftp().root()),
                    new AllowedSubnets(settings.tftp().allow()),
                    new ArpTable(),
                    clock);
            Sightings sightings = new Sightings(seen, clock, firmware);
            QueuedRequestLog requests = add(new QueuedRequestLog(sightings, "requests"));
            ShelfStack shelf = new ShelfStack(generated, gate);
            tftpPort = settings.tftp().listen().isEmpty() ? NONE : tftp(settings, shelf, sightings);
            provisioningPort =
                    settings.http().provisioning().isEmpty() ? NONE : provisioning(settings, shelf, requests);
            Optional<RootKeeper> keeper =
                    settings.tftp().writeRoot() ? Optional.of(add(new RootKeeper(settings))) : Optional.empty();
            LastReading last = add(new LastReading(store));
            Restarts restarts = new Restarts(
                    settings.phone(), store, new AmiRestarter(settings.ami()), clock.withZone(ZoneId.systemDefault()));
            StampKey key = StampKey.of(store.salt(), settings.key());
            Refresh refresh = new Refresh(
                    settings,
                    ZoneId.systemDefault(),
                    clock,
                    files -> {
                        generated.publish(files);
                        keeper.filter(it -> files.isWhole()).ifPresent(it -> it.keep(files));
                    },
                    LastReading.of(store, Kept.source(settings.ami())),
                    last::keep,
                    key,
                    restarts::planned);
            refresh.boots(sightings::bootedAt);
            ImmutableList<Feed> feeds = Feeds.of(settings, store);
            add(new Loader(feeds, clock, refresh::books)).start();
            AllowedSubnets askers = new AllowedSubnets(settings.http().allow());
            MessageBook book = new MessageBook(store);
            Passes passes = new Passes(key);
            StoredMessages messages = add(new StoredMessages(book, passes, clock));
            PhoneServer pages = add(PhoneServer.start(
                    new PageSources(
                            settings,
                            refresh,
                            new WhileThere(answers(settings), refresh::away),
                            outside(settings, store, clock),
                            messages),
                    askers,
                    requests));
            httpPort = pages.port();
            PbxMessages sayings = new PbxMessages(settings, book, refresh::phones, clock);
            refresh.sayings(sayings);
            if (settings.say().enabled()) {
                Whereabouts whereabouts = new Whereabouts(askers, refresh::registrations, store::servedFiles);
                Messenger messenger =
                        add(new Messenger(settings, httpPort, book, passes, whereabouts, refresh::phones, clock));
                watch("messages", messenger, LOOK_MILLIS);
                watch("sayings", sayings, LOOK_MILLIS);
            }
            firmware.tell(rollout -> {
                gate.open(rollout);
                refresh.firmware(rollout);
            });
            firmware.run();
            refresh.phones(store.phones());
            watch("watcher", new Watcher(store, root, pbx(settings, refresh), refresh), LOOK_MILLIS);
            watch(
                    "personal",
                    new PersonalBooks(
                            store.contacts(), new Dialling(settings.directory().dialling()), refresh::personal),
                    500);
            watch("firmware", firmware, LOOK_MILLIS);
            watch("restarts", restarts, 1000);
            if (settings.hasPbx()) {
                CidNames names = new CidNames(
                        settings,
                        refresh.library(),
                        () -> refresh.snapshot().isPresent(),
                        feeds,
                        store.writtenNames(),
                        clock);
                watch("cidname", names, 1000);
            }
            watch("pages", pages::prepare, LOOK_MILLIS);
            log.info(
                    "serving TFTP on {}, files over HTTP on {} and pages on {}, reading {}",
                    at(settings.tftp().listen(), tftpPort),
                    at(settings.http().provisioning(), provisioningPort),
                    at(Optional.of(settings.http().listen()), httpPort),
                    settings.hasPbx()
                            ? HostAndPort.fromParts(
                                    settings.ami().host(), settings.ami().port())
                            : "no PBX");
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts everything; the PBX may be away.
     *
     * @throws IOException if the store cannot be opened or a port is taken; the message names it and the remedy
     */
    public static Sidetone start(Settings settings) throws IOException {
        return new Sidetone(settings);
    }

    /** 0 where another server serves TFTP. */
    public int tftpPort() {
        return tftpPort;
    }

    /** Where files are served over HTTP; 0: nowhere. */
    public int provisioningPort() {
        return provisioningPort;
    }

    public int httpPort() {
        return httpPort;
    }

    /** @return told which extensions stand on phones */
    private Consumer<Set<String>> pbx(Settings settings, Refresh refresh) {
        if (!settings.hasPbx()) {
            return lines -> {};
        }
        Pbx pbx = add(new Pbx(settings.ami(), refresh));
        pbx.start();
        return pbx::preferred;
    }

    private PbxAnswers answers(Settings settings) {
        if (!settings.hasPbx()) {
            return new NoPbx();
        }
        AmiAnswers answers = add(new AmiAnswers(settings.ami()));
        watch("pbx-asker-idle", answers::tick, 10_000);
        return answers;
    }

    private Outside outside(Settings settings, SqlStore store, Clock clock) {
        Subscriptions feeds = add(new Subscriptions(settings.services().feeds(), Copies.in(store), clock));
        feeds.start();
        return new Outside(
                feeds,
                add(new Postboxes(settings.services().mailboxes(), clock)),
                CiscoTimeZone.zone(settings.phone().timeZone(), ZoneId.systemDefault())
                        .value());
    }

    private <T extends AutoCloseable> T add(T part) {
        parts.push(() -> {
            try {
                part.close();
            } catch (Exception e) {
                throw new IOException("cannot stop " + part.getClass().getSimpleName() + ": " + e.getMessage(), e);
            }
        });
        return part;
    }

    private void watch(String name, Runnable task, long millis) {
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(
                new ThreadFactoryBuilder().setNameFormat(name).setDaemon(true).build());
        ScheduledFuture<?> watching = watcher.scheduleWithFixedDelay(task, 0, millis, TimeUnit.MILLISECONDS);
        parts.push(() -> {
            watching.cancel(false);
            watcher.shutdown();
        });
    }

    private int tftp(Settings settings, Shelf shelf, RequestLog requests) throws IOException {
        AllowedSubnets allowed = new AllowedSubnets(settings.tftp().allow());
        return add(TftpServer.start(settings.tftp(), shelf, allowed, requests)).port();
    }

    private int provisioning(Settings settings, Shelf shelf, RequestLog requests) throws IOException {
        AllowedSubnets allowed = new AllowedSubnets(settings.http().allow());
        HostAndPort listen = settings.http().provisioning().orElseThrow();
        return add(ProvisioningServer.start(listen, shelf, allowed, requests)).port();
    }

    private static String at(Optional<HostAndPort> listen, int port) {
        return listen.map(it -> HostAndPort.fromParts(it.getHost(), port).toString())
                .orElse("no port");
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (IOException e) {
                log.warn("{}", e.getMessage());
            }
        }
    }
}
