package org.sidetone.serve.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.sidetone.pbx.DialPlan;

/** What each context can dial: a dial plan is looked through once for a context, until the PBX has another plan. */
public final class ByContext<T> {
    private final BiFunction<DialPlan, String, T> find;
    private final Latest<Map<String, T>> found = new Latest<>();

    /** @param find what is looked for from a context on */
    public ByContext(BiFunction<DialPlan, String, T> find) {
        this.find = find;
    }

    public T of(DialPlan plan, String context) {
        return found.of(plan, plan, ConcurrentHashMap::new).computeIfAbsent(context, name -> find.apply(plan, name));
    }
}
