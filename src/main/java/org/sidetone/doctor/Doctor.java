package org.sidetone.doctor;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import org.sidetone.config.Problem;
import org.sidetone.phone.Phones;
import org.sidetone.plan.Planner;

/**
 * Everything that can be told from what the PBX said and what is bound, without touching anything. What needs a socket or a file
 * is checked beside it: {@code PortCheck}, {@code RootCheck}.
 *
 * @param facing our address that phones see, for the plans that are looked at
 */
public record Doctor(Planner planner, Phones phones, String facing) {

    /** Worst first; each problem once, although an extension may stand on several phones. */
    public ImmutableList<Problem> examine() {
        ImmutableSet.Builder<Problem> found = ImmutableSet.builder();
        found.addAll(ExtensionCheck.softened(planner.snapshot().problems(), phones));
        found.addAll(planner.general());
        if (planner.settings().hasPbx()) {
            found.addAll(PbxCheck.of(planner.snapshot(), phones));
        }
        found.addAll(AccountCheck.of(planner.settings(), phones));
        found.addAll(PhoneCheck.of(planner, phones, facing));
        found.addAll(MessageCheck.of(planner, phones));
        found.addAll(ExtensionCheck.of(planner, phones));
        return worstFirst(found.build());
    }

    public static ImmutableList<Problem> worstFirst(Iterable<Problem> problems) {
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Problem::severity).reversed().thenComparing(Problem::where), problems);
    }
}
