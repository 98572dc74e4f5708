package standin.sip;

/** The least a session description needs: one G.711 stream, at a port of the phone's range where nobody listens. */
final class Sdp {
    private Sdp() {}

    static String of(String address, int port) {
        return of(address, port, 0, "sendrecv");
    }

    /**
     * @param version grows with every change in a call
     * @param direction {@code sendonly} of one that holds
     */
    static String of(String address, int port, int version, String direction) {
        return String.join(
                "\r\n",
                "v=0",
                "o=Cisco-SIPUA 1 " + version + " IN IP4 " + address,
                "s=SIP Call",
                "c=IN IP4 " + address,
                "t=0 0",
                "m=audio " + port + " RTP/AVP 0 8 101",
                "a=rtpmap:0 PCMU/8000",
                "a=rtpmap:8 PCMA/8000",
                "a=rtpmap:101 telephone-event/8000",
                "a=fmtp:101 0-15",
                "a=" + direction,
                "");
    }
}
