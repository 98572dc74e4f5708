package standin.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import standin.Model;

/** Compares a SEP file with what the firmware takes, element by element, and lists what it would refuse. */
final class SepRules {
    private static final Map<String, Rule> KNOWN = known();

    private final Model model;
    private final List<String> faults = new ArrayList<>();

    private record Rule(ValueRule value, boolean repeats, Set<String> attributes) {}

    private SepRules(Model model) {
        this.model = model;
    }

    /** {@code line: element: why}, in the order of the file; empty when a phone would take it. */
    static List<String> faults(Element device, Model model) {
        SepRules rules = new SepRules(model);
        rules.element(device.name(), device);
        if (rules.faults.isEmpty()) {
            rules.whole(device);
        }
        return rules.faults;
    }

    private void element(String path, Element element) {
        Rule rule = KNOWN.get(path);
        if (rule == null) {
            fault(element, unknown(path));
            return;
        }
        for (String attribute : element.attributes().keySet()) {
            if (!rule.attributes().contains(attribute)) {
                fault(element, "no attribute " + attribute + " is known");
            }
        }
        if (rule.value().isGroup()) {
            if (!element.text().isBlank()) {
                fault(element, "text stands between its elements");
            }
            children(path, element);
        } else if (!element.children().isEmpty()) {
            fault(element, "holds other elements, but only text may stand there");
        } else {
            rule.value().complaint(element.text()).ifPresent(why -> fault(element, why));
        }
    }

    private void children(String path, Element parent) {
        Set<String> seen = new HashSet<>();
        for (Element child : parent.children()) {
            String below = path + "/" + child.name();
            if (!seen.add(child.name())
                    && KNOWN.containsKey(below)
                    && !KNOWN.get(below).repeats()) {
                fault(child, "stands twice in " + parent.name());
            }
            element(below, child);
        }
    }

    /** What no element shows by itself. */
    private void whole(Element device) {
        required(device, "deviceProtocol", "the phone does not know whether to speak SIP");
        required(device, "deviceSecurityMode", "the firmware starts from 3, encrypted, and there are no certificates");
        device.at("devicePool/callManagerGroup/members")
                .ifPresent(members -> members.children("member").forEach(this::member));
        List<Element> lines = device.at("sipProfile/sipLines")
                .map(all -> all.children("line"))
                .orElse(List.of());
        buttons(lines);
        firstLine(device, lines);
        long first = number(device.value("sipProfile/startMediaPort"), 16384);
        long last = number(device.value("sipProfile/stopMediaPort"), 32766);
        if (first >= last) {
            fault(device, "startMediaPort " + first + " is not below stopMediaPort " + last);
        }
    }

    private void required(Element device, String path, String otherwise) {
        if (device.value(path).isEmpty()) {
            fault(device, path + " is missing: " + otherwise);
        }
    }

    private void member(Element member) {
        int ports = -1;
        int name = -1;
        List<Element> inside =
                member.child("callManager").map(Element::children).orElse(List.of());
        for (int i = 0; i < inside.size(); i++) {
            ports = inside.get(i).name().equals("ports") ? i : ports;
            name = inside.get(i).name().equals("processNodeName") ? i : name;
        }
        if (name >= 0 && ports > name) {
            // Reading processNodeName closes the entry (config_parser.c), so that the ports go to the next server.
            fault(inside.get(name), "stands before ports, which then belong to no server");
        }
    }

    private void buttons(List<Element> lines) {
        Set<Long> used = new HashSet<>();
        for (Element line : lines) {
            long button = number(line.attributes().getOrDefault("button", ""), 0);
            if (button < 1 || button > model.keys()) {
                fault(
                        line,
                        "button " + line.attributes().get("button") + ": a " + model.label() + " has " + model.keys());
            } else if (!used.add(button)) {
                fault(line, "button " + button + " is given twice");
            }
            if (line.value("featureID").isEmpty()) {
                fault(line, "has no featureID");
            }
        }
    }

    private void firstLine(Element device, List<Element> lines) {
        Element first = lines.stream()
                .filter(line -> "1".equals(line.attributes().get("button")))
                .findFirst()
                .orElse(null);
        if (first == null || !first.value("featureID").equals("9")) {
            fault(device, "button 1 is no line (featureID 9): the phone stays Unprovisioned");
            return;
        }
        for (String needed : List.of("name", "proxy", "port")) {
            String value = first.value(needed);
            if (value.isEmpty() || value.equals("UNPROVISIONED") || value.equals("0")) {
                fault(first, "line 1 has no " + needed + ": the phone stays Unprovisioned");
            }
        }
        if (!first.value("proxy").equalsIgnoreCase("USECALLMANAGER")) {
            lines.forEach(this::ownServer);
            return;
        }
        if (device.at("devicePool/callManagerGroup/members").stream()
                .flatMap(members -> members.children("member").stream())
                .allMatch(member -> member.value("callManager/processNodeName").isEmpty())) {
            fault(device, "line 1 uses callManagerGroup, and no processNodeName stands there");
        }
        required(device, "transportLayerProtocol", "the phone does not know how to reach the server");
        for (Element line : lines) {
            String proxy = line.value("proxy");
            if (line.value("featureID").equals("9") && !proxy.isEmpty() && !proxy.equalsIgnoreCase("USECALLMANAGER")) {
                fault(line, "proxy \"" + proxy + "\" beside line 1's USECALLMANAGER: the phone knows one server");
            }
        }
    }

    /** Without a call manager no line lends its server to another. */
    private void ownServer(Element line) {
        if (line.value("featureID").equals("9") && !line.value("name").isEmpty()) {
            String proxy = line.value("proxy");
            if (proxy.isEmpty() || proxy.equalsIgnoreCase("USECALLMANAGER") || number(line.value("port"), 0) == 0) {
                fault(line, "has no proxy and port of its own, which it needs where line 1 has: it never registers");
            }
        }
    }

    private static String unknown(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return KNOWN.keySet().stream()
                .filter(known -> known.endsWith("/" + name))
                .sorted()
                .findFirst()
                .map(known -> "does not belong here, but at " + known)
                .orElse("is no element that a phone knows");
    }

    private void fault(Element element, String why) {
        faults.add(element.row() + ": " + element.name() + ": " + why);
    }

    static long number(String text, long otherwise) {
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : otherwise;
    }

    private static Map<String, Rule> known() {
        Map<String, Rule> rules = new HashMap<>();
        for (String line : Words.of("elements.txt")) {
            // A kind may hold blanks ("Auto Answer with Headset"), and only groups have attributes.
            String[] parts = line.split(" ", 2);
            boolean repeats = parts[0].endsWith("+");
            String path = repeats ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
            boolean group = parts[1].startsWith("group");
            Set<String> attributes = group ? Set.of(parts[1].split(" ", -1)) : Set.of();
            rules.put(path, new Rule(ValueRule.of(group ? "group" : parts[1]), repeats, attributes));
        }
        return rules;
    }
}
