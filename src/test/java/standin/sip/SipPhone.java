package standin.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import standin.NoAnswer;
import standin.Refusal;

/** The phone's SIP side: registers its lines, answers what the server sends, rings, and places calls. */
public final class SipPhone implements AutoCloseable {
    private static final long T1_MILLIS = 500;

    private final Identity identity;
    private final List<Account> lines;
    private final long patienceMillis;
    private final Link link;
    private final Map<String, BlockingQueue<SipMessage>> waiting = new ConcurrentHashMap<>();
    private final Incoming incoming;
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private final List<OutgoingCall> placed = new CopyOnWriteArrayList<>();

    /**
     * @param lines at least one; over TCP all of the same hop
     * @param tcp one connection to the server, instead of UDP
     * @param voipControlPort where it listens over UDP
     * @param patienceMillis how long it waits for an answer before it gives a server up
     */
    public SipPhone(
            Identity identity,
            List<Account> lines,
            boolean tcp,
            int voipControlPort,
            int mediaPort,
            long patienceMillis)
            throws IOException {
        this.identity = identity;
        this.lines = List.copyOf(lines);
        this.patienceMillis = patienceMillis;
        this.incoming = new Incoming(this, mediaPort);
        this.link = tcp
                ? new TcpLink(identity.address(), lines.get(0).hop(), this::received)
                : new UdpLink(identity.address(), voipControlPort, this::received);
    }

    /**
     * Registers every line, in order; one that is refused makes the phone give up.
     *
     * @throws Refusal with the line, and what the server said or that it said nothing
     */
    public void register(int expires) throws Refusal {
        for (Account line : lines) {
            Registration registration = new Registration(this, line, expires);
            registration.register();
            registrations.add(registration);
        }
    }

    /** Registers all lines once more, as the phone does before the time is up. */
    public void refresh() throws Refusal {
        for (Registration registration : registrations) {
            registration.register();
        }
    }

    /** Signs every line off, as a phone does that restarts in good order. */
    public void unregister() throws Refusal {
        for (Registration registration : registrations) {
            registration.unregister();
        }
        registrations.clear();
    }

    public List<Registration> registrations() {
        return registrations;
    }

    /** Dials from line 1. */
    public Call dial(String number) throws Refusal {
        OutgoingCall call = new OutgoingCall(this, lines.get(0), number);
        placed.add(call);
        return call.place();
    }

    /** Calls that came in, the oldest first, ended ones too. */
    public List<Call> calls() {
        return incoming.calls();
    }

    /** What the server told by NOTIFY, the oldest first. */
    public List<Notify> notifies() {
        return incoming.notifies();
    }

    /** The server hung up. */
    void ended(String callId) {
        placed.stream().filter(call -> call.is(callId)).forEach(OutgoingCall::ended);
    }

    Identity identity() {
        return identity;
    }

    Link link() {
        return link;
    }

    /** The one whose contact a request is addressed to. */
    boolean hasContact(String user, String host) {
        return host.equals(identity.address().getHostAddress())
                && lines.stream().anyMatch(line -> line.contact().equals(user));
    }

    boolean hasPlaced(String callId) {
        return placed.stream().anyMatch(call -> call.is(callId));
    }

    /** Where the phone is reached during a call. */
    String contact(String user) {
        return "<sip:" + user + "@" + identity.address().getHostAddress() + ":" + link.port() + ";transport="
                + link.transport().toLowerCase(Locale.ROOT) + ">";
    }

    /** A Via without rport: the answer is to come to the port that stands in it. */
    String via(String branch) {
        return "SIP/2.0/" + link.transport() + " " + identity.address().getHostAddress() + ":" + link.port()
                + ";branch=" + branch;
    }

    static String branch() {
        return "z9hG4bK" + token();
    }

    static String token() {
        byte[] bytes = new byte[4];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    void send(SipMessage message, InetSocketAddress to) throws IOException {
        link.send(message, to);
    }

    /** Makes a place for the answers to a request with this branch. */
    BlockingQueue<SipMessage> listen(String branch) {
        return waiting.computeIfAbsent(branch, key -> new LinkedBlockingQueue<>());
    }

    void forget(String branch) {
        waiting.remove(branch);
    }

    /**
     * Sends a request and waits for its final answer; over UDP it is repeated, at ever longer intervals.
     *
     * @throws Refusal when none comes
     */
    SipMessage exchange(SipMessage request, InetSocketAddress to) throws Refusal {
        String branch = request.parameter("Via", "branch").orElseThrow();
        BlockingQueue<SipMessage> answers = listen(branch);
        try {
            long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMillis);
            long interval = T1_MILLIS;
            while (System.nanoTime() < deadline) {
                if (link.transport().equals("UDP") || interval == T1_MILLIS) {
                    link.send(request, to);
                }
                SipMessage answer = finalAnswer(answers, Math.min(deadline, System.nanoTime() + interval * 1_000_000));
                if (answer != null) {
                    return answer;
                }
                interval = Math.min(interval * 2, 4000);
            }
            throw new NoAnswer("no answer to " + request.method() + " from " + name(to) + " over " + link.transport()
                    + " came to port " + link.port() + ", which its Via names");
        } catch (IOException e) {
            throw new NoAnswer(request.method() + " to " + name(to) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        } finally {
            forget(branch);
        }
    }

    private static String name(InetSocketAddress to) {
        return to.getAddress().getHostAddress() + ":" + to.getPort();
    }

    private static SipMessage finalAnswer(BlockingQueue<SipMessage> answers, long deadline)
            throws InterruptedException {
        while (true) {
            SipMessage answer = answers.poll(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (answer == null || answer.status() >= 200) {
                return answer;
            }
        }
    }

    private void received(SipMessage message, InetSocketAddress from) {
        if (!message.isRequest()) {
            BlockingQueue<SipMessage> answers =
                    waiting.get(message.parameter("Via", "branch").orElse(""));
            if (answers != null) {
                answers.add(message);
            }
            return;
        }
        try {
            incoming.request(message, from);
        } catch (IOException e) {
            // The server will repeat it.
        }
    }

    /** As when the plug is pulled: nothing is said to the server. */
    @Override
    public void close() {
        link.close();
    }
}
