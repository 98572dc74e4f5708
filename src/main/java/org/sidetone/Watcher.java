package org.sidetone;

import org.sidetone.pbx.live.Pbx;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Store;
import org.sidetone.publish.RootShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what other processes changed: bindings in the store at once, files in the root after a while. */
final class Watcher implements Runnable {
    /** Listing a root of thousands of files is not for every look. */
    private static final int LOOKS_PER_SURVEY = 10;

    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    private final Store store;
    private final RootShelf root;
    private final Refresh refresh;
    private final Pbx pbx;
    private long revision = -1;
    private Phones preferred = Phones.NONE;
    private int looks;
    private boolean failing;

    Watcher(Store store, RootShelf root, Pbx pbx, Refresh refresh) {
        this.store = store;
        this.pbx = pbx;
        this.root = root;
        this.refresh = refresh;
    }

    @Override
    @SuppressWarnings("CatchingUnchecked") // a task that throws is never run again: the store may come back
    public void run() {
        try {
            if (looks++ % LOOKS_PER_SURVEY == 0) {
                refresh.root(root.inventory());
            }
            Phones bound = refresh.bound();
            if (!bound.equals(preferred)) {
                preferred = bound;
                pbx.preferred(bound.boundExtensions());
            }
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
