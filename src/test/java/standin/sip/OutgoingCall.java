package standin.sip;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import standin.Refusal;

/** A call that the phone places. */
final class OutgoingCall implements Call {
    private static final int MEDIA_PORT = 16388;

    private final SipPhone phone;
    private final Account line;
    private final String number;
    private final String uri;
    private final String callId;
    private final String fromTag = SipPhone.token();
    private int sequence = 101;
    private volatile SipMessage invite;
    private volatile String peer = "";
    private volatile String to = "";
    private volatile State state = State.RINGING;

    OutgoingCall(SipPhone phone, Account line, String number) {
        this.phone = phone;
        this.line = line;
        this.number = number;
        this.uri = line.server().uri().replaceFirst("^sip:", "sip:" + number + "@");
        this.callId = phone.identity().callId();
        this.invite = invite("", "");
    }

    /** Returns when it rings at the other end, or is answered. */
    OutgoingCall place() throws Refusal {
        SipMessage answer = send();
        if (answer.status() == 401 || answer.status() == 407) {
            acknowledge(answer);
            boolean proxy = answer.status() == 407;
            String credentials = Digest.challenge(answer.header(proxy ? "Proxy-Authenticate" : "WWW-Authenticate"))
                    .answer(line.authName(), line.password(), "INVITE", uri, SipPhone.token());
            invite = invite(proxy ? "Proxy-Authorization" : "Authorization", credentials);
            answer = send();
        }
        if (answer.status() >= 300) {
            acknowledge(answer);
            state = State.ENDED;
            throw new Refusal("calling " + number + ": " + answer.statusLine());
        }
        take(answer);
        Thread rest = new Thread(this::follow, "call to " + number);
        rest.setDaemon(true);
        rest.start();
        return this;
    }

    boolean is(String id) {
        return callId.equals(id);
    }

    void ended() {
        state = State.ENDED;
    }

    private SipMessage send() throws Refusal {
        BlockingQueue<SipMessage> answers = phone.listen(branch());
        try {
            phone.send(invite, line.hop());
            for (int i = 0; i < 10; i++) {
                SipMessage answer = answers.poll(1, TimeUnit.SECONDS);
                if (answer != null && answer.status() > 100) {
                    return answer;
                }
            }
            throw new Refusal("calling " + number + ": no answer came to port "
                    + phone.link().port());
        } catch (IOException e) {
            throw new Refusal("calling " + number + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("interrupted", e);
        }
    }

    /** Waits for what becomes of a ringing call. */
    private void follow() {
        BlockingQueue<SipMessage> answers = phone.listen(branch());
        try {
            while (state == State.RINGING) {
                SipMessage answer = answers.poll(1, TimeUnit.SECONDS);
                if (answer != null) {
                    take(answer);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Refusal e) {
            state = State.ENDED;
        } finally {
            phone.forget(branch());
        }
    }

    private void take(SipMessage answer) throws Refusal {
        if (answer.status() >= 300) {
            acknowledge(answer);
            state = State.ENDED;
        } else if (answer.status() >= 200) {
            peer = SipMessage.address(answer.header("Contact"));
            to = answer.header("To");
            deliver(message("ACK", peer, to, sequence - 1).add("Via", phone.via(SipPhone.branch())));
            state = State.TALKING;
        }
    }

    /** The ACK of a refusal belongs to the request: same branch, same address (RFC 3261, 17.1.1.3). */
    private void acknowledge(SipMessage answer) throws Refusal {
        deliver(message("ACK", uri, answer.header("To"), sequence - 1).add("Via", phone.via(branch())));
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String number() {
        return number;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public void answer() throws Refusal {
        throw new Refusal("the other end answers a call that was placed");
    }

    @Override
    public void hold() throws Refusal {
        offer("sendonly");
    }

    @Override
    public void resume() throws Refusal {
        offer("sendrecv");
    }

    private void offer(String direction) throws Refusal {
        int version = sequence++;
        String own = phone.identity().address().getHostAddress();
        SipMessage answer = phone.exchange(
                message("INVITE", peer, to, version)
                        .add("Via", phone.via(SipPhone.branch()))
                        .add("Contact", phone.contact(line.contact()))
                        .body("application/sdp", Sdp.of(own, MEDIA_PORT, version, direction)),
                line.hop());
        deliver(message("ACK", peer, to, version).add("Via", phone.via(SipPhone.branch())));
        if (answer.status() >= 300) {
            throw new Refusal("offering " + direction + ": " + answer.statusLine());
        }
    }

    @Override
    public void hangUp() throws Refusal {
        if (state == State.RINGING) {
            deliver(message("CANCEL", uri, "<" + uri + ">", sequence - 1).add("Via", phone.via(branch())));
        } else if (state == State.TALKING) {
            state = State.ENDED;
            phone.exchange(message("BYE", peer, to, sequence++).add("Via", phone.via(SipPhone.branch())), line.hop());
        }
    }

    private void deliver(SipMessage message) throws Refusal {
        try {
            phone.send(message, line.hop());
        } catch (IOException e) {
            throw new Refusal(message.method() + ": " + e.getMessage(), e);
        }
    }

    private String branch() {
        return invite.parameter("Via", "branch").orElseThrow();
    }

    private SipMessage invite(String credentialsHeader, String credentials) {
        String own = phone.identity().address().getHostAddress();
        SipMessage request = message("INVITE", uri, "<" + uri + ">", sequence++)
                .add("Via", phone.via(SipPhone.branch()))
                .add("Contact", phone.contact(line.contact()))
                .add("Expires", "180");
        if (!credentials.isEmpty()) {
            request.add(credentialsHeader, credentials);
        }
        return request.body("application/sdp", Sdp.of(own, MEDIA_PORT));
    }

    private SipMessage message(String method, String target, String recipient, int number) {
        return SipMessage.request(method, target)
                .add("From", "\"" + line.displayName() + "\" <" + line.address() + ">;tag=" + fromTag)
                .add("To", recipient)
                .add("Call-ID", callId)
                .add("Max-Forwards", "70")
                .add("CSeq", number + " " + method)
                .add("User-Agent", phone.identity().userAgent());
    }
}
