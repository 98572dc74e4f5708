package standin.old;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import standin.Model;
import standin.file.Words;

/** Which keys a 7940 or 7960 knows, and what must be right between them. */
final class CnfRules {
    private static final Map<String, CnfValueRule> KNOWN = known();

    private CnfRules() {}

    static Optional<String> complaint(String key, String value) {
        CnfValueRule rule = KNOWN.get(key);
        return rule == null ? Optional.of("is no key that the phone knows") : rule.complaint(value);
    }

    /** What no single key shows; empty when the phone can work with it. */
    static List<String> whole(CnfFile file, Model model) {
        List<String> faults = new ArrayList<>();
        if (!file.isLine(1)) {
            faults.add(" line1_name is missing: the phone stays Unprovisioned");
        }
        CnfFile.keys().forEach(key -> key(file, model, key, faults));
        if (file.number("start_media_port", 16384) >= file.number("end_media_port", 32766)) {
            faults.add(" start_media_port is not below end_media_port");
        }
        for (String edge : List.of("dst_start", "dst_stop")) {
            daylight(file, edge, faults);
        }
        return faults;
    }

    private static void key(CnfFile file, Model model, int key, List<String> faults) {
        boolean dials = !file.value("speed_line" + key).isEmpty();
        if ((dials || file.isLine(key)) && key > model.keys()) {
            faults.add(" key " + key + ": a " + model.label() + " has " + model.keys());
        }
        if (dials && file.isLine(key)) {
            faults.add(" speed_line" + key + ": key " + key + " is a line");
        }
        if (!file.isLine(key)) {
            return;
        }
        String proxy = file.value("proxy" + key + "_address");
        if (proxy.isEmpty() && file.value("proxy1_address").isEmpty()) {
            faults.add(" line" + key + "_name: has no proxy" + key + "_address, and there is no proxy1_address");
        }
        if (proxy.equalsIgnoreCase("USECALLMANAGER")) {
            faults.add(" proxy" + key + "_address: USECALLMANAGER, which no guide of the text files describes");
        }
    }

    /** A clock that goes by daylight saving needs to know when. */
    private static void daylight(CnfFile file, String edge, List<String> faults) {
        if (!file.value("dst_auto_adjust").equals("1")) {
            return;
        }
        boolean dayless = file.number(edge + "_day", 0) == 0;
        boolean weekless = file.value(edge + "_day_of_week").isEmpty() || file.number(edge + "_week_of_month", 0) == 0;
        if (file.value(edge + "_month").isEmpty() || (dayless && weekless)) {
            faults.add(" dst_auto_adjust is 1, but " + edge + "_month and a day, or weekday and week, do not say when");
        }
    }

    private static Map<String, CnfValueRule> known() {
        Map<String, CnfValueRule> rules = new HashMap<>();
        for (String line : Words.of("cnf-keys.txt")) {
            String[] parts = line.split(" ", 2);
            CnfValueRule rule = CnfValueRule.of(parts[1]);
            if (parts[0].contains("#")) {
                CnfFile.keys().forEach(key -> rules.put(parts[0].replace("#", String.valueOf(key)), rule));
            } else {
                rules.put(parts[0], rule);
            }
        }
        return rules;
    }
}
