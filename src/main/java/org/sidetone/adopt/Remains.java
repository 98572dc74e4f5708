package org.sidetone.adopt;

import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sidetone.adopt.read.HandFile;
import org.sidetone.adopt.read.Item;
import org.sidetone.plan.element.Element;

/**
 * Accounts for every value of every file: it was carried over, or Sidetone writes the same, or it is told why not. Nothing is
 * passed over in silence.
 */
final class Remains {
    private final Set<Votes.Ballot> settled = new HashSet<>();
    private final Map<Votes.Ballot, String> reasons = new HashMap<>();

    /** It is in a binding, a key, an account or a setting now. */
    void carried(HandFile file, Item item) {
        settled.add(new Votes.Ballot(file.name(), item));
    }

    void carried(Votes.Ballot ballot) {
        settled.add(ballot);
    }

    boolean isCarried(HandFile file, Item item) {
        return settled.contains(new Votes.Ballot(file.name(), item));
    }

    /** It is not, for a reason that is not the element's usual one. */
    void refused(HandFile file, Item item, String why) {
        refused(new Votes.Ballot(file.name(), item), why);
    }

    void refused(Votes.Ballot ballot, String why) {
        reasons.putIfAbsent(ballot, why);
    }

    /** Everything of the file that was neither carried over nor is the same in Sidetone's files. */
    ImmutableList<NotCarried> of(HandFile file) {
        ImmutableList.Builder<NotCarried> found = ImmutableList.builder();
        for (Item item : file.items()) {
            Votes.Ballot ballot = new Votes.Ballot(file.name(), item);
            String reason = reasons.get(ballot);
            if (reason != null) {
                found.add(NotCarried.of(file.name(), item, false, reason));
            } else if (!item.value().isEmpty()
                    && !settled.contains(ballot)
                    && !item.path().contains("@")) {
                usual(file, item, found);
            }
        }
        return found.build();
    }

    /** Of a phone that is not bound there is no more to say than why its lines are not. */
    ImmutableList<NotCarried> refusedIn(HandFile file) {
        return of(file).stream()
                .filter(one -> reasons.containsValue(one.why()))
                .collect(ImmutableList.toImmutableList());
    }

    private static void usual(HandFile file, Item item, ImmutableList.Builder<NotCarried> found) {
        Element element = file.isText() ? OldWords.line(item) : OldWords.element(item);
        if (element.handling() == Element.Handling.CONSTANT) {
            if (!isSame(element.value(), item.value())) {
                String written = element.value().isEmpty() ? "nothing" : element.value();
                found.add(NotCarried.of(file.name(), item, false, "Sidetone writes " + written + ": " + element.why()));
            }
            return;
        }
        boolean decided = element.handling() == Element.Handling.DECIDED;
        found.add(NotCarried.of(file.name(), item, decided, element.why()));
    }

    /** 0 and 1 are the 7940's false and true. */
    private static boolean isSame(String ours, String theirs) {
        return ours.equalsIgnoreCase(theirs)
                || (ours.equals("true") && theirs.equals("1"))
                || (ours.equals("false") && theirs.equals("0"));
    }
}
