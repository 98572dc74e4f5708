package standin.sip;

import standin.Refusal;

/** One line's registration. */
public final class Registration {
    private final SipPhone phone;
    private final Account line;
    private final int expires;
    private final String callId;
    private final String fromTag = SipPhone.token();
    private int sequence = 101;

    Registration(SipPhone phone, Account line, int expires) {
        this.phone = phone;
        this.line = line;
        this.expires = expires;
        this.callId = phone.identity().callId();
    }

    public Account line() {
        return line;
    }

    /** What a NOTIFY that restarts the phone must name. */
    public String callId() {
        return callId;
    }

    synchronized void register() throws Refusal {
        send(expires);
    }

    synchronized void unregister() throws Refusal {
        send(0);
    }

    private void send(int seconds) throws Refusal {
        SipMessage answer = phone.exchange(request(seconds, "", ""), line.hop());
        for (int round = 0; answer.status() == 401 || answer.status() == 407; round++) {
            boolean proxy = answer.status() == 407;
            Digest digest = Digest.challenge(answer.header(proxy ? "Proxy-Authenticate" : "WWW-Authenticate"));
            if ((round > 0 && !digest.isStale()) || round > 3) {
                throw new Refusal(line + ": the server refuses the name or the password (" + answer.statusLine() + ")");
            }
            String credentials = digest.answer(
                    line.authName(), line.password(), "REGISTER", line.server().uri(), SipPhone.token());
            answer = phone.exchange(
                    request(seconds, proxy ? "Proxy-Authorization" : "Authorization", credentials), line.hop());
        }
        if (answer.status() != 200) {
            throw new Refusal(line + ": the server refuses it: " + answer.statusLine());
        }
    }

    private SipMessage request(int seconds, String credentialsHeader, String credentials) {
        Identity identity = phone.identity();
        String address = "<" + line.address() + ">";
        SipMessage request = SipMessage.request("REGISTER", line.server().uri())
                .add("Via", phone.via(SipPhone.branch()))
                .add("From", address + ";tag=" + fromTag)
                .add("To", address)
                .add("Call-ID", callId)
                .add("Max-Forwards", "70")
                .add("CSeq", sequence++ + " REGISTER")
                .add("User-Agent", identity.userAgent())
                .add("Contact", identity.contact(line.contact(), phone.link()))
                .add("Expires", String.valueOf(seconds));
        identity.tellMore(request);
        return credentials.isEmpty() ? request : request.add(credentialsHeader, credentials);
    }
}
