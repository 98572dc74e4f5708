package standin.sip;

import java.net.InetAddress;
import java.util.Locale;
import standin.Model;

/**
 * Who the phone says it is.
 *
 * @param mac twelve upper-case hex digits
 */
public record Identity(String mac, Model model, InetAddress address) {

    private String deviceName() {
        return "SEP" + mac;
    }

    String userAgent() {
        return "Cisco-" + model.label().replace("-", "") + (model.isJava() ? "/9.4.2" : "/8.0");
    }

    /** Its MAC, then what no other call has. */
    String callId() {
        String hex = mac.toLowerCase(Locale.ROOT);
        return hex.substring(0, 8) + "-" + hex.substring(8) + "0002-" + SipPhone.token() + "-" + SipPhone.token() + "@"
                + address.getHostAddress();
    }

    /** A registration's Contact (captured from a 7960 with 8.12, a 7970 with 8.4, a 7975 with 9.4). */
    String contact(String user, Link link) {
        String transport = link.transport().toLowerCase(Locale.ROOT);
        return "<sip:" + user + "@" + address.getHostAddress() + ":" + link.port()
                + (model.isJava() ? "" : ";user=phone")
                + ";transport=" + transport + ">;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-"
                + mac.toLowerCase(Locale.ROOT) + ">\""
                + (model.isJava() ? ";+u.sip!devicename.ccm.cisco.com=\"" + deviceName() + "\"" : "")
                + ";+u.sip!model.ccm.cisco.com=\"" + model.number() + "\"";
    }

    /** Adds what a REGISTER of a Java phone tells besides; an old one tells nothing. */
    SipMessage tellMore(SipMessage register) {
        if (!model.isJava()) {
            return register;
        }
        return register.add(
                        "Supported", "replaces,join,norefersub,extended-refer,X-cisco-callinfo,X-cisco-service-control")
                .add(
                        "Reason",
                        "SIP;cause=200;text=\"cisco-alarm:25 Name=" + deviceName() + " Load=" + model.load()
                                + " Last=initialized\"");
    }

    /** Whether it knows what a NOTIFY of this kind is about. */
    boolean knowsEvent(String event) {
        return model.isJava() || event.equals("check-sync") || event.equals("message-summary");
    }
}
