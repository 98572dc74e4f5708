package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import org.sidetone.config.Problem;
import org.sidetone.phone.Phone;
import org.sidetone.phone.Phones;
import org.sidetone.publish.RootShelf;
import org.sidetone.publish.RootSurvey;

/** The TFTP root: whether it can be read, and hand-written files that a generated one hides. */
public final class RootCheck {
    private RootCheck() {}

    public static ImmutableList<Problem> of(Path root, Phones phones) {
        RootSurvey survey = new RootShelf(root).survey();
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        found.addAll(survey.problems());
        for (Phone phone : phones.byMac().values()) {
            String name = phone.mac().deviceName() + ".cnf.xml";
            if (phone.isBound()) {
                survey.inventory()
                        .spelling(name)
                        .ifPresent(spelling -> found.add(Problem.warning(
                                "hand-written-sep",
                                "phone " + phone.mac().deviceName(),
                                "the file " + root.resolve(spelling)
                                        + " is not served: a bound phone gets the generated one",
                                "take the file away, or unbind the phone to serve it")));
            }
        }
        return found.build();
    }
}
