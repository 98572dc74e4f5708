package org.sidetone.phone;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Sidetone's own phonebook in the store. Every action throws {@link java.io.UncheckedIOException} with a {@link StoreException} when
 * the disk or the server fails.
 */
public final class ContactBook {
    private final SqlStore store;

    ContactBook(SqlStore store) {
        this.store = store;
    }

    /** @param changed not those that were as they are now */
    public record Imported(int added, int changed, int unchanged) {}

    private record Row(String id, OwnContact contact) {}

    /** A number that differs after any process changed a contact; cheap enough to ask twice a second. */
    public long revision() {
        return store.transact(handle -> handle.select("SELECT number FROM contact_revision")
                .mapTo(Long.class)
                .one());
    }

    /** By name, personal ones among them. */
    public ImmutableList<OwnContact> all() {
        return store.transact(handle -> rows(handle).values().stream()
                .map(Row::contact)
                .sorted(Comparator.comparing(
                                (OwnContact contact) -> contact.key().name())
                        .thenComparing(contact ->
                                contact.phone().map(MacAddress::digits).orElse("")))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Returns false, and does nothing, if one of this name is there, or if its phone has one. */
    public boolean add(OwnContact contact) {
        return store.transact(handle -> {
            countUp(handle);
            if (rows(handle).containsKey(contact.key())) {
                return false;
            }
            insert(handle, List.of(contact));
            return true;
        });
    }

    /**
     * Puts another contact in the place of one.
     *
     * @return false, and nothing is done, if the old one is not there, or another has the new one's name
     */
    public boolean replace(OwnContact before, OwnContact contact) {
        return store.transact(handle -> {
            countUp(handle);
            Map<OwnContact.Key, Row> rows = rows(handle);
            Row old = rows.remove(before.key());
            if (old == null || rows.containsKey(contact.key())) {
                return false;
            }
            delete(handle, List.of(old.id()));
            insert(handle, List.of(contact));
            return true;
        });
    }

    /** Returns whether it was there. */
    public boolean remove(OwnContact contact) {
        return store.transact(handle -> {
            countUp(handle);
            Row old = rows(handle).get(contact.key());
            if (old != null) {
                delete(handle, List.of(old.id()));
            }
            return old != null;
        });
    }

    /** Adds all, each in the place of one that has its name. */
    public Imported putAll(Collection<OwnContact> contacts) {
        Map<OwnContact.Key, OwnContact> wanted = new HashMap<>();
        contacts.forEach(contact -> wanted.put(contact.key(), contact));
        return store.transact(handle -> {
            countUp(handle);
            Map<OwnContact.Key, Row> rows = rows(handle);
            Map<OwnContact.Key, OwnContact> news = new HashMap<>(wanted);
            news.values()
                    .removeIf(contact -> rows.containsKey(contact.key())
                            && rows.get(contact.key()).contact().equals(contact));
            List<String> old = news.keySet().stream()
                    .filter(rows::containsKey)
                    .map(key -> rows.get(key).id())
                    .toList();
            delete(handle, old);
            insert(handle, news.values());
            return new Imported(news.size() - old.size(), old.size(), wanted.size() - news.size());
        });
    }

    private static void countUp(Handle handle) {
        handle.execute("UPDATE contact_revision SET number = number + 1");
    }

    private static Map<OwnContact.Key, Row> rows(Handle handle) {
        ListMultimap<String, OwnContact.Telephone> numbers = ArrayListMultimap.create();
        handle.select("SELECT contact, number, kind FROM contact_number ORDER BY contact, place")
                .map((row, context) -> numbers.put(
                        row.getString("contact"),
                        new OwnContact.Telephone(row.getString("number"), row.getString("kind"))))
                .list();
        Map<OwnContact.Key, Row> rows = new HashMap<>();
        handle.select("SELECT id, name, in_group, phone FROM contact")
                .map((row, context) -> new Row(
                        row.getString("id"),
                        new OwnContact(
                                row.getString("name"),
                                ImmutableList.copyOf(numbers.get(row.getString("id"))),
                                row.getString("in_group"),
                                Optional.of(row.getString("phone"))
                                        .filter(mac -> !mac.isEmpty())
                                        .map(MacAddress::new))))
                .forEach(row -> rows.put(row.contact().key(), row));
        return rows;
    }

    private static void delete(Handle handle, Collection<String> ids) {
        if (!ids.isEmpty()) {
            PreparedBatch batch = handle.prepareBatch("DELETE FROM contact WHERE id = ?");
            ids.forEach(batch::add);
            batch.execute();
        }
    }

    private static void insert(Handle handle, Collection<OwnContact> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        PreparedBatch people =
                handle.prepareBatch("INSERT INTO contact (id, name, in_group, phone) VALUES (?, ?, ?, ?)");
        PreparedBatch numbers =
                handle.prepareBatch("INSERT INTO contact_number (contact, place, number, kind) VALUES (?, ?, ?, ?)");
        for (OwnContact contact : contacts) {
            String id = UUID.randomUUID().toString();
            people.add(
                    id,
                    contact.name(),
                    contact.group(),
                    contact.phone().map(MacAddress::digits).orElse(""));
            for (int place = 0; place < contact.numbers().size(); place++) {
                OwnContact.Telephone number = contact.numbers().get(place);
                numbers.add(id, place + 1, number.text(), number.kind());
            }
        }
        people.execute();
        numbers.execute();
    }
}
