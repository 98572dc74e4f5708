package org.sidetone.pbx.names;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What is to be done in AstDB's {@code cidname}.
 *
 * @param put number to name
 * @param delete numbers whose names are ours, and wanted no more
 * @param forget numbers whose names were ours; somebody else wrote or removed them since
 */
public record NameChange(ImmutableMap<String, String> put, ImmutableSet<String> delete, ImmutableSet<String> forget) {

    /**
     * Only what is absent, or still as we wrote it, is ours to change.
     *
     * @param wanted number to name
     * @param ours what we wrote before
     * @param there what the PBX has
     * @param takeBack whether what is ours and not wanted goes
     */
    public static NameChange of(
            Map<String, String> wanted, Map<String, String> ours, Map<String, String> there, boolean takeBack) {
        Map<String, String> put = new LinkedHashMap<>();
        Set<String> delete = new LinkedHashSet<>();
        Set<String> forget = new LinkedHashSet<>();
        wanted.forEach((number, name) -> {
            String now = there.get(number);
            boolean isOurs = now != null && now.equals(ours.get(number));
            if (now == null || (isOurs && !now.equals(name))) {
                put.put(number, name);
            } else if (!isOurs && ours.containsKey(number)) {
                forget.add(number);
            }
        });
        ours.forEach((number, name) -> {
            if (!wanted.containsKey(number)) {
                if (!name.equals(there.get(number))) {
                    forget.add(number);
                } else if (takeBack) {
                    delete.add(number);
                }
            }
        });
        return new NameChange(ImmutableMap.copyOf(put), ImmutableSet.copyOf(delete), ImmutableSet.copyOf(forget));
    }
}
