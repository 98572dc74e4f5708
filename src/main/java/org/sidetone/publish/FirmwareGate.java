package org.sidetone.publish;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.net.InetAddress;
import java.util.Optional;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.Rollout;

/**
 * Stands before the root and keeps what phones load from changing by itself. A {@code .loads} file of these phones goes out only while
 * its load is complete. What Cisco's zips bring for phones that were reset ({@code termNN.default.loads}, {@code OS79XX.TXT}) comes
 * from the root never by its own name: of two sets whose {@code termNN.default.loads} collide, the one that belongs to the ordered load
 * is served, and without an order none. Every other file of the root goes out as before, an {@code XMLDefault.cnf.xml} too: no zip
 * brings one, so its owner wrote it.
 */
public final class FirmwareGate implements Shelf {
    private final RootShelf root;
    private volatile Open open = new Open(ImmutableSet.of(), ImmutableMap.of());

    /**
     * @param loads names of complete loads, as {@link LoadName#key}
     * @param terms where the ordered {@code termNN.default.loads} stand, by name in lower case
     */
    private record Open(ImmutableSet<String> loads, ImmutableMap<String, String> terms) {}

    public FirmwareGate(RootShelf root) {
        this.root = root;
    }

    /** From now on as this says; nothing of firmware goes out before the first time. */
    public void open(Rollout rollout) {
        open = new Open(
                rollout.inventory().loads().values().stream()
                        .filter(load -> load.isComplete())
                        .map(load -> load.name().key())
                        .collect(ImmutableSet.toImmutableSet()),
                rollout.termFiles());
    }

    @Override
    public Optional<Item> find(String name, InetAddress facing) {
        Optional<String> file =
                ShelfNames.parts(name).filter(parts -> parts.size() == 1).map(parts -> parts.get(0));
        Open now = open;
        if (file.isEmpty()) {
            return root.find(name, facing);
        }
        String folded = ShelfNames.fold(file.get());
        if (Rollout.isGoverned(folded)) {
            return Optional.ofNullable(now.terms.get(folded)).flatMap(root::findAnywhere);
        }
        boolean withheld = folded.endsWith(".loads")
                && LoadName.parse(folded)
                        .filter(load -> !now.loads.contains(load.key()))
                        .isPresent();
        return withheld ? Optional.empty() : root.find(name, facing);
    }
}
