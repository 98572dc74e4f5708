package org.sidetone.phone.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Settings;
import org.sidetone.lab.MariaDb;

class MariaMessageBookIT extends MessageBookContract {
    private Settings.@Nullable Store settings;

    @Override
    Settings.Store settings() {
        if (settings == null) {
            try {
                settings = MariaDb.shared().database();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return settings;
    }
}
