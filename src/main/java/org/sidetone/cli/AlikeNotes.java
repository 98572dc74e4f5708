package org.sidetone.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.util.HashSet;
import java.util.Set;
import org.sidetone.config.Problem;
import org.sidetone.config.Severity;

/** On a big PBX thousands of extensions have the same note; for people one line says it. */
final class AlikeNotes {
    private static final int MANY = 5;
    private static final int NAMED = 3;

    private AlikeNotes() {}

    /** The problems, but of more than five notes of one kind the first alone, which tells how many there are. */
    static ImmutableList<Problem> grouped(ImmutableList<Problem> problems) {
        SetMultimap<String, String> places = LinkedHashMultimap.create();
        for (Problem problem : problems) {
            if (problem.severity() == Severity.INFO) {
                places.put(problem.code(), problem.where());
            }
        }
        Set<String> told = new HashSet<>();
        ImmutableList.Builder<Problem> grouped = ImmutableList.builder();
        for (Problem problem : problems) {
            Set<String> alike = places.get(problem.code());
            if (problem.severity() != Severity.INFO || alike.size() <= MANY) {
                grouped.add(problem);
            } else if (told.add(problem.code())) {
                grouped.add(new Problem(
                        problem.severity(),
                        problem.code(),
                        String.join(", ", alike.stream().limit(NAMED).toList()) + " and " + (alike.size() - NAMED)
                                + " more",
                        "of the first: " + problem.what(),
                        problem.hint(),
                        problem.source()));
            }
        }
        return grouped.build();
    }
}
