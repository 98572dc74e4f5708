package org.sidetone.render;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.sidetone.plan.PhonePlan;
import org.sidetone.plan.dialplan.DialTemplate;
import org.sidetone.render.message.BeepFile;
import org.sidetone.render.old.OldFiles;
import org.sidetone.render.tone.TonesFile;

/** The files that phones' own files name and that many phones share: one of each name, whoever asks. */
public final class SharedFiles {
    private SharedFiles() {}

    /** @return by name; those that the TFTP root holds by hand are not among them */
    public static ImmutableSortedMap<String, Document> of(Collection<PhonePlan> plans) {
        Map<String, Document> byName = new TreeMap<>();
        for (PhonePlan plan : plans) {
            plan.dialTemplate()
                    .value()
                    .filter(DialTemplate::isGenerated)
                    .ifPresent(template ->
                            byName.computeIfAbsent(template.fileName(), name -> DialTemplateFile.render(template)));
            plan.networkLocale()
                    .value()
                    .filter(locale -> locale.tones().isPresent())
                    .ifPresent(locale -> byName.computeIfAbsent(locale.file(), name -> TonesFile.render(locale)));
        }
        if (plans.stream().anyMatch(plan -> !plan.model().value().isJava())) {
            OldFiles.shared().forEach(file -> byName.put(file.name(), file));
        }
        if (plans.stream().anyMatch(plan -> plan.messages().value())) {
            byName.put(BeepFile.NAME, BeepFile.render());
        }
        return ImmutableSortedMap.copyOf(byName);
    }
}
