package org.sidetone.pbx.ami;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The headers that are kept; all others are skipped before they become strings. 5,000 endpoints answer with 750,000 lines, of
 * which one in seven matters here: keeping all of them would cost most of the reading time.
 */
final class KeptHeaders {
    private static final List<String> NAMES = List.of(
            // every answer
            "Response",
            "Message",
            "ActionID",
            "Event",
            "EventList",
            "Output",
            "Challenge",
            "Status",
            // system
            "AsteriskVersion",
            // GetConfig: Category-000001 and Line-000001-000002 lose their numbers, their order says the same
            "Category",
            "Line",
            // objects of both drivers
            "ObjectName",
            "Context",
            "Callerid",
            "Description",
            // PJSIP endpoints
            "Transport",
            "Auth",
            "OutboundAuth",
            "Mailboxes",
            "ForceRport",
            "RewriteContact",
            "Allow",
            "DtmfMode",
            "SetVar",
            // PJSIP auths and aors
            "Username",
            "Password",
            "Md5Cred",
            "PasswordDigest",
            "AuthType",
            "SupportedAlgorithmsUas",
            "MinimumExpiration",
            "DefaultExpiration",
            "MaximumExpiration",
            "MaxContacts",
            "Contacts",
            // PJSIP contacts
            "Endpoint",
            "Uri",
            "ViaAddr",
            "UserAgent",
            "CallId",
            // channels
            "Channel",
            // chan_sip peers
            "Dynamic",
            "SecretExist",
            "MD5SecretExist",
            "VoiceMailbox",
            "Call-limit",
            "SIP-Forcerport",
            "SIP-Comedia",
            "SIP-DTMFmode",
            "Codecs",
            "Address-IP",
            "SIP-Useragent",
            "ChanVariable",
            // dial plan and hints
            "Extension",
            "Exten",
            "Priority",
            "Application",
            "AppData",
            "IncludeContext",
            "Switch",
            "Hint",
            // voicemail and AstDB
            "VMContext",
            "VoiceMailbox",
            "Folder",
            "Duration",
            "Flag",
            "ID",
            "NewMessages",
            "OldMessages",
            "UrgMessages",
            "Key",
            "Val",
            // calls that are parked, that wait in a queue, that are in a conference room
            "ParkingSpace",
            "ParkingDuration",
            "ParkeeCallerIDNum",
            "ParkeeCallerIDName",
            "ParkerDialString",
            "Queue",
            "Name",
            "Location",
            "Paused",
            "PausedReason",
            "InCall",
            "Wait",
            "CallerIDNum",
            "CallerIDName",
            "Conference",
            "Locked",
            "Admin",
            "Muted",
            "AnsweredTime");

    private static final int SLOTS = 1024;
    private static final int MAX_LENGTH = 24;
    private static final @Nullable String[] TABLE = new String[SLOTS];

    static {
        for (String name : NAMES) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            if (bytes.length > MAX_LENGTH) {
                throw new IllegalStateException(name + " is longer than " + MAX_LENGTH);
            }
            int slot = hash(bytes, 0, bytes.length);
            while (TABLE[slot] != null && !TABLE[slot].equals(name)) {
                slot = (slot + 1) % SLOTS;
            }
            TABLE[slot] = name;
        }
    }

    private KeptHeaders() {}

    /** The kept name that these bytes spell in any case, or null. */
    static @Nullable String find(byte[] bytes, int from, int to) {
        int end = to;
        if (to - from > 8 && (startsWith(bytes, from, "Line-") || startsWith(bytes, from, "Category-"))) {
            end = bytes[from] == 'L' ? from + 4 : from + 8;
        }
        if (end - from > MAX_LENGTH) {
            return null;
        }
        int slot = hash(bytes, from, end);
        for (String name = TABLE[slot]; name != null; name = TABLE[slot]) {
            if (same(name, bytes, from, end)) {
                return name;
            }
            slot = (slot + 1) % SLOTS;
        }
        return null;
    }

    /** @throws IllegalArgumentException if the header would never be seen */
    static void require(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (!name.equals(find(bytes, 0, bytes.length))) {
            throw new IllegalArgumentException("header " + name + " is not among the kept ones");
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + (bytes[i] | 0x20);
        }
        return (hash ^ hash >>> 10 ^ hash >>> 20) & (SLOTS - 1);
    }

    private static boolean same(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if ((name.charAt(i) | 0x20) != (bytes[from + i] | 0x20)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] bytes, int from, String prefix) {
        for (int i = 0; i < prefix.length(); i++) {
            if (bytes[from + i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
