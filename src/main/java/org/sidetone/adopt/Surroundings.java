package org.sidetone.adopt;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.config.Settings;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;

/**
 * What there is already.
 *
 * @param settingsText the settings file as it stands
 * @param snapshot empty where the PBX could not be asked
 * @param here this machine's addresses
 * @param isRoot whether the folder is tftp.root
 */
public record Surroundings(
        Settings settings,
        String settingsText,
        Optional<Snapshot> snapshot,
        ImmutableSet<String> here,
        boolean isRoot,
        ZoneId zone,
        Instant now) {

    /** Whether the PBX is at this address, as far as the settings tell. */
    boolean isPbx(String server) {
        String host = server.toLowerCase(Locale.ROOT);
        return settings.pbx().address().stream().anyMatch(host::equalsIgnoreCase)
                || settings.ami().host().equalsIgnoreCase(host)
                || (isPbxHere() && (here.contains(host) || isLoopback(host)));
    }

    /** Whether a line that registers there is none of the PBX's. */
    boolean isElsewhere(String server) {
        return !settings.hasPbx() || (!server.isEmpty() && !isPbx(server));
    }

    /** Whether phones are told to register there unless the settings say otherwise. */
    boolean isTold(String server) {
        return !settings.pbx().address().isEmpty()
                ? settings.pbx().address().stream().anyMatch(server::equalsIgnoreCase)
                : isPbxHere() ? here.contains(server) : settings.ami().host().equalsIgnoreCase(server);
    }

    private boolean isPbxHere() {
        return isLoopback(settings.ami().host().toLowerCase(Locale.ROOT))
                || here.contains(settings.ami().host());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
    }

    /** The extension that registers under one of these names, the first name first. */
    Optional<Extension> extension(String... names) {
        if (snapshot.isEmpty()) {
            return Optional.empty();
        }
        for (String name : names) {
            Optional<Extension> found = snapshot.get().extension(name).or(() -> byAuthName(name));
            if (found.isPresent() && !name.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Extension> byAuthName(String name) {
        return snapshot.stream()
                .flatMap(now -> now.extensions().values().stream())
                .filter(extension -> extension.account().authName().equals(name))
                .findFirst();
    }
}
