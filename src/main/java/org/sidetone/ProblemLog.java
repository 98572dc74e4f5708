package org.sidetone;

import com.google.common.collect.ImmutableSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.Phone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs what is wrong with a phone once, when it begins to be wrong, and says when it is right again. Not for several threads. */
final class ProblemLog {
    private static final Logger log = LoggerFactory.getLogger(ProblemLog.class);

    private final Map<MacAddress, Set<Problem>> told = new HashMap<>();
    private Set<Problem> bindings = ImmutableSet.of();

    /** @param problems all that is wrong with bindings now */
    void tellBindings(List<Problem> problems) {
        problems.stream()
                .filter(problem -> !bindings.contains(problem))
                .forEach(problem -> log.warn("{}: {} ({})", problem.where(), problem.what(), problem.hint()));
        bindings = ImmutableSet.copyOf(problems);
    }

    void tell(Phone phone, List<Problem> problems) {
        Set<Problem> serious = problems.stream()
                .filter(problem -> problem.severity() != Severity.INFO)
                .collect(ImmutableSet.toImmutableSet());
        Set<Problem> before = told.getOrDefault(phone.mac(), ImmutableSet.of());
        for (Problem problem : serious) {
            if (!before.contains(problem)) {
                log.warn("{}: {} {} ({})", phone.mac().deviceName(), problem.where(), problem.what(), problem.hint());
            }
        }
        if (serious.isEmpty() && !before.isEmpty()) {
            log.info("{}: its problems are mended", phone.mac().deviceName());
        }
        told.put(phone.mac(), serious);
    }
}
