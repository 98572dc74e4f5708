package org.sidetone;

import org.sidetone.phone.Phones;
import org.sidetone.phone.Store;
import org.sidetone.publish.RootShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what other processes changed: bindings in the store, files in the root. */
final class Watcher implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    private final Store store;
    private final RootShelf root;
    private final Refresh refresh;
    private long revision = -1;
    private boolean failing;

    Watcher(Store store, RootShelf root, Refresh refresh) {
        this.store = store;
        this.root = root;
        this.refresh = refresh;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // a task that throws is never run again: the store may come back
    public void run() {
        try {
            refresh.root(root.inventory());
            if (store.revision() != revision) {
                Phones phones = store.phones();
                revision = phones.revision();
                refresh.phones(phones);
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("cannot read the store: {}; bindings stay as they are until it answers", e.getMessage());
            }
            failing = true;
        }
    }
}
