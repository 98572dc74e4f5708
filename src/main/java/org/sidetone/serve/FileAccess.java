package org.sidetone.serve;

import java.net.InetAddress;
import java.util.Optional;
import org.sidetone.publish.Item;
import org.sidetone.publish.Shelf;

/** Who gets which file: the same answer over every wire. Whether the asker may ask at all is decided before. */
public final class FileAccess {
    private final Shelf shelf;
    private final Admission admission;

    public FileAccess(Shelf shelf, Admission admission) {
        this.shelf = shelf;
        this.admission = admission;
    }

    public enum Verdict {
        FOUND,
        NOT_FOUND,
        /** It exists, and belongs to a phone that the asker is not. */
        FOR_ANOTHER_PHONE
    }

    /** @param item there if it was found and the asker may have it */
    public record Answer(Verdict verdict, Optional<Item> item) {}

    /**
     * Never waits.
     *
     * @param name as asked for
     * @param facing our address that the asker sees
     */
    public Answer ask(String name, InetAddress asker, InetAddress facing) {
        Optional<Item> item = shelf.find(name, facing);
        if (item.isEmpty()) {
            return new Answer(Verdict.NOT_FOUND, item);
        }
        boolean denied = DeviceFiles.ownerOf(item.get().name())
                .filter(owner -> !admission.owns(asker, owner))
                .isPresent();
        return denied ? new Answer(Verdict.FOR_ANOTHER_PHONE, Optional.empty()) : new Answer(Verdict.FOUND, item);
    }
}
