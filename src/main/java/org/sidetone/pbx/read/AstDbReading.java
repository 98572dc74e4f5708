package org.sidetone.pbx.read;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sidetone.config.Problem;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.Snapshot;
import org.sidetone.pbx.ami.AmiMessage;
import org.sidetone.pbx.ami.AmiRequest;

/**
 * What AstDB says: names for numbers, and on FreePBX users and devices. It is written before the owner applies the
 * configuration, so it tells what is meant, not what runs.
 *
 * @param names number to name, from the family cidname
 * @param users user number to name; the name may be empty
 * @param devices by id
 * @param sidetone the family sidetone: key below it to value
 */
record AstDbReading(
        ImmutableMap<String, String> names,
        ImmutableMap<String, String> users,
        ImmutableSortedMap<String, Device> devices,
        ImmutableMap<String, String> sidetone) {
    static final AmiRequest NAMES = AmiRequest.of("DBGetTree", "Family", "cidname");
    static final AmiRequest USERS = AmiRequest.of("DBGetTree", "Family", "AMPUSER");
    static final AmiRequest DEVICES = AmiRequest.of("DBGetTree", "Family", "DEVICE");
    static final AmiRequest SIDETONE = AmiRequest.of("DBGetTree", "Family", "sidetone");

    private static final CharMatcher PUNCTUATION = CharMatcher.anyOf("-().");
    private static final CharMatcher DIALLED = CharMatcher.inRange('0', '9').or(CharMatcher.anyOf("+*#"));

    /**
     * A FreePBX device.
     *
     * @param user whose it is; empty for a device nobody has logged in to ({@code type=adhoc})
     * @param tech sip, pjsip, dahdi …
     */
    record Device(Optional<String> user, String tech) {
        boolean isSip() {
            return tech.equals("sip") || tech.equals("pjsip");
        }
    }

    static AstDbReading read(Answers answers) throws PbxException {
        for (AmiRequest family : List.of(NAMES, USERS, DEVICES, SIDETONE)) {
            if (answers.failed(family)) {
                // A consequence: the cause is a Problem of its own.
                answers.report(Problem.info(
                        Snapshot.ASTDB_UNREAD,
                        "PBX",
                        "AstDB could not be read: names, and phones bound there, stay as they were read last",
                        "mend what else is told of AstDB or of the manager user's privileges"));
                break;
            }
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (AmiMessage entry : answers.list(NAMES)) {
            String number = dialled(below("cidname", entry));
            if (!number.isEmpty()) {
                names.putIfAbsent(number, entry.first("Val"));
            }
        }
        Map<String, String> users = new LinkedHashMap<>();
        for (AmiMessage entry : answers.list(USERS)) {
            String key = below("AMPUSER", entry);
            if (key.endsWith("/cidname")) {
                users.put(key.substring(0, key.length() - "/cidname".length()), entry.first("Val"));
            }
        }
        Map<String, String> techs = new TreeMap<>();
        Map<String, String> owners = new TreeMap<>();
        for (AmiMessage entry : answers.list(DEVICES)) {
            String key = below("DEVICE", entry);
            int slash = key.lastIndexOf('/');
            if (slash > 0 && key.endsWith("/tech")) {
                techs.put(key.substring(0, slash), entry.first("Val"));
            } else if (slash > 0 && key.endsWith("/user")) {
                owners.put(key.substring(0, slash), entry.first("Val"));
            }
        }
        ImmutableSortedMap.Builder<String, Device> devices = ImmutableSortedMap.naturalOrder();
        techs.forEach((id, tech) -> devices.put(
                id,
                new Device(
                        Optional.ofNullable(owners.get(id)).filter(user -> !user.isEmpty() && !user.equals("none")),
                        tech)));
        ImmutableMap.Builder<String, String> sidetone = ImmutableMap.builder();
        for (AmiMessage entry : answers.list(SIDETONE)) {
            String key = below("sidetone", entry);
            if (!key.isEmpty()) {
                sidetone.put(key, entry.first("Val"));
            }
        }
        return new AstDbReading(
                ImmutableMap.copyOf(names),
                ImmutableMap.copyOf(users),
                devices.buildOrThrow(),
                sidetone.buildKeepingLast());
    }

    /**
     * A device that does not run is waiting for Apply Config, or Asterisk refused what the file says of it. One that runs but has no
     * user registers, and that is all it does.
     */
    void report(Set<String> running, Answers answers) {
        devices.forEach((id, device) -> {
            if (device.isSip() && !running.contains(id)) {
                answers.report(Problem.info(
                        "not-applied",
                        "extension " + id,
                        "FreePBX has it, but the running Asterisk does not: not applied yet",
                        "press Apply Config in FreePBX, or run fwconsole reload"));
            } else if (device.isSip() && device.user().isEmpty()) {
                answers.report(Problem.warning(
                        "device-without-user",
                        "extension " + id,
                        "it is a FreePBX device without a user (adhoc): it has no number, name or mailbox of its own",
                        "log a user in on it (*11), or make it a fixed device of a user in FreePBX"));
            }
        });
    }

    private static String below(String family, AmiMessage entry) {
        String key = entry.first("Key");
        String prefix = "/" + family + "/";
        return key.startsWith(prefix) ? key.substring(prefix.length()) : "";
    }

    /** AstDB turns blanks of a key into slashes: {@code +43/1/5880199} is the number {@code +43 1 5880199}. */
    private static String dialled(String key) {
        String compact = CharMatcher.whitespace().or(CharMatcher.is('/')).removeFrom(key);
        String bare = PUNCTUATION.removeFrom(compact);
        return DIALLED.matchesAllOf(bare) ? bare : compact;
    }
}
