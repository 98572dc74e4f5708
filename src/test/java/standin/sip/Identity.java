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

    String deviceName() {
        return "SEP" + mac;
    }

    String userAgent() {
        return "Cisco-" + model.label().replace("-", "") + "/9.4.2";
    }

    /** A registration's Contact (captured from a 7970 with 8.4, a 7975 with 9.4). */
    String contact(String user, Link link) {
        String transport = link.transport().toLowerCase(Locale.ROOT);
        return "<sip:" + user + "@" + address.getHostAddress() + ":" + link.port() + ";transport=" + transport
                + ">;+sip.instance=\"<urn:uuid:00000000-0000-0000-0000-" + mac.toLowerCase(Locale.ROOT)
                + ">\";+u.sip!devicename.ccm.cisco.com=\"" + deviceName() + "\";+u.sip!model.ccm.cisco.com=\""
                + model.number() + "\"";
    }

    String alarm() {
        return "SIP;cause=200;text=\"cisco-alarm:25 Name=" + deviceName() + " Load=" + model.load()
                + " Last=initialized\"";
    }
}
