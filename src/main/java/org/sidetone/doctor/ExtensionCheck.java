package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Hint;
import org.sidetone.phone.Phones;
import org.sidetone.plan.LineFitness;
import org.sidetone.plan.Planner;

/**
 * Whether each extension could serve a phone. For one that has no phone the answers are information only: it may belong to a
 * softphone that is content.
 */
final class ExtensionCheck {
    private ExtensionCheck() {}

    static ImmutableList<Problem> of(Planner planner, Phones phones) {
        ImmutableSet<String> bound = bound(phones);
        ImmutableSet<String> hinted =
                planner.snapshot().hints().stream().map(Hint::extension).collect(ImmutableSet.toImmutableSet());
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        for (Extension extension : planner.snapshot().extensions().values()) {
            if (bound.contains(extension.id())) {
                // PhoneCheck has told the rest, by the plan of its phone.
                found.addAll(lamp(extension, hinted));
                continue;
            }
            ImmutableList.Builder<Problem> own = ImmutableList.builder();
            own.addAll(LineFitness.assess(extension, planner.settings().phone()));
            LineFitness.reachability(extension, planner.snapshot()).ifPresent(own::add);
            own.addAll(lamp(extension, hinted));
            own.build().stream().map(ExtensionCheck::information).forEach(found::add);
        }
        return found.build();
    }

    private static ImmutableList<Problem> lamp(Extension extension, ImmutableSet<String> hinted) {
        String where = "extension " + extension.id();
        if (!hinted.contains(extension.number())) {
            return ImmutableList.of(Problem.info(
                    "no-hint",
                    where,
                    "has no hint, so no lamp shows its state",
                    "add to its context: exten => " + extension.number() + ",hint," + technology(extension) + "/"
                            + extension.id()));
        }
        if (!extension.account().callCounter()) {
            return ImmutableList.of(Problem.warning(
                    "no-call-counter",
                    where,
                    "its lamp stays dark while it rings, because chan_sip does not count its calls",
                    "set callcounter=yes in sip.conf, and reload"));
        }
        return ImmutableList.of();
    }

    private static String technology(Extension extension) {
        return extension.account().driver().name();
    }

    /** What concerns an extension that has no phone is information only. */
    static ImmutableList<Problem> softened(ImmutableList<Problem> problems, Phones phones) {
        ImmutableSet<String> bound =
                bound(phones).stream().map(id -> "extension " + id).collect(ImmutableSet.toImmutableSet());
        return problems.stream()
                .map(problem -> problem.where().startsWith("extension ") && !bound.contains(problem.where())
                        ? information(problem)
                        : problem)
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableSet<String> bound(Phones phones) {
        return phones.byMac().values().stream()
                .flatMap(phone -> phone.extensions().stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Problem information(Problem problem) {
        return new Problem(
                Severity.INFO, problem.code(), problem.where(), problem.what(), problem.hint(), problem.source());
    }
}
