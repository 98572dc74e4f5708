package standin;

import java.util.Arrays;

/** What differs between the models, from Cisco's load tables, device packs and captured page requests. */
public enum Model {
    CP_7906G(1, 369, "SIP11", "tc-sip.jar", "95, 34, 1, G"),
    CP_7911G(1, 307, "SIP11", "tc-sip.jar", "95, 34, 1, G"),
    CP_7940G(2, 8, "P0S3", "", "133, 65, 2, G"),
    CP_7960G(6, 7, "P0S3", "", "133, 65, 2, G"),
    CP_7931G(24, 348, "SIP31", "gp-sip.jar", "298, 144, 3, G"),
    CP_7941G(2, 115, "SIP41", "mk-sip.jar", "298, 144, 3, G"),
    CP_7941G_GE(2, 309, "SIP41", "mk-sip.jar", "298, 144, 3, G"),
    CP_7961G(6, 30018, "SIP41", "mk-sip.jar", "298, 144, 3, G"),
    CP_7961G_GE(6, 308, "SIP41", "mk-sip.jar", "298, 144, 3, G"),
    CP_7942G(2, 434, "SIP42", "mk-sip.jar", "298, 144, 3, G"),
    CP_7962G(6, 404, "SIP42", "mk-sip.jar", "298, 144, 3, G"),
    CP_7945G(2, 435, "SIP45", "be-sip.jar", "298, 156, 16, C"),
    CP_7965G(6, 436, "SIP45", "be-sip.jar", "298, 156, 16, C"),
    CP_7970G(8, 30006, "SIP70", "td-sip.jar", "298, 168, 12, C"),
    CP_7971G_GE(8, 119, "SIP70", "td-sip.jar", "298, 168, 12, C"),
    CP_7975G(8, 437, "SIP75", "td-sip.jar", "298, 168, 16, C");

    private final int keys;
    private final int number;
    private final String loadPrefix;
    private final String localeJar;
    private final String display;

    Model(int keys, int number, String loadPrefix, String localeJar, String display) {
        this.keys = keys;
        this.number = number;
        this.loadPrefix = loadPrefix;
        this.localeJar = localeJar;
        this.display = display;
    }

    /** @param text {@code 7941G} or {@code CP-7941G} */
    public static Model of(String text) {
        String wanted = text.startsWith("CP-") ? text : "CP-" + text;
        return Arrays.stream(values())
                .filter(model -> model.label().equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such model: " + text + "; one of "
                        + String.join(
                                ", ", Arrays.stream(values()).map(Model::label).toList())));
    }

    /** As it calls itself to web servers, {@code CP-7941G}. */
    public String label() {
        return name().replace('_', '-');
    }

    /** Keys beside the screen. */
    public int keys() {
        return keys;
    }

    /** Cisco's number of the model, which it names in its Contact. */
    public int number() {
        return number;
    }

    /** The load it pretends to run. */
    public String load() {
        return isJava() ? loadPrefix + ".9-4-2SR3-1S" : "P0S3-8-12-00";
    }

    /** Whether it reads a SEP file; a 7940 or 7960 reads text files and is an {@link standin.old.OldPhone}. */
    public boolean isJava() {
        return loadPrefix.startsWith("SIP");
    }

    /** By Cisco's table of display sizes, which gives the smallest screens none. */
    public boolean showsPictures() {
        return !display.endsWith("1, G") && this != CP_7931G;
    }

    public String localeJar() {
        return localeJar;
    }

    /** Width, height, depth and G or C, as in {@code x-CiscoIPPhoneDisplay}. */
    public String display() {
        return display;
    }
}
