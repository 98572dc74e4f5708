package standin.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import standin.Refusal;

/** A call that makes the phone ring. */
final class IncomingCall implements Call {
    private static final Pattern CALLER = Pattern.compile("^\\s*(?:\"([^\"]*)\"|([^<]*))\\s*<sips?:([^@>;]*)");

    private final SipPhone phone;
    private final SipMessage invite;
    private final InetSocketAddress peer;
    private final int mediaPort;
    private final String tag = SipPhone.token();
    private SipMessage lastAnswer;
    private volatile State state = State.RINGING;
    private int sequence = 101;

    IncomingCall(SipPhone phone, SipMessage invite, InetSocketAddress peer, int mediaPort) {
        this.phone = phone;
        this.invite = invite;
        this.peer = peer;
        this.mediaPort = mediaPort;
        this.lastAnswer = response(180, "Ringing");
    }

    void ring() throws IOException {
        repeat();
    }

    synchronized void repeat() throws IOException {
        phone.send(lastAnswer, peer);
    }

    boolean is(String callId) {
        return invite.header("Call-ID").equals(callId);
    }

    /** The same INVITE once more, not a later one of the same call. */
    boolean isOfferedBy(SipMessage request) {
        return invite.header("CSeq").equals(request.header("CSeq"));
    }

    void acknowledged() {
        if (state != State.ENDED) {
            state = State.TALKING;
        }
    }

    synchronized void cancelled() throws IOException {
        if (state == State.RINGING) {
            finish(487, "Request Terminated");
        }
    }

    void ended() {
        state = State.ENDED;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public String number() {
        Matcher caller = CALLER.matcher(invite.header("From"));
        return caller.find() ? caller.group(3) : "";
    }

    @Override
    public String name() {
        Matcher caller = CALLER.matcher(invite.header("From"));
        if (!caller.find()) {
            return "";
        }
        return caller.group(1) != null ? caller.group(1) : caller.group(2).strip();
    }

    @Override
    public synchronized void answer() throws Refusal {
        try {
            lastAnswer = response(200, "OK")
                    .body("application/sdp", Sdp.of(phone.identity().address().getHostAddress(), mediaPort));
            repeat();
        } catch (IOException e) {
            throw new Refusal("answering: " + e.getMessage(), e);
        }
    }

    @Override
    public void hold() throws Refusal {
        offer("sendonly");
    }

    @Override
    public void resume() throws Refusal {
        offer("sendrecv");
    }

    private synchronized void offer(String direction) throws Refusal {
        int number = sequence++;
        String own = phone.identity().address().getHostAddress();
        SipMessage answer = phone.exchange(
                request("INVITE", number)
                        .add("Contact", phone.contact(user()))
                        .body("application/sdp", Sdp.of(own, mediaPort, number, direction)),
                peer);
        try {
            phone.send(request("ACK", number), peer);
        } catch (IOException e) {
            throw new Refusal("offering " + direction + ": " + e.getMessage(), e);
        }
        if (answer.status() >= 300) {
            throw new Refusal("offering " + direction + ": " + answer.statusLine());
        }
    }

    @Override
    public synchronized void hangUp() throws Refusal {
        try {
            if (state == State.RINGING) {
                finish(486, "Busy here");
            } else if (state == State.TALKING) {
                state = State.ENDED;
                phone.exchange(request("BYE", sequence++), peer);
            }
        } catch (IOException e) {
            throw new Refusal("hanging up: " + e.getMessage(), e);
        }
    }

    private void finish(int status, String reason) throws IOException {
        state = State.ENDED;
        lastAnswer = response(status, reason);
        repeat();
    }

    private SipMessage request(String method, int number) {
        return SipMessage.request(method, SipMessage.address(invite.header("Contact")))
                .add("Via", phone.via(SipPhone.branch()))
                .add("From", invite.header("To") + ";tag=" + tag)
                .add("To", invite.header("From"))
                .add("Call-ID", invite.header("Call-ID"))
                .add("Max-Forwards", "70")
                .add("CSeq", number + " " + method)
                .add("User-Agent", phone.identity().userAgent());
    }

    /** The server's own answer, with the phone's tag in its To. */
    private SipMessage response(int status, String reason) {
        SipMessage answer = new SipMessage("SIP/2.0 " + status + " " + reason);
        invite.all("Via").forEach(via -> answer.add("Via", via));
        invite.all("Record-Route").forEach(route -> answer.add("Record-Route", route));
        return answer.add("From", invite.header("From"))
                .add("To", invite.header("To") + ";tag=" + tag)
                .add("Call-ID", invite.header("Call-ID"))
                .add("CSeq", invite.header("CSeq"))
                .add("Server", phone.identity().userAgent())
                .add("Contact", phone.contact(user()));
    }

    private String user() {
        return invite.uri().substring("sip:".length()).split("@", 2)[0];
    }
}
