package standin.old;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import standin.Model;
import standin.Refusal;
import standin.file.Server;

/**
 * What a 7940 or 7960 keeps after it has read its files: a later file overrides an earlier one, and what none of them names stays as it
 * was in its flash. Its text never shows a password.
 */
public final class CnfFile {
    private final Map<String, String> values;

    private CnfFile(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** What a phone holds that was never set up. */
    public static CnfFile empty() {
        return new CnfFile(Map.of());
    }

    /**
     * This with what stands in a file.
     *
     * @throws Refusal with every fault, when a phone would not take it or would pass over a part of it
     */
    public CnfFile with(String name, byte[] bytes) throws Refusal {
        CnfText text = CnfText.read(new String(bytes, ISO_8859_1));
        List<String> faults = new ArrayList<>(text.faults());
        Map<String, String> merged = new TreeMap<>(values);
        for (CnfText.Entry entry : text.entries()) {
            CnfRules.complaint(entry.key(), entry.value())
                    .ifPresentOrElse(
                            why -> faults.add(entry.row() + ": " + entry.key() + ": " + why),
                            () -> merged.put(entry.key(), entry.value()));
        }
        refuse(name, faults);
        return new CnfFile(merged);
    }

    /** @throws Refusal when the whole of it will not do for this model */
    public CnfFile checked(String name, Model model) throws Refusal {
        refuse(name, CnfRules.whole(this, model));
        return this;
    }

    private static void refuse(String name, List<String> faults) throws Refusal {
        if (!faults.isEmpty()) {
            throw new Refusal(String.join(
                    "\n", faults.stream().map(fault -> name + ":" + fault).toList()));
        }
    }

    /** A key beside the screen that is a line; its text leaves the password out. */
    public record Line(
            int key,
            String label,
            String name,
            String displayName,
            String contact,
            String authName,
            String password,
            Server proxy) {
        @Override
        public String toString() {
            return "line " + key + " (" + name + ")";
        }
    }

    /** A key beside the screen that dials. */
    public record SpeedDial(int key, String label, String number) {}

    /** Empty where neither a file nor the flash has it. */
    public String value(String key) {
        return values.getOrDefault(key, "");
    }

    public int number(String key, int otherwise) {
        String text = value(key);
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** The lines that are set up. Name, password and server of line 1 serve those that have none of their own. */
    public List<Line> lines() {
        return keys().filter(this::isLine).mapToObj(this::line).toList();
    }

    public List<SpeedDial> speedDials() {
        return keys().filter(key -> !value("speed_line" + key).isEmpty())
                .mapToObj(key -> new SpeedDial(key, value("speed_label" + key), value("speed_line" + key)))
                .toList();
    }

    boolean isLine(int key) {
        String name = value("line" + key + "_name");
        return !name.isEmpty() && !name.equals("UNPROVISIONED");
    }

    static IntStream keys() {
        return IntStream.rangeClosed(1, 6);
    }

    private Line line(int key) {
        String own = "line" + key + "_";
        String name = value(own + "name");
        String shown = value(own + "displayname");
        String label = value(own + "shortname");
        String contact = value(own + "contact");
        String authName = ownOrFirst(key, "authname");
        String proxy = value("proxy" + key + "_address").isEmpty() ? "proxy1" : "proxy" + key;
        return new Line(
                key,
                label.isEmpty() ? name : label,
                name,
                shown.isEmpty() ? name : shown,
                contact.isEmpty() ? name : contact,
                // So the guide for release 4.0 says, and no server will know it.
                authName.isEmpty() ? "UNPROVISIONED" : authName,
                ownOrFirst(key, "password"),
                new Server(value(proxy + "_address"), number(proxy + "_port", 5060)));
    }

    private String ownOrFirst(int key, String what) {
        String own = value("line" + key + "_" + what);
        return own.isEmpty() ? value("line1_" + what) : own;
    }
}
