package org.sidetone.lint.sep;

import com.google.common.collect.ImmutableSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.lint.sep.value.NumberKind;
import org.sidetone.lint.sep.value.Placeholder;
import org.sidetone.lint.sep.value.Sources;
import org.sidetone.phone.PhoneModel;

/** Which key each {@code <line>} takes, and what that key does. */
final class ButtonRules {
    /** No model has more, expansion modules included. */
    private static final int MOST = PhoneModel.CP_7975G.mostKeys();

    private static final ImmutableSet<Long> FEATURES = ImmutableSet.of(
            1L, 2L, 3L, 4L, 5L, 9L, 18L, 20L, 21L, 22L, 23L, 27L, 102L, 123L, 126L, 127L, 128L, 130L, 132L, 133L, 134L,
            135L, 137L, 139L, 140L, 141L, 142L, 159L, 192L, 194L, 195L, 197L, 198L, 255L);
    private static final ImmutableSet<Long> NOT_ON_79XX = ImmutableSet.of(140L, 142L);
    private static final ImmutableSet<Long> DIALS = ImmutableSet.of(2L, 21L, 22L);
    private static final long SERVICE = 20;

    private final Findings found;

    ButtonRules(Findings found) {
        this.found = found;
    }

    void check(Node device, List<Node> lines) {
        int keys = keys(device);
        Map<Integer, Node> taken = new HashMap<>();
        for (Node line : lines) {
            OptionalInt button = button(line);
            if (button.isEmpty()) {
                missing(line);
            } else {
                number(line, button.getAsInt(), keys);
                Node before = taken.putIfAbsent(button.getAsInt(), line);
                if (before != null) {
                    found.error(
                            line.line(),
                            "button-twice",
                            "button " + button.getAsInt() + " is taken already, in line " + before.line(),
                            "give each <line> a button of its own",
                            Sources.UCM);
                }
            }
            feature(line);
        }
    }

    /** Its key; empty where that is no number from 1. */
    static OptionalInt button(Node line) {
        String text = line.attributes().getOrDefault("button", "").strip();
        return text.matches("[0-9]{1,4}") && Integer.parseInt(text) > 0
                ? OptionalInt.of(Integer.parseInt(text))
                : OptionalInt.empty();
    }

    private void missing(Node line) {
        String written = line.attributes().get("button");
        found.error(
                line.line(),
                "button-missing",
                written == null
                        ? "<line> does not say which button it is for"
                        : "button is " + Findings.quoted(written) + ", no number from 1",
                "write <line button=\"1\">, in small letters; the topmost is 1",
                Sources.UCM);
    }

    private void number(Node line, int button, int keys) {
        if (button > MOST) {
            found.error(
                    line.line(),
                    "button-too-high",
                    "button " + button + ": no phone of the series has more than " + MOST
                            + " keys, expansion modules included",
                    "number the keys from 1",
                    "Cisco's data sheets");
        } else if (button > keys) {
            found.warning(
                    line.line(),
                    "button-beyond-model",
                    "button " + button + ": the models of this firmware have " + keys + (keys == 1 ? " key" : " keys")
                            + ", as far as the file tells",
                    "use a lower button; addOnModules tells of expansion modules",
                    "Cisco's data sheets");
        }
    }

    /** The most keys of a model that takes the firmware named in the file. */
    private static int keys(Node device) {
        boolean modules = Paths.find(device, "addOnModules")
                .map(all -> !all.children().isEmpty())
                .orElse(false);
        String load = Paths.value(device, "loadInformation");
        int most = Arrays.stream(PhoneModel.values())
                .filter(model -> load.startsWith(model.loadPrefix() + "."))
                .mapToInt(PhoneModel::lineKeys)
                .max()
                .orElse(MOST);
        return modules ? MOST : most;
    }

    private void feature(Node line) {
        String written = Paths.value(line, "featureID");
        long feature = NumberKind.read(written);
        int at = Paths.line(line, "featureID");
        if (written.isEmpty()) {
            found.warning(
                    at,
                    "feature-missing",
                    "<line> has no featureID, so that the key has no use that is known",
                    "9 is a line, 2 a speed dial, 20 a service, 21 a speed dial with a lamp",
                    Sources.UCM);
        } else if (!FEATURES.contains(feature) && !Placeholder.is(written)) {
            found.warning(
                    at,
                    "feature-unknown",
                    "no phone is known to have a featureID " + Findings.quoted(written),
                    "9 is a line, 2 a speed dial, 20 a service, 21 a speed dial with a lamp",
                    Sources.UCM + ", " + Sources.STACK);
        } else if (NOT_ON_79XX.contains(feature)) {
            found.warning(
                    at,
                    "feature-other-model",
                    "featureID " + feature + " is one that the 7900 series does not have",
                    "choose another",
                    Sources.UCM);
        } else if (DIALS.contains(feature)
                && Paths.value(line, "speedDialNumber").isEmpty()) {
            found.warning(
                    line.line(),
                    "key-without-number",
                    "the key is to dial (featureID " + feature + ") and has no speedDialNumber",
                    "write <speedDialNumber>…</speedDialNumber>",
                    Sources.UCM);
        } else if (feature == SERVICE
                && Paths.value(line, "serviceURI").isEmpty()
                && Paths.value(line, "secureServiceURI").isEmpty()) {
            found.warning(
                    line.line(),
                    "key-without-address",
                    "the key is to open a page (featureID 20) and has no serviceURI",
                    "write <serviceURI>http://…</serviceURI>",
                    Sources.UCM);
        }
    }
}
