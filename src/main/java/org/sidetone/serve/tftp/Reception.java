package org.sidetone.serve.tftp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.sidetone.publish.Item;
import org.sidetone.publish.Shelf;
import org.sidetone.serve.Admission;
import org.sidetone.serve.ContentLoader;
import org.sidetone.serve.FileAccess;
import org.sidetone.serve.RequestLog.Outcome;
import org.sidetone.serve.tftp.Packets.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what a request gets: a transfer, or an error straight from the request socket. One per loop. Half of what booting phones
 * ask for does not exist, so "not found" opens no channel.
 */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final FileAccess files;
    private final Admission admission;
    private final TransferLoop loop;
    private final TransferPorts ports;
    private final Seats seats;
    private final ContentLoader loader;
    private final long patience;
    private final Set<Client> waiting = new HashSet<>();

    Reception(
            Shelf shelf,
            Admission admission,
            TransferLoop loop,
            TransferPorts ports,
            Seats seats,
            ContentLoader loader,
            Limits limits) {
        this.files = new FileAccess(shelf, admission);
        this.admission = admission;
        this.loop = loop;
        this.ports = ports;
        this.seats = seats;
        this.loader = loader;
        this.patience = limits.patience().toNanos();
    }

    /** A request under way: who asked what, when, and the socket that refusals go out by. */
    private record Asked(DatagramChannel socket, Local local, Client client, TftpRequest request, long at) {}

    void datagram(DatagramChannel socket, Local local, InetSocketAddress from, ByteBuffer datagram) {
        long now = System.nanoTime();
        int opcode = TftpRequest.opcode(datagram);
        if (from.getPort() == 0 || (opcode != TftpRequest.READ && opcode != TftpRequest.WRITE)) {
            // Never answered: an error in answer to an error could go to and fro for ever.
            loop.ledger().counters().countStray();
            return;
        }
        Client client = new Client(from, local.address());
        try {
            asked(new Asked(socket, local, client, TftpRequest.parse(datagram, from), now));
        } catch (MalformedRequestException e) {
            if (admission.admits(from.getAddress())) {
                answer(socket, from, Refusal.ILLEGAL, e.getMessage());
            }
            loop.ledger().ended(from, "", Outcome.MALFORMED, 0, 0, now);
        }
    }

    private void asked(Asked asked) {
        Client client = asked.client;
        String name = asked.request.name();
        if (waiting.contains(client)) {
            loop.ledger().counters().countRepeat();
            return;
        }
        Optional<Transfer> earlier = loop.transferOf(client);
        if (earlier.isPresent() && !earlier.get().givesWayTo(name)) {
            loop.ledger().counters().countRepeat();
            return;
        }
        if (!admission.admits(client.address().getAddress())) {
            refuse(asked, Refusal.ACCESS, "this address is not allowed here (tftp.allow)", Outcome.DENIED);
        } else if (asked.request.write()) {
            refuse(asked, Refusal.ACCESS, "this server is read-only", Outcome.DENIED);
        } else {
            FileAccess.Answer answer = files.ask(name, client.address().getAddress(), client.facing());
            switch (answer.verdict()) {
                case NOT_FOUND -> refuse(asked, Refusal.NOT_FOUND, "File not found", Outcome.NOT_FOUND);
                case FOR_ANOTHER_PHONE ->
                    refuse(asked, Refusal.ACCESS, "this file is for another phone", Outcome.DENIED);
                case FOUND -> {
                    Item item = answer.item().orElseThrow();
                    serve(asked, asked.request.netascii() ? new Netascii(item) : item);
                }
            }
        }
    }

    private void serve(Asked asked, Item item) {
        if (!seats.take(asked.client.address().getAddress())) {
            loop.ledger().counters().countBusy();
            refuse(asked, Refusal.OTHER, "too many transfers at once, ask again", Outcome.FAILED);
            return;
        }
        if (item.inMemory()) {
            try {
                start(asked, item, item.content());
            } catch (IOException e) {
                failed(asked, e);
            }
            return;
        }
        waiting.add(asked.client);
        try {
            var unused = loader.load(item)
                    .whenComplete((content, failure) -> loop.execute(() -> {
                        waiting.remove(asked.client);
                        if (failure == null) {
                            start(asked, item, content);
                        } else {
                            failed(asked, failure);
                        }
                    }));
        } catch (RejectedExecutionException e) {
            waiting.remove(asked.client);
            failed(asked, e);
        }
    }

    private void start(Asked asked, Item item, ByteBuffer content) {
        Local local = asked.local;
        Client client = asked.client;
        TransferOptions options =
                TransferOptions.negotiate(asked.request.options(), local.fittingBlock(), content.remaining());
        DatagramChannel channel;
        try {
            channel = ports.open(local.address(), client.address());
        } catch (IOException e) {
            seats.free(client.address().getAddress());
            loop.ledger().counters().countBusy();
            refuse(asked, Refusal.OTHER, String.valueOf(e.getMessage()), Outcome.FAILED);
            return;
        }
        try {
            loop.start(new Transfer(
                    loop, client, asked.request.name(), channel, content, item.stamps(), options, patience, asked.at));
        } catch (IOException e) {
            failed(asked, e);
        }
    }

    private void failed(Asked asked, Throwable failure) {
        seats.free(asked.client.address().getAddress());
        if (failure instanceof Netascii.TooLargeException) {
            refuse(asked, Refusal.OTHER, String.valueOf(failure.getMessage()), Outcome.DENIED);
            return;
        }
        String shown = TftpRequest.printable(asked.request.name());
        log.error("{} cannot be sent: {}", shown, failure.toString());
        refuse(asked, Refusal.OTHER, shown + " cannot be read, see the server's log", Outcome.FAILED);
    }

    private void refuse(Asked asked, Refusal refusal, String text, Outcome outcome) {
        InetSocketAddress to = asked.client.address();
        answer(asked.socket, to, refusal, text);
        loop.ledger().ended(to, asked.request.name(), outcome, 0, 0, asked.at);
    }

    private void answer(DatagramChannel socket, InetSocketAddress to, Refusal refusal, String text) {
        ByteBuffer out = loop.out();
        Packets.error(out, refusal, text);
        try {
            socket.send(out, to);
        } catch (IOException e) {
            log.debug("an error packet to {} could not be sent", to, e);
        }
    }
}
