package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sidetone.config.Problem;
import org.sidetone.config.Settings;
import org.sidetone.firmware.LoadFamily;
import org.sidetone.firmware.LoadName;
import org.sidetone.firmware.Rollout;
import org.sidetone.firmware.UserAgent;
import org.sidetone.pbx.Registration;
import org.sidetone.pbx.Snapshot;
import org.sidetone.phone.FirmwareSeen;
import org.sidetone.phone.Phone;
import org.sidetone.phone.SqlStore;
import org.sidetone.publish.FirmwareFiles;
import org.sidetone.publish.RootShelf;

/** What commands about firmware share: the loads of the root with the orders, and what is known of a phone. */
final class FirmwareLook {
    private FirmwareLook() {}

    static Rollout rollout(Settings settings, SqlStore store) {
        return new Rollout(
                new FirmwareFiles(settings.tftp().root()).look(),
                store.firmware().orders(),
                store.firmware().seen(),
                store.firmware().defaults());
    }

    /**
     * @param model as it named itself, or its family; empty: nobody saw it
     * @param running the load; empty: not known
     */
    record Observed(String model, String modelWhy, String running, String runningWhy) {
        Optional<LoadFamily> family() {
            return LoadFamily.parse(model);
        }
    }

    /** What it tells the PBX now goes before what was seen of it earlier. */
    static Observed observed(Phone phone, FirmwareSeen seen, Optional<Snapshot> snapshot) {
        Optional<String> agent = snapshot.flatMap(now -> agent(phone, now));
        String model = agent.flatMap(UserAgent::model).orElse(seen.model());
        String modelWhy = agent.map(text -> "registered as " + text).orElse(seen.modelWhy());
        Optional<LoadName> told = agent.flatMap(UserAgent::load);
        return told.isPresent()
                ? new Observed(
                        model,
                        modelWhy,
                        UserAgent.exact(told.get(), seen.running()).text(),
                        modelWhy)
                : new Observed(model, modelWhy, seen.running(), seen.runningWhy());
    }

    /** The user agent of a registration of one of its lines, if it is sure to be this phone's. */
    private static Optional<String> agent(Phone phone, Snapshot snapshot) {
        return phone.extensions().stream()
                .flatMap(line -> snapshot.registrations().get(line).stream())
                .filter(registration -> phone.seen()
                        .filter(seen -> host(registration).equals(seen.address()))
                        .isPresent())
                .flatMap(registration -> registration.userAgent().stream())
                .filter(agent -> UserAgent.model(agent).isPresent())
                .findFirst();
    }

    private static String host(Registration registration) {
        return registration.address().replaceFirst("^\\[?([0-9A-Fa-f:.]+?)]?(?::\\d+)?$", "$1");
    }

    /** What is wrong with orders, and with what lies in the root. */
    static ImmutableList<Problem> problems(Settings settings, SqlStore store) {
        Rollout rollout = rollout(settings, store);
        Instant now = Instant.now();
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        rollout.stages().forEach(stage -> found.addAll(stage.problems(now)));
        rollout.inventory().loads().values().stream()
                .filter(load -> !load.isComplete())
                .forEach(load -> found.add(Problem.warning(
                        "firmware-incomplete",
                        load.name().text(),
                        "is given to no phone: " + String.join("; ", load.faults()),
                        "unpack its zip anew (sidetone firmware add FILE.zip), or delete its files")));
        for (Map.Entry<String, String> order : rollout.defaults().entrySet()) {
            if (rollout.inventory().complete(order.getValue()).isEmpty()) {
                found.add(Problem.warning(
                        "firmware-default",
                        order.getValue(),
                        "was ordered for phones that are reset, and is not complete in the root: they find nothing",
                        "sidetone firmware add FILE.zip, or sidetone firmware default --none " + order.getKey()));
            }
        }
        found.addAll(withheld(settings, rollout));
        return found.build();
    }

    /** What lies in the root for phones that were reset, and is given to none. */
    private static ImmutableList<Problem> withheld(Settings settings, Rollout rollout) {
        return new RootShelf(settings.tftp().root())
                .inventory().spellings().entrySet().stream()
                        .filter(name -> Rollout.isGoverned(name.getKey())
                                && !name.getValue().equals(rollout.termFiles().get(name.getKey())))
                        .map(name -> Problem.info(
                                "firmware-not-ordered",
                                name.getValue(),
                                "lies in the root and is served to no phone: what a phone loads after a reset is ordered",
                                "sidetone firmware default LOAD"))
                        .collect(ImmutableList.toImmutableList());
    }
}
