package org.sidetone.serve.page;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was made last, as long as what it was made from is the very same object: comparing whole snapshots would cost more
 * than it saves. Two threads may make it at once; both results are right.
 */
public final class Latest<T> {
    private volatile @Nullable Made<T> made;

    private record Made<T>(Object source, Object secondSource, T result) {}

    public T of(Object source, Object secondSource, Supplier<T> make) {
        Made<T> last = made;
        if (last != null && last.source() == source && last.secondSource() == secondSource) {
            return last.result();
        }
        T result = make.get();
        made = new Made<>(source, secondSource, result);
        return result;
    }
}
