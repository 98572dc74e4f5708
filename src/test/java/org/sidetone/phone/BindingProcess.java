package org.sidetone.phone;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sidetone.config.Settings;

/** A second process for store tests: opens the store of the first argument and binds phones of one vendor. */
final class BindingProcess {
    static final int BINDINGS = 50;

    private BindingProcess() {}

    public static void main(String[] args) throws StoreException {
        try (SqlStore store = SqlStore.open(new Settings.Store(
                args[0],
                args.length > 2 ? Optional.of(args[2]) : Optional.empty(),
                args.length > 3 ? Optional.of(Path.of(args[3])) : Optional.empty()))) {
            for (int i = 0; i < BINDINGS; i++) {
                store.bind(
                        new MacAddress(args[1] + "%06X".formatted(i)),
                        List.of("1001"),
                        Optional.empty(),
                        Optional.empty());
            }
        }
    }
}
