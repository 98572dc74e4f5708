package org.sidetone.pbx.live;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sidetone.pbx.LampState;
import org.sidetone.pbx.Lamps;
import org.sidetone.pbx.PbxException;
import org.sidetone.pbx.PbxListener;
import org.sidetone.pbx.Snapshot;

/** Keeps what a listener was told. */
final class Heard implements PbxListener {
    final List<Snapshot> snapshots = new CopyOnWriteArrayList<>();
    final List<Snapshot> registrations = new CopyOnWriteArrayList<>();
    final List<Lamps> lamps = new CopyOnWriteArrayList<>();
    final List<PbxException> away = new CopyOnWriteArrayList<>();

    @Override
    public void snapshot(Snapshot snapshot) {
        snapshots.add(snapshot);
    }

    @Override
    public void registrations(Snapshot snapshot) {
        registrations.add(snapshot);
    }

    @Override
    public void lamps(Lamps now) {
        lamps.add(now);
    }

    @Override
    public void away(PbxException why) {
        away.add(why);
    }

    /** What the hint showed last; UNKNOWN before anything was told. */
    LampState lamp(String key) {
        return lamps.isEmpty()
                ? LampState.UNKNOWN
                : lamps.get(lamps.size() - 1).states().getOrDefault(key, LampState.UNKNOWN);
    }
}
