package org.sidetone.serve.tftp;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.DatagramChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sidetone.config.Settings;
import org.sidetone.publish.Shelf;
import org.sidetone.serve.Admission;
import org.sidetone.serve.ContentLoader;
import org.sidetone.serve.QueuedRequestLog;
import org.sidetone.serve.RequestLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A read-only TFTP server: RFC 1350 with the options of RFC 2347 (blksize, timeout, tsize). Requests come in by {@link Listener},
 * {@link Reception} decides, {@link Transfer} sends; one or two {@link TransferLoop}s do all of it.
 */
public final class TftpServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TftpServer.class);
    private static final int ADDRESS_CHECK_SECONDS = 3;

    private final TftpCounters counters = new TftpCounters();
    private final QueuedRequestLog requestLog;
    private final ContentLoader loader = new ContentLoader("tftp-load");
    private final Seats seats;
    private final List<TransferLoop> loops = new ArrayList<>();
    private final List<Reception> receptions = new ArrayList<>();
    private final Listener listener;
    private final ScheduledExecutorService housekeeping;

    /**
     * Serves from now on.
     *
     * @param settings with an address to listen on
     * @throws IOException if an address cannot be listened on; the message names address, port, the program that has it and the remedy
     */
    public static TftpServer start(Settings.Tftp settings, Shelf shelf, Admission admission, RequestLog requestLog)
            throws IOException {
        return start(settings, shelf, admission, requestLog, Limits.DEFAULT);
    }

    static TftpServer start(
            Settings.Tftp settings, Shelf shelf, Admission admission, RequestLog requestLog, Limits limits)
            throws IOException {
        TftpServer server = new TftpServer(settings, shelf, admission, requestLog, limits);
        try {
            server.open();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private TftpServer(Settings.Tftp settings, Shelf shelf, Admission admission, RequestLog requestLog, Limits limits)
            throws IOException {
        this.listener = new Listener(settings.listen().orElseThrow(), limits.sockets(), new Sharing());
        this.requestLog = new QueuedRequestLog(requestLog, "tftp-log");
        this.seats = new Seats(limits);
        TransferPorts ports = new TransferPorts(settings.ports());
        Ledger ledger = new Ledger(this.requestLog, counters);
        for (int i = 0; i < limits.loops(); i++) {
            TransferLoop loop = new TransferLoop("tftp-" + (i + 1), ports, seats, ledger);
            loops.add(loop);
            receptions.add(new Reception(shelf, admission, loop, ports, seats, loader, limits));
        }
        this.housekeeping = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "tftp-addresses");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Deals the sockets of each address out to the loops. */
    private final class Sharing implements Listener.Reader {
        @Override
        public void take(DatagramChannel channel, Local local, int number) {
            int turn = number % loops.size();
            TransferLoop loop = loops.get(turn);
            loop.register(channel, new RequestSocket(channel, local, loop, receptions.get(turn)));
        }

        @Override
        public void drop(ImmutableList<DatagramChannel> channels) {
            RequestSockets.close(channels);
            loops.forEach(TransferLoop::wake);
        }
    }

    private void open() throws IOException {
        listener.open();
        var unused = housekeeping.scheduleWithFixedDelay(
                this::checkAddresses, ADDRESS_CHECK_SECONDS, ADDRESS_CHECK_SECONDS, TimeUnit.SECONDS);
        log.info("TFTP on {} port {}", shown(), port());
    }

    private void checkAddresses() {
        try {
            listener.refresh();
        } catch (RuntimeException e) {
            // Thrown out of here it would end the checks for good.
            log.error("the check of the local addresses failed", e);
        }
    }

    private ImmutableList<String> shown() {
        return addresses().stream().map(InetAddress::getHostAddress).sorted().collect(ImmutableList.toImmutableList());
    }

    /** The port requests are taken on: that of the settings, or if it is 0 the one that was found. */
    public int port() {
        return listener.port();
    }

    /** The addresses requests are taken on at this moment. */
    public ImmutableSet<InetAddress> addresses() {
        return listener.addresses();
    }

    public TftpCounters counters() {
        return counters;
    }

    /** How many transfers are running or waiting for their file. */
    public int running() {
        return seats.taken();
    }

    /** Ends running transfers; they are recorded as failed. */
    @Override
    public void close() {
        housekeeping.shutdownNow();
        listener.close();
        loops.forEach(TransferLoop::close);
        loader.close();
        requestLog.close();
    }
}
