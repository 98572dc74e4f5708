package org.sidetone;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.List;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.phone.MacAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what is wrong with phones once, when it begins to be wrong, and says when a phone is right again. What many phones share is
 * one line, and a change that hits all of them is no flood. Not for several threads.
 */
final class ProblemLog {
    private static final Logger log = LoggerFactory.getLogger(ProblemLog.class);
    private static final int MOST_LINES = 50;
    private static final int MOST_NAMES = 3;

    private ImmutableSetMultimap<Problem, MacAddress> told = ImmutableSetMultimap.of();
    private Set<Problem> bindings = ImmutableSet.of();

    /** @param problems all that is wrong with bindings now */
    void tellBindings(List<Problem> problems) {
        problems.stream()
                .filter(problem -> !bindings.contains(problem))
                .forEach(problem -> log.warn("{}: {} ({})", problem.where(), problem.what(), problem.hint()));
        bindings = ImmutableSet.copyOf(problems);
    }

    /** @param now all that is wrong with the phones that are bound, each problem with the phones it concerns */
    void tell(ImmutableSetMultimap<Problem, MacAddress> now, Set<MacAddress> bound) {
        ImmutableSetMultimap<Problem, MacAddress> serious = now.entries().stream()
                .filter(entry -> entry.getKey().severity() != Severity.INFO)
                .collect(ImmutableSetMultimap.toImmutableSetMultimap(e -> e.getKey(), e -> e.getValue()));
        List<Problem> fresh = Sets.difference(serious.keySet(), told.keySet()).stream()
                .limit(MOST_LINES + 1L)
                .toList();
        for (Problem problem : fresh.subList(0, Math.min(MOST_LINES, fresh.size()))) {
            boolean namesItself = problem.where().startsWith("phone ");
            log.warn(
                    "{}{}: {}{}",
                    namesItself ? "" : names(serious.get(problem)) + ": ",
                    problem.where(),
                    problem.what(),
                    problem.hint().isEmpty() ? "" : " (" + problem.hint() + ")");
        }
        if (fresh.size() > MOST_LINES) {
            log.warn("and more of the kind; sidetone check tells all");
        }
        Set<MacAddress> mended = Sets.intersection(
                Sets.difference(ImmutableSet.copyOf(told.values()), ImmutableSet.copyOf(serious.values())), bound);
        if (!mended.isEmpty()) {
            log.info("{}: no problem is left", names(mended));
        }
        told = serious;
    }

    private static String names(Set<MacAddress> phones) {
        return phones.size() > MOST_NAMES
                ? phones.size() + " phones"
                : String.join(", ", phones.stream().map(MacAddress::deviceName).toList());
    }
}
