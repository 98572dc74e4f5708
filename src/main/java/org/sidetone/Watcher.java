package org.sidetone;

import com.google.common.collect.ImmutableSet;
import java.util.Set;
import java.util.function.Consumer;
import org.sidetone.phone.Phones;
import org.sidetone.phone.Store;
import org.sidetone.publish.RootShelf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up what other processes changed: bindings in the store at once, files in the root after a while. */
final class Watcher implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(Watcher.class);

    /** Every turn asks the store, which is cheap; walking through the root is not, and only plans wait for it. */
    private static final int TURNS_PER_LOOK_AT_ROOT = 5;

    private final Store store;
    private final RootShelf root;
    private final Refresh refresh;
    private final Consumer<Set<String>> preferred;
    private ImmutableSet<String> preferring = ImmutableSet.of();
    private long revision = -1;
    private int untilLookAtRoot;
    private boolean rootFails;
    private boolean storeFails;

    /** @param preferred told which extensions stand on phones */
    Watcher(Store store, RootShelf root, Consumer<Set<String>> preferred, Refresh refresh) {
        this.store = store;
        this.preferred = preferred;
        this.root = root;
        this.refresh = refresh;
    }

    /** A task that throws is never run again, and neither half may stop the other: what failed may come back. */
    @Override
    public void run() {
        if (untilLookAtRoot-- == 0) {
            untilLookAtRoot = TURNS_PER_LOOK_AT_ROOT - 1;
            lookAtRoot();
        }
        lookAtStore();
        try {
            refresh.tick();
        } catch (RuntimeException e) {
            log.warn("cannot let go of what the PBX no longer has: {}", e.toString());
        }
    }

    private void lookAtRoot() {
        try {
            refresh.root(root.inventory(), root.titles());
            rootFails = false;
        } catch (RuntimeException e) {
            if (!rootFails) {
                log.warn("cannot look through the TFTP root: {}", e.toString());
            }
            rootFails = true;
        }
    }

    private void lookAtStore() {
        try {
            ImmutableSet<String> lines = refresh.phones().boundExtensions();
            if (!lines.equals(preferring)) {
                preferring = lines;
                preferred.accept(lines);
            }
            if (store.revision() != revision) {
                Phones phones = store.phones();
                refresh.phones(phones);
                revision = phones.revision();
            }
            if (storeFails) {
                log.info("the store answers again");
            }
            storeFails = false;
        } catch (RuntimeException e) {
            if (!storeFails) {
                log.warn("cannot read the store: {}; bindings stay as they are until it answers", e.getMessage());
            }
            storeFails = true;
        }
    }
}
