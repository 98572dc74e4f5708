package org.sidetone.pbx.read;

import com.google.common.base.Joiner;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sidetone.pbx.ScriptedAmi;

/** Answers of a small PBX, written by hand; each test says only what it is about. */
final class PbxTexts {
    /** What every PBX has. */
    private static final String TONES = """
            Response: Success
            @ID
            Category-000000: general
            Line-000000-000000: country=uk
            Category-000001: uk
            Line-000001-000000: description=United Kingdom
            Line-000001-000001: dial=350+440
            """;

    private final ScriptedAmi ami;
    private final Map<String, String> endpoints = new TreeMap<>();
    private final Map<String, String> peers = new TreeMap<>();

    PbxTexts(ScriptedAmi ami) {
        this.ami = ami;
        ami.onCommand(
                "pjsip show transports",
                "Transport:  <TransportId>  <Type>  <cos>  <tos>  <BindAddress>",
                "Transport:  udp-one          udp      3     96  0.0.0.0:5060",
                "Transport:  tcp-one          tcp      3     96  [::]:5061",
                "Objects found: 2");
        ami.onCommand("rtp show settings", "General Settings:", "  Port start:      16384", "  Port end:        16482");
        ami.onList("ShowDialPlan");
        ami.onList("ExtensionStateList");
        ami.onList("VoicemailUsersList");
        ami.onList("DBGetTree");
        ami.onError("PJSIPShowContacts", "No Contacts found");
        ami.on(
                "GetConfig",
                request -> isTones(request) ? TONES : "Response: Error\n@ID\nMessage: Config file not found\n");
    }

    /** An endpoint fit for phones, with what differs; each further event is an auth or an aor. */
    PbxTexts endpoint(String id, String differing, String... events) {
        StringBuilder text = new StringBuilder("Event: EndpointDetail\nObjectName: " + id + "\n" + differing);
        text.append(
                "Context: internal\nForceRport: false\nRewriteContact: false\nAllow: (alaw|ulaw)\nDtmfMode: rfc4733\n");
        endpoints.put(id, ScriptedAmi.list(concat(text.toString(), events)));
        return listed();
    }

    /** An endpoint that is listed but whose details are refused with this answer. */
    PbxTexts brokenEndpoint(String id, String answer) {
        endpoints.put(id, answer);
        return listed();
    }

    static String auth(String name, String differing) {
        return "Event: AuthDetail\nObjectName: " + name + "\n" + differing;
    }

    static String password(String name, String password) {
        return auth(name, "Username: " + name + "\nAuthType: userpass\nPassword: " + password + "\n");
    }

    static String aor(String name, int maxContacts) {
        return "Event: AorDetail\nObjectName: " + name + "\nMaxContacts: " + maxContacts
                + "\nMinimumExpiration: 60\nDefaultExpiration: 3600\nMaximumExpiration: 7200\nContacts: \n";
    }

    /** A chan_sip peer with a secret, with what differs. */
    PbxTexts peer(String id, String differing) {
        peers.put(
                id,
                "Response: Success\n@ID\nObjectName: " + id + "\n" + differing
                        + "Context: internal\nDynamic: Y\nSecretExist: Y\nMD5SecretExist: N\nSIP-Forcerport: N\nSIP-Comedia: N\n"
                        + "SIP-DTMFmode: rfc2833\nCodecs: (ulaw)\nCall-limit: 2147483647\nAddress-IP: (null)\n");
        ami.onList(
                "SIPpeers",
                peers.keySet().stream()
                        .map(peer -> "Event: PeerEntry\nObjectName: " + peer + "\nDynamic: yes\n")
                        .toArray(String[]::new));
        ami.on(
                "SIPshowpeer",
                request -> peers.getOrDefault(request.get("Peer"), "Response: Error\n@ID\nMessage: gone\n"));
        return this;
    }

    PbxTexts sipSettings(String... lines) {
        ami.onCommand("sip show settings", lines);
        return this;
    }

    /** Files that GetConfig gives; all others it refuses as FreePBX's links are. */
    PbxTexts files(Map<String, List<String>> files) {
        ami.on("GetConfig", request -> {
            List<String> lines = files.get(request.get("Filename"));
            if (lines == null && isTones(request)) {
                return TONES;
            }
            return lines == null
                    ? "Response: Error\n@ID\nMessage: File requires escalated priveledges\n"
                    : "Response: Success\n@ID\n" + Joiner.on('\n').join(lines) + "\n";
        });
        return this;
    }

    private static boolean isTones(Map<String, String> request) {
        return TonesReading.FILE.equals(request.get("Filename"));
    }

    /** AstDB entries by their whole keys. */
    PbxTexts astDb(Map<String, String> entries) {
        ami.on(
                "DBGetTree",
                request -> ScriptedAmi.list(entries.entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("/" + request.get("Family") + "/"))
                        .map(entry -> "Event: DBGetTreeResponse\nKey: " + entry.getKey() + "\nVal: " + entry.getValue()
                                + "\n")
                        .toArray(String[]::new)));
        return this;
    }

    private PbxTexts listed() {
        ami.onList(
                "PJSIPShowEndpoints",
                endpoints.keySet().stream()
                        .map(id -> "Event: EndpointList\nObjectName: " + id + "\n")
                        .toArray(String[]::new));
        ami.on(
                "PJSIPShowEndpoint",
                request -> endpoints.getOrDefault(request.get("Endpoint"), "Response: Error\n@ID\nMessage: gone\n"));
        return this;
    }

    private static String[] concat(String first, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
