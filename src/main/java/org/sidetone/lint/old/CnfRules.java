package org.sidetone.lint.old;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sidetone.config.Nearest;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;

/** {@code SIPDefault.cnf} and {@code SIP<MAC>.cnf}: lines of {@code key: value}. */
public final class CnfRules {
    private static final String GUIDES = "Cisco's administrator guides for SIP on these phones";
    private static final Pattern OWN = Pattern.compile("SIP[0-9A-F]{12}\\.cnf", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(OWN.pattern() + "|SIPDefault\\.cnf", Pattern.CASE_INSENSITIVE);
    private static final Pattern SETTING =
            Pattern.compile("\\s*([A-Za-z][\\w.]*)\\s*:\\s*(?:\"([^\"]*)\"|([^\";#]*?))\\s*(?:[;#].*)?");

    /** What a line cannot do without, so that no default is of use. */
    private static final Pattern NEEDED = Pattern.compile("line\\d_(name|authname|password)|proxy\\d_address");

    private final Findings found = new Findings();
    private final Map<String, Setting> settings = new HashMap<>();

    private record Setting(int line, String value) {}

    private CnfRules() {}

    /** Whether a 7940 or 7960 asks for its settings under such a name. */
    public static boolean isNamed(String fileName) {
        return ANY.matcher(fileName).matches();
    }

    /** Whether it is a key that the phone knows, and no password's. */
    public static boolean isHarmless(String key) {
        return Optional.ofNullable(CnfKeys.KNOWN.get(key))
                .filter(kind -> !kind.isSecret())
                .isPresent();
    }

    /**
     * @param fileName without folders; a phone's own file must say who it is
     * @param defaults the SIPDefault.cnf that the phone reads before it, where there is one
     */
    public static ImmutableList<Finding> check(String fileName, String text, Optional<String> defaults) {
        CnfRules rules = new CnfRules();
        List<String> lines = Splitter.onPattern("\r?\n").splitToList(text);
        for (int i = 0; i < lines.size(); i++) {
            rules.line(i + 1, lines.get(i));
        }
        if (OWN.matcher(fileName).matches()) {
            rules.own(fileName, defaults.map(CnfRules::settings));
        }
        return rules.found.list();
    }

    private static Map<String, Setting> settings(String text) {
        CnfRules rules = new CnfRules();
        Splitter.onPattern("\r?\n").splitToList(text).forEach(line -> rules.line(1, line));
        return rules.settings;
    }

    private void line(int at, String line) {
        if (line.isBlank() || line.strip().startsWith("#") || line.strip().startsWith(";")) {
            return;
        }
        Matcher setting = SETTING.matcher(line);
        if (!setting.matches()) {
            // Without the line itself: it may be a password's.
            found.error(
                    at,
                    "line-unreadable",
                    "the line is no key: \"value\"",
                    "one key a line; a value ends at its second double quote and can hold none",
                    GUIDES);
            return;
        }
        String value = Optional.ofNullable(setting.group(2)).orElseGet(() -> setting.group(3));
        setting(at, setting.group(1), value);
    }

    private void setting(int at, String key, String value) {
        CnfKind kind = CnfKeys.KNOWN.get(key);
        if (kind == null) {
            Optional<String> meant = CnfKeys.KNOWN.keySet().stream()
                    .filter(key::equalsIgnoreCase)
                    .findFirst()
                    .or(() -> Nearest.to(key, CnfKeys.KNOWN.keySet()));
            found.warning(
                    at,
                    "key-unknown",
                    key + " is nothing that the phone knows, so it passes over it",
                    meant.map(name -> "did you mean " + name + "?").orElse("take it out"),
                    GUIDES);
            return;
        }
        Setting before = settings.put(key, new Setting(at, value));
        if (before != null) {
            found.warning(
                    at,
                    "key-twice",
                    key + " stands in line " + before.line() + " already; the last one counts",
                    "take one out",
                    "published files");
        }
        kind.complaint(value)
                .ifPresent(what -> found.warning(
                        at,
                        kind.isSecret() ? "secret-unusable" : "value-unusable",
                        key + " " + what,
                        NEEDED.matcher(key).matches()
                                ? "correct it"
                                : "correct it, or leave it empty for the phone's own default",
                        GUIDES));
    }

    private void own(String fileName, Optional<Map<String, Setting>> defaults) {
        if (!fileName.matches("SIP[0-9A-F]{12}\\.cnf")) {
            found.warning(
                    1,
                    "file-name-case",
                    "the file's name is " + Findings.quoted(fileName)
                            + ": on most servers capital and small letters count",
                    "a phone asks for SIP<MAC>.cnf, such as SIP000F8FAABBCC.cnf",
                    GUIDES);
        }
        needed("line1_name", "the phone stays \"Unprovisioned\"");
        if (!isSet(settings.get("proxy1_address"))) {
            server(defaults);
        }
        Setting register = settings.get("proxy_register");
        if (register != null && register.value().equals("0")) {
            found.warning(
                    register.line(),
                    "registers-nowhere",
                    "proxy_register is 0: the phone does not register",
                    "set it to 1",
                    GUIDES);
        }
    }

    /** An empty one of its own goes before that of the defaults. */
    private void server(Optional<Map<String, Setting>> defaults) {
        Setting empty = settings.get("proxy1_address");
        if (defaults.isEmpty() && empty == null) {
            found.info(
                    1,
                    "server-elsewhere",
                    "there is no proxy1_address: SIPDefault.cnf must name one, or the phone registers nowhere",
                    "name SIPDefault.cnf too, to have both looked at",
                    GUIDES);
        } else if (empty != null || !isSet(defaults.get().get("proxy1_address"))) {
            needed("proxy1_address", "the phone registers nowhere");
        }
    }

    private static boolean isSet(@Nullable Setting setting) {
        return setting != null && !setting.value().isEmpty() && !setting.value().equals("UNPROVISIONED");
    }

    private void needed(String key, String otherwise) {
        Setting setting = settings.get(key);
        if (!isSet(setting)) {
            found.warning(
                    setting == null ? 1 : setting.line(),
                    "key-missing",
                    "there is no " + key + ": " + otherwise,
                    "write it",
                    GUIDES);
        }
    }
}
