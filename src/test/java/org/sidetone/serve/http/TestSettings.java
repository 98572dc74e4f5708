package org.sidetone.serve.http;

import com.google.common.collect.ImmutableList;
import com.google.common.net.HostAndPort;
import java.util.Optional;
import org.sidetone.config.Changed;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;

/** The defaults, on a free port of loopback. */
final class TestSettings {
    private TestSettings() {}

    static Settings onLoopback(Optional<String> serverAddress) {
        return settings(0, serverAddress);
    }

    static Settings listeningOn(int port) {
        return settings(port, Optional.empty());
    }

    private static Settings settings(int port, Optional<String> serverAddress) {
        Settings defaults = Settings.defaults(Secret.of("labsecret"));
        return Changed.settings(
                defaults,
                new Settings.Server(serverAddress),
                new Settings.Http(HostAndPort.fromParts("127.0.0.1", port), Optional.empty(), ImmutableList.of()));
    }
}
