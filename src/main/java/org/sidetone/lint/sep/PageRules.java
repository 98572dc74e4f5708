package org.sidetone.lint.sep;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.NumberKind;
import org.sidetone.lint.sep.value.Sources;

/** The pages behind the phone's buttons, and who may push one. */
final class PageRules {
    private static final ImmutableList<String> ADDRESSES =
            ImmutableList.of("directoryURL", "servicesURL", "messagesURL");
    private static final ImmutableList<String> BUILT_IN = ImmutableList.of(
            "Application:Cisco/MissedCalls", "Application:Cisco/ReceivedCalls", "Application:Cisco/PlacedCalls");

    private final Findings found;

    PageRules(Findings found) {
        this.found = found;
    }

    void check(Node device, List<Node> lines) {
        boolean web = !List.of("1").contains(Paths.value(device, "vendorConfig/webAccess"));
        if (Paths.value(device, "authenticationURL").isEmpty() && web) {
            found.warning(
                    Paths.line(device, "authenticationURL"),
                    "authentication-empty",
                    "authenticationURL is empty while the phone's own web server is on: anyone may push pages at it",
                    "name a page that answers AUTHORIZED, or turn the web server off (webAccess 1)",
                    Sources.UCM);
        }
        vendor(device);
        if (!Paths.value(device, "messagesURL").isEmpty()
                && lines.stream()
                        .anyMatch(line -> !Paths.value(line, "messagesNumber").isEmpty())) {
            found.info(
                    Paths.line(device, "messagesURL"),
                    "messages-number-overridden",
                    "messagesURL is set, so that the messages key opens it and messagesNumber is not dialled",
                    "leave it empty to dial the voicemail",
                    Sources.UCM);
        }
        String timeout = Paths.value(device, "idleTimeout");
        if (!Paths.value(device, "idleURL").isEmpty() && NumberKind.read(timeout) == 0) {
            found.info(
                    Paths.line(device, "idleURL"),
                    "idle-never",
                    "idleURL is set and idleTimeout is " + (timeout.isEmpty() ? "missing" : "0")
                            + ", so that it is never shown",
                    "write the seconds in <idleTimeout>",
                    Sources.UCM);
        }
        Paths.find(device, "phoneServices").ifPresent(services -> services(device, services));
    }

    private void vendor(Node device) {
        if (Paths.value(device, "vendorConfig/webAccess").equals("0")) {
            found.info(
                    Paths.line(device, "vendorConfig/webAccess"),
                    "web-access-on",
                    "webAccess 0 turns the phone's web server on, which shows its settings to anyone",
                    "1 is off, 2 lets people only read",
                    Sources.UCM + ", chan-sccp");
        }
        if (Paths.value(device, "vendorConfig/sshAccess").equals("0")) {
            found.info(
                    Paths.line(device, "vendorConfig/sshAccess"),
                    "ssh-access-on",
                    "sshAccess 0 turns logins over SSH on",
                    "1 is off",
                    Sources.UCM);
        }
    }

    private void services(Node device, Node services) {
        String provisioning = Paths.value(services, "provisioning");
        List<Node> listed = services.children("phoneService").toList();
        if (provisioning.equals("1") && !listed.isEmpty()) {
            found.warning(
                    Paths.line(services, "provisioning"),
                    "services-ignored",
                    "provisioning 1 has the phone use directoryURL and its like only: the list of phoneService is not read",
                    "write 2 for both, or 0 for the list alone",
                    Sources.STACK + ", " + Sources.UCM);
            return;
        }
        for (String address : ADDRESSES) {
            if (provisioning.equals("0") && !Paths.value(device, address).isEmpty()) {
                found.warning(
                        Paths.line(device, address),
                        "service-address-ignored",
                        address + " is not used, as provisioning in phoneServices is 0",
                        "write 2 there to have both",
                        Sources.UCM);
            }
        }
        for (Node service : listed) {
            String type = service.attributes().getOrDefault("type", "");
            if (!type.matches("[012]")) {
                found.warning(
                        service.line(),
                        "service-type",
                        "phoneService has " + (type.isEmpty() ? "no type" : "the type " + Findings.quoted(type)),
                        "0 is the Services menu, 1 Directories, 2 Messages",
                        Sources.UCM);
            }
            if (Paths.value(service, "url").isEmpty()) {
                found.warning(
                        service.line(), "service-without-address", "phoneService has no url", "write one", Sources.UCM);
            }
        }
        BUILT_IN.stream()
                .filter(wanted -> listed.stream()
                        .noneMatch(service -> Paths.value(service, "url").equals(wanted)))
                .findFirst()
                .ifPresent(lost -> found.info(
                        services.line(),
                        "built-in-lost",
                        "phoneServices leaves out " + lost + ", which so vanishes from the Directories menu",
                        "list all that shall stay, or leave the block out",
                        Sources.UCM));
    }
}
