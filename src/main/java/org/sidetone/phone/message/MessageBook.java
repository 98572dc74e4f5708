package org.sidetone.phone.message;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sidetone.phone.MacAddress;
import org.sidetone.phone.SqlStore;
import org.sidetone.phone.message.Delivery.State;

/** The messages in the store. Throws as {@link org.sidetone.phone.Store} does. */
public final class MessageBook {
    /** So long a phone that asks late is told that a message is over, instead of that there is none. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private static final int LONGEST_WHY = 255;

    private final SqlStore store;

    public MessageBook(SqlStore store) {
        this.store = store;
    }

    /** A message that a phone is to be told. */
    public record Due(Message message, MacAddress mac) {}

    /** Hands a message to the running services. */
    public void post(Message message, Collection<MacAddress> phones) {
        store.run(handle -> {
            lock(handle);
            insert(handle, message, "", phones);
        });
    }

    /**
     * Hands over what several nodes heard at the same time.
     *
     * @param cause names what they heard, up to 80 characters
     * @param within how far apart they may have heard it
     * @return false, and nothing is done, if one of them has done so
     */
    public boolean postOnce(Message message, String cause, Collection<MacAddress> phones, Duration within) {
        return store.transact(handle -> {
            lock(handle);
            int same = handle.select(
                            "SELECT COUNT(*) FROM message WHERE cause = ? AND sent_at > ?",
                            cause,
                            message.at().minus(within).toEpochMilli())
                    .mapTo(Integer.class)
                    .one();
            if (same > 0) {
                return false;
            }
            insert(handle, message, cause, phones);
            return true;
        });
    }

    /** A service says that it will tell what is new. Asks first: it is called all the time, and a writing waits for others. */
    public void take() {
        int fresh = store.transact(handle -> handle.select("SELECT COUNT(*) FROM message WHERE taken = 0")
                .mapTo(Integer.class)
                .one());
        if (fresh > 0) {
            store.run(handle -> handle.execute("UPDATE message SET taken = 1 WHERE taken = 0"));
        }
    }

    /** Takes a message back that no service has taken; false if one has. */
    public boolean withdraw(String id) {
        return store.transact(handle -> handle.execute("DELETE FROM message WHERE id = ? AND taken = 0", id) > 0);
    }

    public boolean isTaken(String id) {
        return store.transact(handle -> handle.select("SELECT taken FROM message WHERE id = ?", id)
                        .mapTo(Integer.class)
                        .findOne()
                        .orElse(0)
                > 0);
    }

    /** By phone; cheap enough to ask twice a second. */
    public ImmutableList<Delivery> deliveries(String id) {
        return store.transact(handle -> handle.select(
                        "SELECT mac, state, why FROM message_delivery WHERE message = ? ORDER BY mac", id)
                .map((row, context) -> new Delivery(
                        new MacAddress(row.getString("mac")),
                        State.valueOf(row.getString("state")),
                        row.getString("why")))
                .collect(ImmutableList.toImmutableList()));
    }

    /** What is to be told now, the oldest first: nobody does, or a node that was stopped while it did. */
    public ImmutableList<Due> due(Instant now, int most) {
        return store.transact(handle -> handle.createQuery(
                        "SELECT message.*, message_delivery.mac FROM message_delivery"
                                + " JOIN message ON message.id = message_delivery.message"
                                + " WHERE until_at > :now AND (state = 'WAITING' OR (state = 'TELLING' AND claimed_until < :now))"
                                + " ORDER BY sent_at, mac LIMIT :most")
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> new Due(message(row), new MacAddress(row.getString("mac"))))
                .collect(ImmutableList.toImmutableList()));
    }

    /** Whether it is ours to tell; of several nodes one is told so. */
    public boolean claim(Pass pass, Instant now) {
        return store.transact(
                handle -> handle.createUpdate("UPDATE message_delivery SET state = 'TELLING', pass = :pass,"
                                        + " address = :address, claimed_until = :until WHERE message = :message AND mac = :mac"
                                        + " AND (state = 'WAITING' OR (state = 'TELLING' AND claimed_until < :now))")
                                .bind("pass", pass.id())
                                .bind("address", pass.address())
                                .bind("until", pass.until().toEpochMilli())
                                .bind("message", pass.message())
                                .bind("mac", pass.mac().digits())
                                .bind("now", now.toEpochMilli())
                                .execute()
                        > 0);
    }

    /** The right of this name, if a node is using it at this moment. */
    public Optional<Pass> pass(String id, Instant now) {
        return store.transact(handle -> handle.select(
                        "SELECT * FROM message_delivery WHERE pass = ? AND state = 'TELLING' AND claimed_until > ?",
                        id,
                        now.toEpochMilli())
                .map((row, context) -> new Pass(
                        row.getString("pass"),
                        row.getString("message"),
                        new MacAddress(row.getString("mac")),
                        row.getString("address"),
                        Instant.ofEpochMilli(row.getLong("claimed_until"))))
                .findFirst());
    }

    /** What came of telling a phone; a phone that fetched the message already has shown it, whatever it answered. */
    public void told(String id, MacAddress mac, State state, String why) {
        store.run(handle -> handle.execute(
                "UPDATE message_delivery SET state = ?, why = ?, pass = '' WHERE message = ? AND mac = ?"
                        + " AND state IN ('WAITING', 'TELLING')",
                state.name(),
                why.length() > LONGEST_WHY ? why.substring(0, LONGEST_WHY) : why,
                id,
                mac.digits()));
    }

    /** A message that is or was for this phone, as it fetches it. */
    public Optional<Message> fetched(String id, MacAddress mac, Instant now) {
        return store.transact(handle -> {
            handle.execute(
                    "UPDATE message_delivery SET state = 'SHOWN', why = '' WHERE message = ? AND mac = ?"
                            + " AND state <> 'SHOWN' AND EXISTS (SELECT 1 FROM message WHERE id = ? AND until_at > ?)",
                    id,
                    mac.digits(),
                    id,
                    now.toEpochMilli());
            return handle.select(
                            "SELECT message.* FROM message JOIN message_delivery ON message.id = message_delivery.message"
                                    + " WHERE message.id = ? AND mac = ?",
                            id,
                            mac.digits())
                    .map((row, context) -> message(row))
                    .findOne();
        });
    }

    /** One after the other, so that two nodes cannot both find that nobody has posted yet. */
    private static void lock(Handle handle) {
        handle.execute("UPDATE lease SET until_at = until_at + 1 WHERE name = 'messages'");
    }

    private static void insert(Handle handle, Message message, String cause, Collection<MacAddress> phones) {
        handle.execute(
                "DELETE FROM message WHERE until_at < ?",
                message.at().minus(REMEMBERED).toEpochMilli());
        handle.execute(
                "INSERT INTO message (id, sent_at, until_at, content, sender, at_once, beep, cause, taken)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
                message.id(),
                message.at().toEpochMilli(),
                message.until().toEpochMilli(),
                message.text(),
                message.sender().orElse(""),
                message.atOnce() ? 1 : 0,
                message.beep() ? 1 : 0,
                cause);
        PreparedBatch batch = handle.prepareBatch("INSERT INTO message_delivery"
                + " (message, mac, state, why, pass, address, claimed_until) VALUES (?, ?, 'WAITING', '', '', '', 0)");
        ImmutableSet.copyOf(phones).forEach(mac -> batch.add(message.id(), mac.digits()));
        batch.execute();
    }

    private static Message message(ResultSet row) throws SQLException {
        return new Message(
                row.getString("id"),
                Instant.ofEpochMilli(row.getLong("sent_at")),
                Instant.ofEpochMilli(row.getLong("until_at")),
                row.getString("content"),
                Optional.of(row.getString("sender")).filter(sender -> !sender.isEmpty()),
                row.getInt("at_once") > 0,
                row.getInt("beep") > 0);
    }
}
