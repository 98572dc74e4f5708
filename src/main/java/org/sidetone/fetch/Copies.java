package org.sidetone.fetch;

import java.util.Optional;
import org.sidetone.phone.Store;

/** Where the last good copy of what a source said is kept for the next start. */
public interface Copies {
    Optional<byte[]> copy(String key);

    void keep(String key, byte[] content);

    static Copies in(Store store) {
        return new Copies() {
            @Override
            public Optional<byte[]> copy(String key) {
                return store.reading(key);
            }

            @Override
            public void keep(String key, byte[] content) {
                store.keepReading(key, content);
            }
        };
    }
}
