package org.sidetone.phone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What is known of each model (reference: Cisco's own load tables and device pack; the table of the usecallmanager.nz project).
 * The 7931 has 24 line keys by its data sheet; one published table says 34.
 */
public enum PhoneModel {
    CP_7906G("7906G", 369, 1, "SIP11", "tc-sip.jar", "Desktops/95x34x1", false),
    CP_7911G("7911G", 307, 1, "SIP11", "tc-sip.jar", "Desktops/95x34x1", false),
    CP_7931G("7931G", 348, 24, "SIP31", "gp-sip.jar", "", false),
    CP_7940G("7940G", 8, 2, "P0S3", "", "", false),
    CP_7960G("7960G", 7, 6, "P0S3", "", "", false),
    CP_7941G("7941G", 115, 2, "SIP41", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7941G_GE("7941G-GE", 309, 2, "SIP41", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7961G("7961G", 30018, 6, "SIP41", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7961G_GE("7961G-GE", 308, 6, "SIP41", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7942G("7942G", 434, 2, "SIP42", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7962G("7962G", 404, 6, "SIP42", "mk-sip.jar", "Desktops/320x196x4", false),
    CP_7945G("7945G", 435, 2, "SIP45", "be-sip.jar", "Desktops/320x212x16", true),
    CP_7965G("7965G", 436, 6, "SIP45", "be-sip.jar", "Desktops/320x212x16", true),
    CP_7970G("7970G", 30006, 8, "SIP70", "td-sip.jar", "Desktops/320x212x12", true),
    CP_7971G_GE("7971G-GE", 119, 8, "SIP70", "td-sip.jar", "Desktops/320x212x12", true),
    CP_7975G("7975G", 437, 8, "SIP75", "td-sip.jar", "Desktops/320x216x16", true);

    private final String label;
    private final int number;
    private final int lineKeys;
    private final String loadPrefix;
    private final String localeJar;
    private final String wallpaperFolder;
    private final boolean backlit;

    PhoneModel(
            String label,
            int number,
            int lineKeys,
            String loadPrefix,
            String localeJar,
            String wallpaperFolder,
            boolean backlit) {
        this.label = label;
        this.number = number;
        this.lineKeys = lineKeys;
        this.loadPrefix = loadPrefix;
        this.localeJar = localeJar;
        this.wallpaperFolder = wallpaperFolder;
        this.backlit = backlit;
    }

    /** Whose number in {@code XMLDefault.cnf.xml} this is, as in the {@code loadNNN.txt} of Cisco's releases. */
    public static Optional<PhoneModel> ofNumber(int number) {
        return Arrays.stream(values()).filter(model -> model.number == number).findFirst();
    }

    /**
     * Reads {@code 7941G}, {@code 7941}, {@code CP-7941G} or {@code cp_7941g-ge}, without regard to case. The G at the end may be
     * missing, also before the GE; the models whose only version is GE are found without it.
     */
    public static Optional<PhoneModel> parse(String text) {
        String wanted = bare(text);
        return Arrays.stream(values())
                .filter(model -> bare(model.label).equals(wanted))
                .findFirst()
                .or(() -> Arrays.stream(values())
                        .filter(model -> bare(model.label).equals(wanted + "G")
                                || bare(model.label).equals(wanted + "GE")
                                || bare(model.label).equals(wanted + "GGE")
                                || bare(model.label).equals(wanted.replaceFirst("GE$", "GGE")))
                        .findFirst());
    }

    private static String bare(String text) {
        String upper = text.trim().toUpperCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return upper.startsWith("CP") ? upper.substring(2) : upper;
    }

    /** {@code 7941G}. */
    public String label() {
        return label;
    }

    /** Cisco's number of the model. */
    public int number() {
        return number;
    }

    /** Keys beside the screen that can hold a line, a speed dial or a service; without expansion modules. */
    public int lineKeys() {
        return lineKeys;
    }

    /**
     * The same with two 7915 or 7916 modules of 24 keys each, the most that a phone takes (Cisco's data sheet). A 7960's own module
     * works under SCCP alone.
     */
    public int mostKeys() {
        return isJava() ? lineKeys + 48 : lineKeys;
    }

    /**
     * Whether its firmware is of the newer kind, which reads {@code SEP<MAC>.cnf.xml}. A 7940 or 7960 reads text, {@code
     * SIP<MAC>.cnf}, speaks English alone and knows neither lamps nor wallpapers.
     */
    public boolean isJava() {
        return this != CP_7940G && this != CP_7960G;
    }

    /** How its SIP loads begin, {@code SIP41}. */
    public String loadPrefix() {
        return loadPrefix;
    }

    /** Whether a load of this name, of either protocol, is for the model, as far as the name tells. */
    public boolean runs(String load) {
        String upper = load.toUpperCase(Locale.ROOT);
        return isJava()
                ? upper.matches("(SIP|SCCP|TERM)" + loadPrefix.substring("SIP".length()) + "\\..*")
                        || upper.matches("TERM" + label.substring(2, 4) + "\\.DEFAULT(\\.LOADS)?")
                : upper.startsWith("P0");
    }

    /** The file that it asks for at boot, {@code SEP001B54AABBCC.cnf.xml}, or of a 7940/60 {@code SIP001B54AABBCC.cnf}. */
    public String fileOf(MacAddress mac) {
        return isJava() ? mac.deviceName() + ".cnf.xml" : "SIP" + mac.digits() + ".cnf";
    }

    /** What its language is in; empty where it has but its own. */
    public String localeJar() {
        return localeJar;
    }

    /** Empty where none is known. */
    public String wallpaperFolder() {
        return wallpaperFolder;
    }

    /** Whether the display has a light that can be timed. */
    public boolean backlit() {
        return backlit;
    }
}
