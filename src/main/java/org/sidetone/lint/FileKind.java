package org.sidetone.lint;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of file that a phone reads, told by their root element; the name tells what a phone expects there. */
enum FileKind {
    SEP("a phone's settings", "device", "SEP.*\\.xml"),
    DEFAULT("what phones without a file get", "Default", "XMLDEFAULT.*\\.XML"),
    RING_LIST("a ring list", "CiscoIPPhoneRingList", "(DISTINCTIVE)?RINGLIST(-WB)?\\.XML"),
    IMAGE_LIST("a list of wallpapers", "CiscoIPPhoneImageList", "LIST\\.XML"),
    DIAL_PLAN("a dial plan", "DIALTEMPLATE", "DIAL(PLAN|TEMPLATE)\\.XML"),
    TONES("tones", "tones", "(G[34]|79[46]0)-TONES\\.XML"),
    SYNC_INFO("the number by which a 7940 or 7960 restarts", "SYNCINFO", "SYNCINFO\\.XML"),
    /** Any other {@code CiscoIPPhone…}; which one is its root element. */
    SCREEN("a page for the phone's screen", "CiscoIPPhone", "");

    private static final String SCREEN_PREFIX = "ciscoipphone";

    private final String label;
    private final String root;
    private final Pattern names;

    FileKind(String label, String root, String names) {
        this.label = label;
        this.root = root;
        this.names = Pattern.compile(names, Pattern.CASE_INSENSITIVE);
    }

    String label() {
        return label;
    }

    /** As phones want it written. */
    String root() {
        return root;
    }

    /** Whether the root element is always this very word; dial plans may write it in any case. */
    boolean hasOneRoot() {
        return this != SCREEN && this != DIAL_PLAN;
    }

    /** Without regard to case: a root in the wrong case shows what was meant. */
    static Optional<FileKind> ofRoot(String rootName) {
        String lower = rootName.toLowerCase(Locale.ROOT);
        // A field guide calms the phone with an empty <dialplan>.
        if (lower.equals("dialplan")) {
            return Optional.of(DIAL_PLAN);
        }
        return Arrays.stream(values())
                .filter(kind -> kind != SCREEN && kind.root.equalsIgnoreCase(lower))
                .findFirst()
                .or(() -> Optional.of(SCREEN).filter(kind -> lower.startsWith(SCREEN_PREFIX)));
    }

    /** What a phone that asks for this name expects. */
    static Optional<FileKind> ofName(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> kind.names.matcher(fileName).matches())
                .findFirst();
    }
}
