package org.sidetone.lint.load;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidetone.lint.Finding;
import org.sidetone.lint.Findings;
import org.sidetone.lint.Node;
import org.sidetone.phone.PhoneModel;

/** The loads in {@code XMLDefault.cnf.xml}, each under the number of a model. */
public final class DefaultRules {
    private static final String PREFIX = "loadinformation";
    private static final Pattern NUMBERED = Pattern.compile("loadInformation([0-9]{1,5})");
    private static final String SOURCE = "loadNNN.txt of Cisco's releases";

    private DefaultRules() {}

    public static ImmutableList<Finding> check(Node root) {
        Findings found = new Findings();
        root.children().stream()
                .filter(child -> child.name().toLowerCase(Locale.ROOT).startsWith(PREFIX))
                .filter(child -> !child.text().isBlank())
                .forEach(child -> load(child, found));
        return found.list();
    }

    private static void load(Node element, Findings found) {
        String load = element.text().strip();
        Matcher numbered = NUMBERED.matcher(element.name());
        Optional<PhoneModel> model =
                numbered.matches() ? PhoneModel.ofNumber(Integer.parseInt(numbered.group(1))) : Optional.empty();
        Optional<PhoneModel> meant = Arrays.stream(PhoneModel.values())
                .filter(known -> known.runs(load))
                .findFirst();
        if (!numbered.matches()) {
            found.warning(
                    element.line(),
                    "load-number-missing",
                    "<" + element.name() + "> has no number of a model, so that no phone looks for it",
                    "write the number behind loadInformation" + example(meant),
                    SOURCE);
        } else if (model.isEmpty() && meant.isPresent()) {
            found.warning(
                    element.line(),
                    "load-number-unknown",
                    "no model that takes " + Findings.quoted(load) + " has the number " + numbered.group(1)
                            + ", so that none of them loads it",
                    "the number belongs to the model" + example(meant),
                    SOURCE);
        } else if (model.isPresent() && meant.isPresent() && !model.get().runs(load)) {
            found.warning(
                    element.line(),
                    "load-of-other-phone",
                    numbered.group(1) + " is the number of a " + model.get().label() + ", which does not take "
                            + Findings.quoted(load),
                    "the number belongs to the model" + example(meant),
                    SOURCE);
        }
    }

    private static String example(Optional<PhoneModel> meant) {
        return meant.map(model -> ": loadInformation" + model.number() + " for a " + model.label())
                .orElse("");
    }
}
