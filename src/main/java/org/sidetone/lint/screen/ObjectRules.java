package org.sidetone.lint.screen;

import com.google.common.collect.ImmutableMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidetone.lint.Node;

/** What holds between the elements of an object, and for attributes. */
final class ObjectRules {
    private static final String FIELD = "reports of users of the 7941G with firmware 8.5";
    private static final String EXECUTE = "Cisco's IP Phone Services Application Development Notes, push requests";
    /** How long an attribute that every displayed object may have can be. */
    private static final ImmutableMap<String, Integer> ATTRIBUTES = ImmutableMap.of(
            "keypadTarget", 15,
            "appId", 64,
            "onAppFocusLost", Grammar.LONGEST_ADDRESS,
            "onAppFocusGained", Grammar.LONGEST_ADDRESS,
            "onAppMinimized", Grammar.LONGEST_ADDRESS,
            "onAppClosed", Grammar.LONGEST_ADDRESS);

    private static final int BITS_OF_AN_OCTET = 8;
    private static final int HIGHEST_ERROR = 4;

    private final Report report;

    ObjectRules(Report report) {
        this.report = report;
    }

    void check(Node root) {
        attributes(root);
        switch (root.name()) {
            case "CiscoIPPhoneExecute" -> execute(root);
            case "CiscoIPPhoneError" -> error(root);
            case "CiscoIPPhoneImage" -> image(root);
            default -> {}
        }
        softKeys(root);
        root.all().filter(node -> node.child("Data").isPresent()).forEach(this::pixels);
        root.all().filter(node -> node.name().equals("TouchArea")).forEach(this::touchArea);
        icons(root);
    }

    private void attributes(Node root) {
        root.attributes().forEach((name, value) -> {
            Integer longest = ATTRIBUTES.get(name);
            boolean known = longest != null
                    || name.startsWith("xmlns")
                    || name.startsWith("xsi:")
                    || List.of("Number", "IconIndex", "WindowMode").contains(name);
            if (!known) {
                report.info(
                        root,
                        "unknown-attribute",
                        "<" + root.name() + "> knows no attribute " + name,
                        "take it out",
                        Grammar.SOURCE);
            } else if (longest != null && value.length() > longest) {
                report.warning(
                        root,
                        "too-long",
                        name + " has " + value.length() + " characters, phones take " + longest,
                        "shorten it",
                        Grammar.SOURCE);
            }
        });
    }

    private void softKeys(Node root) {
        Set<String> positions = new HashSet<>();
        root.children("SoftKeyItem").forEach(key -> {
            Optional<Node> position = key.child("Position");
            if (position.isPresent() && !positions.add(position.get().text().strip())) {
                report.warning(
                        position.get(),
                        "position-twice",
                        "two soft keys have the position "
                                + Report.shown(position.get().text()),
                        "give each its own, 1 to 8",
                        Grammar.SOURCE);
            }
            boolean input = root.name().equals("CiscoIPPhoneInput");
            key.child("URL")
                    .filter(url -> !input && url.text().strip().matches("SoftKey:(Submit|<<)"))
                    .ifPresent(url -> report.warning(
                            url,
                            "softkey-elsewhere",
                            url.text().strip() + " does something on CiscoIPPhoneInput only",
                            "use SoftKey:Select, SoftKey:Exit or SoftKey:Update here",
                            Grammar.SOURCE));
        });
    }

    private void image(Node root) {
        report.warning(
                root,
                "image-object",
                "<CiscoIPPhoneImage> is for the 7940 and 7960: a 7941G was seen to hang at \"Requesting…\"",
                "use <CiscoIPPhoneImageFile> with a PNG on all later phones",
                FIELD);
    }

    /** Two bits or one a pixel, rows without padding. */
    private void pixels(Node picture) {
        Node data = picture.child("Data").orElseThrow();
        try {
            long pixels = (long) number(picture, "Width") * number(picture, "Height") * number(picture, "Depth");
            long octets = (pixels + BITS_OF_AN_OCTET - 1) / BITS_OF_AN_OCTET;
            long found = data.text().replaceAll("\\s", "").length() / 2;
            if (found != 0 && found != octets) {
                report.warning(
                        data,
                        "data-length",
                        "the picture needs " + octets + " octets by its width, height and depth, but has " + found,
                        found < octets ? "the rest stays white" : "correct width, height or depth",
                        "usecallmanager.nz, its picture converter");
            }
        } catch (NumberFormatException e) {
            // Told where the number stands.
        }
    }

    private static int number(Node picture, String name) {
        return Integer.parseInt(picture.child(name).map(Node::text).orElse("").strip());
    }

    private void touchArea(Node area) {
        for (String corner : List.of("X1", "Y1", "X2", "Y2")) {
            if (!area.attributes().getOrDefault(corner, "").matches("[0-9]{1,5}")) {
                report.error(
                        area,
                        "touch-area",
                        "a touch area lacks " + corner + ", or it is no number",
                        "write <TouchArea X1=\"…\" Y1=\"…\" X2=\"…\" Y2=\"…\"/> in pixels",
                        Grammar.SOURCE);
            }
        }
    }

    private void icons(Node root) {
        Set<String> icons = new HashSet<>();
        root.children("IconItem")
                .forEach(icon -> icon.child("Index")
                        .ifPresent(index -> icons.add(index.text().strip())));
        if (root.name().startsWith("CiscoIPPhoneIcon")) {
            root.children("MenuItem")
                    .flatMap(item -> item.children("IconIndex"))
                    .filter(index -> !icons.contains(index.text().strip()))
                    .forEach(index -> report.warning(
                            index,
                            "icon-missing",
                            "there is no icon with the index " + Report.shown(index.text()),
                            "add an <IconItem> with it",
                            Grammar.SOURCE));
        }
    }

    private void execute(Node root) {
        long pages = 0;
        for (Node item : root.children("ExecuteItem").toList()) {
            String address = item.attributes().getOrDefault("URL", "");
            new Addresses(report).check(item, address);
            pages += address.startsWith("http") ? 1 : 0;
            Map<String, String> attributes = item.attributes();
            if (attributes.containsKey("Priority")
                    && !attributes.get("Priority").matches("[0-2]")) {
                report.error(
                        item,
                        "wrong-number",
                        "Priority is '" + Report.shown(attributes.get("Priority")) + "'",
                        "0: at once, 1: when the phone is idle, 2: only if it is idle",
                        Grammar.SOURCE);
            }
        }
        if (pages > 1) {
            report.warning(
                    root,
                    "execute-pages",
                    "it asks for " + pages + " pages at once, phones take one",
                    "send one http address, and at most two others beside it",
                    EXECUTE);
        }
    }

    private void error(Node root) {
        String number = root.attributes().getOrDefault("Number", "");
        if (!number.matches("[1-" + HIGHEST_ERROR + "]")) {
            report.warning(
                    root,
                    "error-number",
                    "Number is '" + Report.shown(number) + "'",
                    "1: cannot be parsed, 2: framing, 3: a file of the phone's, 4: not authorized",
                    EXECUTE);
        }
    }
}
