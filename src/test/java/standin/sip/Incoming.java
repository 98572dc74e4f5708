package standin.sip;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers what the server asks. */
final class Incoming {
    private static final Pattern URI = Pattern.compile("sip:([^@;]+)@([^:;>]+)");
    private static final Pattern REGISTER_CALL_ID = Pattern.compile("(?m)^RegisterCallId=\\{?([^}\\r\\n]*)\\}?");

    private final SipPhone phone;
    private final int mediaPort;
    private final List<IncomingCall> calls = new CopyOnWriteArrayList<>();
    private final List<Notify> notifies = new CopyOnWriteArrayList<>();

    Incoming(SipPhone phone, int mediaPort) {
        this.phone = phone;
        this.mediaPort = mediaPort;
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    List<Notify> notifies() {
        return List.copyOf(notifies);
    }

    void request(SipMessage request, InetSocketAddress from) throws IOException {
        switch (request.method()) {
            case "OPTIONS", "UPDATE", "INFO" -> answer(200, "OK", request, from);
            case "NOTIFY" -> notify(request, from);
            case "INVITE" -> invite(request, from);
            case "ACK" -> call(request).ifPresent(IncomingCall::acknowledged);
            case "CANCEL" -> {
                answer(200, "OK", request, from);
                for (IncomingCall call : call(request).stream().toList()) {
                    call.cancelled();
                }
            }
            case "BYE" -> {
                answer(200, "OK", request, from);
                call(request).ifPresent(IncomingCall::ended);
                phone.ended(request.header("Call-ID"));
            }
            default -> answer(501, "Not Implemented", request, from);
        }
    }

    /**
     * RegisterCallId is checked, as a bench-tested 7975 does: another registration's, or none, is answered by 400. What an old
     * phone does not know it answers by 489.
     */
    private void notify(SipMessage request, InetSocketAddress from) throws IOException {
        String event = request.header("Event").split(";", 2)[0].strip();
        if (!phone.identity().knowsEvent(event)) {
            notifies.add(new Notify(event, request.header("Content-Type"), request.body(), 489));
            answer(489, "Bad Event", request, from);
            return;
        }
        boolean right = !event.equals("service-control") || ours(request.body());
        notifies.add(new Notify(event, request.header("Content-Type"), request.body(), right ? 200 : 400));
        answer(right ? 200 : 400, right ? "OK" : "Bad Request", request, from);
    }

    private boolean ours(String body) {
        Matcher id = REGISTER_CALL_ID.matcher(body);
        return id.find()
                && phone.registrations().stream().anyMatch(one -> one.callId().equals(id.group(1)));
    }

    private void invite(SipMessage request, InetSocketAddress from) throws IOException {
        Optional<IncomingCall> known = call(request);
        if (known.isPresent() && known.get().isOfferedBy(request)) {
            known.get().repeat();
            return;
        }
        if (known.isPresent() || phone.hasPlaced(request.header("Call-ID"))) {
            // The server moves the media, or tells a new name: a phone goes along.
            phone.send(
                    SipMessage.answer(200, "OK", request)
                            .add("Contact", phone.contact(userOf(request)))
                            .body(
                                    "application/sdp",
                                    Sdp.of(phone.identity().address().getHostAddress(), mediaPort)),
                    from);
            return;
        }
        Matcher uri = URI.matcher(request.uri());
        if (!uri.find() || !phone.hasContact(uri.group(1), uri.group(2))) {
            // The phone knows only the contact that it registered.
            answer(404, "Not Found", request, from);
            return;
        }
        IncomingCall call = new IncomingCall(phone, request, from, mediaPort);
        calls.add(call);
        call.ring();
    }

    private static String userOf(SipMessage request) {
        Matcher uri = URI.matcher(request.uri());
        return uri.find() ? uri.group(1) : "";
    }

    private Optional<IncomingCall> call(SipMessage request) {
        return calls.stream().filter(call -> call.is(request.header("Call-ID"))).findFirst();
    }

    private void answer(int status, String reason, SipMessage request, InetSocketAddress from) throws IOException {
        phone.send(
                SipMessage.answer(status, reason, request)
                        .add("Server", phone.identity().userAgent())
                        .add("Allow", "ACK,BYE,CANCEL,INVITE,NOTIFY,OPTIONS,REFER,REGISTER,UPDATE,SUBSCRIBE,INFO"),
                from);
    }
}
