package org.sidetone.phone.message;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.config.Settings;

class SqliteMessageBookTest extends MessageBookContract {
    @TempDir
    private Path folder;

    @Override
    Settings.Store settings() {
        return new Settings.Store("jdbc:sqlite:" + folder.resolve("sidetone.db"), Optional.empty(), Optional.empty());
    }
}
