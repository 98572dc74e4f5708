package org.sidetone.serve.page.call;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidetone.pbx.DialPlan;
import org.sidetone.pbx.Extension;
import org.sidetone.pbx.Snapshot;
import org.sidetone.plan.feature.CallFeatures;
import org.sidetone.plan.feature.CallNumbers;
import org.sidetone.serve.page.Asked;
import org.sidetone.serve.page.ByContext;
import org.sidetone.serve.page.Latest;
import org.sidetone.serve.page.LiveView;

/** What line the asker dials from and what that reaches; a dial plan is looked through once. */
final class Lines {
    private final LiveView view;
    private final ByContext<CallNumbers> numbers = new ByContext<>(CallNumbers::of);
    private final Latest<String> usual = new Latest<>();
    private final Latest<CallFeatures> features = new Latest<>();

    Lines(LiveView view) {
        this.view = view;
    }

    /** The first of a phone's lines that is on the PBX: what a page has dialled leaves by it. */
    Optional<Extension> line(Asked asked, Snapshot snapshot) {
        return asked.phone()
                .flatMap(view.phones()::get)
                .flatMap(phone -> phone.extensions().stream()
                        .flatMap(id -> snapshot.extension(id).stream())
                        .findFirst());
    }

    /** Of a phone that is not known, what most lines can dial: one that does not say which it is dials nevertheless. */
    CallNumbers numbers(Optional<Extension> line, Snapshot snapshot) {
        DialPlan plan = snapshot.dialPlan();
        String context = line.map(Extension::context)
                .orElseGet(() -> usual.of(snapshot.extensions(), plan, () -> usualContext(snapshot)));
        return numbers.of(plan, context);
    }

    CallFeatures features(Snapshot snapshot) {
        DialPlan plan = snapshot.dialPlan();
        return features.of(plan, plan, () -> CallFeatures.of(plan));
    }

    private static String usualContext(Snapshot snapshot) {
        return snapshot.extensions().values().stream()
                .collect(Collectors.groupingBy(Extension::context, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
