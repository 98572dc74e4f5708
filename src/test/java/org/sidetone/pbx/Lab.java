package org.sidetone.pbx;

import java.nio.file.Path;
import java.time.Duration;
import org.sidetone.config.Secret;
import org.sidetone.config.Settings;
import org.sidetone.lab.Asterisk;

/** The settings for a real Asterisk of a test. */
public final class Lab {
    private Lab() {}

    public static Settings.Ami settings(Asterisk asterisk) {
        return settings(asterisk, asterisk.configDir());
    }

    public static Settings.Ami settings(Asterisk asterisk, Path etc) {
        return user(asterisk, asterisk.amiUser(), asterisk.amiSecret(), etc);
    }

    public static Settings.Ami user(Asterisk asterisk, String user, String secret, Path etc) {
        return new Settings.Ami("127.0.0.1", asterisk.amiPort(), user, Secret.of(secret), etc, Duration.ofMinutes(5));
    }
}
