package org.sidetone.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidetone.lab.Asterisk;
import org.sidetone.lab.MariaDb;
import org.sidetone.lab.Site;
import standin.Phone;
import standin.Refusal;

/** Nodes that share a store on MariaDB: each takes up what the other was told, and serves on while the server is away. */
class MariaServiceIT {
    private static final String MAC = "001B54AABB01";
    private static final String OTHER = "001B54AABB02";

    @TempDir
    private Path folder;

    @Test
    void theServerMayFailUnderRunningNodes() throws IOException, Refusal {
        try (MariaDb server = MariaDb.running();
                Asterisk pbx = Asterisk.running(Site.PJSIP)) {
            var store = server.database();
            try (Running one = Running.beside(pbx, Files.createDirectory(folder.resolve("one")), store);
                    Running two = Running.beside(pbx, Files.createDirectory(folder.resolve("two")), store);
                    Phone phone = one.phone(MAC)) {
                one.bind(MAC, "1001");
                await().atMost(10, SECONDS).until(() -> one.file(MAC).isPresent());
                await().atMost(2, SECONDS).until(() -> two.file(MAC).isPresent());
                Optional<String> before = one.file(MAC);

                server.kill9();
                assertThat(one.file(MAC)).isEqualTo(before);
                phone.boot();
                phone.register();
                // The reading that follows a reload must not need the store either.
                pbx.reload();
                await().during(1, SECONDS)
                        .atMost(5, SECONDS)
                        .until(() -> two.file(MAC).isPresent());

                server.start();
                await().atMost(10, SECONDS).ignoreExceptions().until(() -> {
                    one.bind(OTHER, "1002");
                    return true;
                });
                await().atMost(15, SECONDS)
                        .until(() ->
                                one.file(OTHER).isPresent() && two.file(OTHER).isPresent());
            }
        }
    }
}
