package org.sidetone.phone;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which names we wrote into a PBX's AstDB, in the store. Every action throws {@link java.io.UncheckedIOException} with a
 * {@link StoreException} when the disk or the server fails.
 */
public final class WrittenNames {
    private static final int LONGEST_PBX = 160;

    private final SqlStore store;

    WrittenNames(SqlStore store) {
        this.store = store;
    }

    /** Number to name. */
    public ImmutableMap<String, String> of(String pbx) {
        return store.transact(handle -> handle
                .select("SELECT number, name FROM written_name WHERE pbx = ?", shortened(pbx))
                .map((row, context) -> Map.entry(row.getString("number"), row.getString("name")))
                .list()
                .stream()
                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * @param put written now, whether or not another name was before
     * @param gone taken back, or changed by others since
     */
    public void change(String pbx, Map<String, String> put, Set<String> gone) {
        Set<String> old = Sets.union(put.keySet(), gone);
        if (old.isEmpty()) {
            return;
        }
        store.run(handle -> {
            PreparedBatch cleared = handle.prepareBatch("DELETE FROM written_name WHERE pbx = ? AND number = ?");
            old.forEach(number -> cleared.add(shortened(pbx), number));
            cleared.execute();
            if (!put.isEmpty()) {
                PreparedBatch batch =
                        handle.prepareBatch("INSERT INTO written_name (pbx, number, name) VALUES (?, ?, ?)");
                put.forEach((number, name) -> batch.add(shortened(pbx), number, name));
                batch.execute();
            }
        });
    }

    private static String shortened(String pbx) {
        return pbx.length() > LONGEST_PBX ? pbx.substring(0, LONGEST_PBX) : pbx;
    }
}
