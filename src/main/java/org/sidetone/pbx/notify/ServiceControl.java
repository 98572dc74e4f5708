package org.sidetone.pbx.notify;

import org.sidetone.pbx.ami.AmiRequest;

/**
 * The NOTIFY that a Java phone of the 7900 series takes for an order. It compares RegisterCallId with its own registration and
 * answers 400 where they differ, so that a phone that shares the line is not restarted with it; the version stamps may all be 0.
 * Asterisk adds Subscription-State itself, and joins the lines of the body with CRLF (seen on the wire, 16.28 and 22.10).
 * Unproven on hardware over a stock Asterisk: it is what patched ones, FreeSWITCH and sipXecs send.
 */
final class ServiceControl {
    private ServiceControl() {}

    static AmiRequest restart(String action, String header, String whom, String callId) {
        return AmiRequest.of(action, header, whom)
                .with(
                        "Event=service-control",
                        "Content-Type=text/plain",
                        "Content=action=restart",
                        "Content=RegisterCallId={" + callId + "}",
                        "Content=ConfigVersionStamp={0}",
                        "Content=DialplanVersionStamp={0}",
                        "Content=SoftkeyVersionStamp={0}");
    }
}
