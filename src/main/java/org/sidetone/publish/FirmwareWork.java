package org.sidetone.publish;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sidetone.firmware.Load;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.Rollout;
import org.sidetone.firmware.Stage;
import org.sidetone.phone.MacAddress;
import org.sidetone.plan.Firmware;
import org.sidetone.plan.Inventory;
import org.sidetone.plan.LoadStep;
import org.sidetone.render.Document;
import org.sidetone.render.LoadFiles;

/** What phones are given because somebody ordered firmware: the load in their own files, and files that say nothing else. */
public record FirmwareWork(Rollout rollout) implements Firmware {
    /** The load that a phone's file names now. */
    @Override
    public LoadStep step(MacAddress mac) {
        Optional<Stage> stage = rollout.stage(mac);
        if (stage.isEmpty()) {
            return LoadStep.NONE;
        }
        String target = stage.get().order().target();
        String load = stage.get().offer().map(one -> one.name().text()).orElse("");
        String restartFor = stage.get().order().restart()
                ? stage.get()
                        .offer()
                        .map(one -> one.name().text())
                        .orElse(stage.get().seen().asked())
                : "";
        String why = load.isEmpty() || load.equalsIgnoreCase(target)
                ? "ordered: " + stage.get().text()
                : "on the way to " + target + ": "
                        + stage.get().route().hops().get(0).why();
        return new LoadStep(load, why, restartFor);
    }

    @Override
    public boolean isWithoutJava(MacAddress mac) {
        return LoadFamily.parse(rollout.seenOf(mac).model())
                .filter(family -> !family.isJava())
                .isPresent();
    }

    /**
     * Files that only order brings into being.
     *
     * @param whole names of phones' whole files, which name their load
     * @param root what stands there by hand: a phone's own file there is not replaced by one that says less
     */
    public ImmutableList<Document> files(Set<String> whole, Inventory root) {
        List<Document> files = new ArrayList<>();
        for (Stage stage : rollout.stages()) {
            MacAddress mac = stage.mac();
            if (stage.offer().isEmpty()) {
                continue;
            }
            Load load = stage.offer().get();
            files.add(LoadFiles.sep(mac, load.name()));
            if (!load.name().family().isJava()) {
                // Its loader asks for the one, its SIP application for the other.
                files.add(LoadFiles.sip(mac, load.name()));
            }
        }
        files.removeIf(file -> whole.contains(file.name()) || root.has(file.name()));
        ImmutableMap<LoadFamily, Load> resets = rollout.resetLoads();
        if (!resets.isEmpty()) {
            files.add(LoadFiles.xmlDefault(Maps.transformValues(resets, Load::name)));
        }
        Optional.ofNullable(resets.get(LoadFamily.P0)).ifPresent(load -> files.add(LoadFiles.os79xx(image(load))));
        return ImmutableList.copyOf(files);
    }

    /** What an old loader is to fetch first: the loader of the release, which then reads the list of its parts. */
    private static String image(Load load) {
        return load.parts().get(0).replaceFirst("(?i)\\.(?:sbn|bin|sb2)$", "");
    }
}
