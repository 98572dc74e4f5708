package org.sidetone.lint.sep;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sidetone.config.Severity;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.NumberKind;
import org.sidetone.lint.sep.value.Sources;

/** The servers in callManagerGroup. */
final class ServerRules {
    private static final int KEPT = 3;
    private static final long USUAL_PORT = 5060;

    private final Findings found;

    ServerRules(Findings found) {
        this.found = found;
    }

    /** Whether one of them has a name. */
    static boolean hasServer(Node device) {
        return members(device).stream()
                .anyMatch(member ->
                        !Paths.value(member, "callManager/processNodeName").isEmpty());
    }

    void check(Node device) {
        List<Node> members = members(device);
        members.forEach(member -> order(member, members.size() > 1));
        priorities(members);
        if (members.size() > KEPT) {
            found.warning(
                    members.get(KEPT).line(),
                    "too-many-servers",
                    "this is server " + (KEPT + 1) + ": usecallmanager.nz allows five, the firmware's code keeps three",
                    "put the three that count first",
                    Sources.STACK + "; " + Sources.UCM);
        }
    }

    private void order(Node member, boolean several) {
        Optional<Node> callManager = member.child("callManager");
        if (callManager.isEmpty()) {
            return;
        }
        List<Node> inside = callManager.get().children();
        Optional<Node> name = callManager.get().child("processNodeName");
        Optional<Node> ports = callManager.get().child("ports");
        if (name.isPresent() && ports.isPresent() && inside.indexOf(ports.get()) > inside.indexOf(name.get())) {
            String port = Paths.value(ports.get(), "sipPort");
            boolean lost = several || !(port.isEmpty() || NumberKind.read(port) == USUAL_PORT);
            found.add(
                    lost ? Severity.ERROR : Severity.WARNING,
                    name.get().line(),
                    "ports-after-name",
                    "processNodeName stands before ports: reading it ends the entry, so that the ports of line "
                            + ports.get().line() + " go to the next server and 5060 is used for this one",
                    "put <ports> before <processNodeName>",
                    Sources.STACK + ": process_ccm_config");
        } else if (name.isPresent() && ports.isEmpty()) {
            found.info(
                    name.get().line(),
                    "ports-missing",
                    "no <ports> stands before processNodeName, so that 5060 is used",
                    "write <ports><sipPort>…</sipPort></ports> before it if the server listens elsewhere",
                    Sources.STACK);
        }
    }

    private void priorities(List<Node> members) {
        Map<String, Node> seen = new HashMap<>();
        for (Node member : members) {
            String priority = member.attributes().get("priority");
            if (priority == null) {
                found.info(
                        member.line(),
                        "priority-missing",
                        "the member has no priority",
                        "write <member priority=\"0\">, and 1, 2 for the next",
                        Sources.UCM);
            } else if (!priority.matches("[0-4]")) {
                found.warning(
                        member.line(),
                        "priority-wrong",
                        "the priority is " + Findings.quoted(priority) + ", and phones know 0 to 4",
                        "number the members from 0",
                        Sources.UCM);
            } else if (seen.putIfAbsent(priority, member) != null) {
                found.warning(
                        member.line(),
                        "priority-twice",
                        "another member has the priority " + priority + " too",
                        "number the members from 0",
                        Sources.UCM);
            }
        }
    }

    private static List<Node> members(Node device) {
        return Paths.find(device, "devicePool/callManagerGroup/members")
                .map(members -> members.children("member").toList())
                .orElse(List.of());
    }
}
