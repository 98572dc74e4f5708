package org.sidetone.lint.sep;

import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.NumberKind;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.lint.sep.value.Sources;

/** How the phone reaches its server: by callManagerGroup or by each line's own proxy, by which transport, with what security. */
final class ModeRules {
    private static final String TRANSPORT = "transportLayerProtocol";
    private static final String STACK = "Cisco's SIP stack: sip_common_transport.c";

    private final Findings found;

    ModeRules(Findings found) {
        this.found = found;
    }

    void check(Node device, Node firstLine) {
        security(device);
        String written = Paths.value(device, TRANSPORT);
        if (LineRules.isCallManager(firstLine)) {
            callManager(device, firstLine, written);
        } else if (written.equals("1") || written.equals("3")) {
            found.warning(
                    Paths.line(device, TRANSPORT),
                    "transport-ignored",
                    "transportLayerProtocol is " + written
                            + ", and a phone whose first line has a proxy of its own always uses UDP",
                    "write USECALLMANAGER as the first line's proxy, or 2 here",
                    STACK);
        }
        transport(device, written);
        media(device);
    }

    private void callManager(Node device, Node firstLine, String written) {
        if (!ServerRules.hasServer(device)) {
            found.error(
                    Paths.line(firstLine, "proxy"),
                    "no-server",
                    "the first line uses callManagerGroup (USECALLMANAGER), and no processNodeName stands there",
                    "write devicePool/callManagerGroup/members/member/callManager with ports and processNodeName",
                    Sources.STACK);
        }
        if (written.isEmpty()) {
            found.warning(
                    Paths.line(device, TRANSPORT),
                    "transport-missing",
                    "transportLayerProtocol is missing, so that it is not said how the server is reached",
                    "write 1 for TCP or 2 for UDP",
                    Sources.STACK);
        }
        String proxy = Paths.value(device, "sipProfile/sipProxies/outboundProxy");
        if (!proxy.isEmpty() && !proxy.equalsIgnoreCase(LineRules.CALL_MANAGER)) {
            found.info(
                    Paths.line(device, "sipProfile/sipProxies/outboundProxy"),
                    "outbound-proxy-ignored",
                    "outboundProxy is not used by a phone whose first line's proxy is USECALLMANAGER",
                    "leave it empty",
                    STACK);
        }
    }

    private void transport(Node device, String written) {
        int line = Paths.line(device, TRANSPORT);
        switch (written) {
            case "", "1", "2" -> {}
            case "3" -> {
                if (!Paths.value(device, "deviceSecurityMode").matches("[23]")) {
                    found.warning(
                            line,
                            "tls-without-security",
                            "transportLayerProtocol is 3 (TLS), which becomes TCP unless deviceSecurityMode is 2 or 3",
                            "write 1 for TCP, or set the phone up with certificates",
                            STACK);
                }
            }
            case "4" ->
                found.info(
                        line,
                        "transport-4",
                        "transportLayerProtocol is 4, which the firmware takes as 1 (TCP)",
                        "write 1, or 2 for UDP",
                        STACK);
            default -> {
                if (!Placeholder.is(written)) {
                    found.warning(
                            line,
                            "transport-unknown",
                            "transportLayerProtocol is " + Findings.quoted(written)
                                    + ", which no phone is known to understand",
                            "write 1 for TCP, 2 for UDP or 3 for TLS",
                            STACK);
                }
            }
        }
    }

    private void security(Node device) {
        String mode = Paths.value(device, "deviceSecurityMode");
        switch (mode) {
            case "1" -> {}
            case "" ->
                found.warning(
                        Paths.line(device, "deviceSecurityMode"),
                        "security-mode-missing",
                        "deviceSecurityMode is missing: the firmware's code starts from 3 (encrypted), some published files do without",
                        "write <deviceSecurityMode>1</deviceSecurityMode>",
                        Sources.STACK + "; published files");
            case "2", "3" ->
                found.warning(
                        Paths.line(device, "deviceSecurityMode"),
                        "security-mode",
                        "deviceSecurityMode is " + mode
                                + ", which needs certificates in the phone and TLS at the server",
                        "write 1 unless you have set these up",
                        Sources.UCM);
            default ->
                found.warning(
                        Paths.line(device, "deviceSecurityMode"),
                        "security-mode-unknown",
                        "deviceSecurityMode is " + Findings.quoted(mode)
                                + "; 1 to 3 are known, though some published files have 0",
                        "write 1",
                        Sources.UCM + "; published files");
        }
    }

    private void media(Node device) {
        String start = Paths.value(device, "sipProfile/startMediaPort");
        String stop = Paths.value(device, "sipProfile/stopMediaPort");
        long first = start.isEmpty() ? 16384 : NumberKind.read(start);
        long last = stop.isEmpty() ? 32766 : NumberKind.read(stop);
        if (first > 0 && last > 0 && first >= last) {
            found.warning(
                    Paths.line(device, "sipProfile/stopMediaPort"),
                    "media-ports",
                    "startMediaPort " + first + " is not below stopMediaPort " + last,
                    "give the range of ports for the voice, such as 16384 and 32766",
                    Sources.UCM);
        }
        if (Paths.value(device, "sipProfile/natReceivedProcessing").equals("true")) {
            found.warning(
                    Paths.line(device, "sipProfile/natReceivedProcessing"),
                    "nat-received-spelling",
                    "natReceivedProcessing is spelt natRecievedProcessing in the firmware's code, and so in samples",
                    "write both; within one network leave it false",
                    Sources.STACK + "; " + Sources.UCM);
        }
        if (Paths.value(device, "sipProfile/natEnabled").equals("true")
                && Paths.value(device, "sipProfile/natAddress").isEmpty()) {
            found.warning(
                    Paths.line(device, "sipProfile/natEnabled"),
                    "nat-without-address",
                    "natEnabled is true and natAddress is empty",
                    "write the address that the server sees, or false",
                    Sources.UCM);
        }
    }
}
