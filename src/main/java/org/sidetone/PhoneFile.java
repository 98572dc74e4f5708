package org.sidetone;

import java.net.InetAddress;
import java.util.function.Function;
import org.sidetone.plan.PhonePlan;
import org.sidetone.render.Document;
import org.sidetone.render.OwnFile;

/**
 * A phone's file for whichever address of ours it sees. Equal to another that renders the same, so that a new reading of the PBX
 * costs nothing; and holds of the PBX no more than the phone's own lines, or kept files would keep old snapshots alive.
 *
 * @param plan seen from any address
 */
record PhoneFile(PhonePlan plan) implements Function<InetAddress, Document> {
    @Override
    public Document apply(InetAddress facing) {
        return OwnFile.render(plan.seenFrom(text(facing)));
    }

    private static String text(InetAddress facing) {
        String address = facing.getHostAddress();
        int zoneIndex = address.indexOf('%');
        return zoneIndex < 0 ? address : address.substring(0, zoneIndex);
    }
}
