package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sidetone.adopt.read.DefaultLoads;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.HandFolder;
import org.sidetone.adopt.read.HandKind;

/** Tells of the files that stay as they are. */
final class Kept {
    private static final int NAMED = 3;

    private final HandFolder folder;
    private final Surroundings around;
    private final ImmutableList.Builder<String> told = ImmutableList.builder();

    Kept(HandFolder folder, Surroundings around) {
        this.folder = folder;
        this.around = around;
    }

    ImmutableList<String> told() {
        folder.others().forEach(this::files);
        folder.files().stream()
                .filter(file -> file.kind() == HandKind.XML_DEFAULT)
                .forEach(this::defaults);
        return told.build();
    }

    private void files(HandKind kind, ImmutableSortedSet<String> names) {
        String which = names(names.asList());
        switch (kind) {
            case SEP, SIP, SIP_DEFAULT, XML_DEFAULT ->
                told.add(which + ": could not be read, or lies in a folder where no phone looks");
            case DIAL_PLAN ->
                told.add(which + ": "
                        + (names.contains("dialplan.xml")
                                ? "phones get your dialplan.xml in the place of the dial plan that Sidetone makes; take it away to get that one"
                                : "only one called dialplan.xml takes the place of the dial plan that Sidetone makes"));
            case RING_LIST, IMAGE_LIST ->
                told.add(which + ": served in the place of the lists that Sidetone makes of what lies there");
            case FIRMWARE -> told.add(which + ": goes out only where 'sidetone firmware' ordered it");
            case SYNC_INFO, TONES, SOUND, PICTURE -> told.add(which + ": " + served());
            case OTHER -> told.add(which + ": " + served() + ", if a phone asks for such a name");
        }
    }

    private String served() {
        return around.isRoot() ? "served as it stands" : "served as it stands once tftp.root is this folder";
    }

    private static String names(List<String> names) {
        return names.size() <= NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, NAMED)) + " and " + (names.size() - NAMED) + " more";
    }

    private void defaults(HandFile file) {
        List<String> loads = DefaultLoads.of(List.of(file)).entries().stream()
                .map(DefaultLoads.Entry::load)
                .distinct()
                .toList();
        boolean any = file.items().stream()
                .anyMatch(item -> item.path().toLowerCase(Locale.ROOT).matches("loadinformation[^@/]*")
                        && !item.value().isEmpty());
        String effect = folder.isDamaged(file)
                ? ", but its XML is damaged: a phone may find no load in it"
                : !loads.isEmpty()
                        ? ", which load " + names(loads) + " then"
                        : any ? ", but no load in it is for the model whose number it has" : "";
        Optional<String> services = file.values("servicesURL").findFirst();
        told.add(file.name() + ": " + served() + " to phones without a file" + effect
                + services.map(url -> "; its servicesURL is no bound phone's: sidetone key MAC BUTTON service " + url)
                        .orElse(""));
    }
}
