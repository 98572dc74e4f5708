package org.sidetone.phone;

import com.google.common.base.Preconditions;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.util.concurrent.Uninterruptibles;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sidetone.config.Settings;

/**
 * The store in SQLite or on MariaDB. An action that fails throws {@link UncheckedIOException} with a {@link StoreException}, and
 * has changed nothing. An action may be carried out more than once before it succeeds.
 *
 * <p>Every transaction that writes begins with a write: SQLite then waits for another writer, where one that begins with a
 * reading would be refused at once. The revision is a row rather than SQLite's {@code data_version}, which does not see the
 * writes of its own connection and sees those of sightings.
 */
public final class SqlStore implements Store, RestartBook {
    /** Some 2.5 s in all at most. */
    private static final int ATTEMPTS = 8;

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final Database database;
    private final KeptConnection connection;
    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock();

    private SqlStore(Database database, KeptConnection connection) {
        this.database = database;
        this.connection = connection;
        this.jdbi = Jdbi.create(connection);
    }

    /**
     * Opens the store, making or upgrading it where needed.
     *
     * @throws StoreException naming the file or server, what is wrong and what to do
     */
    public static SqlStore open(Settings.Store settings) throws StoreException {
        Database database = database(settings);
        database.prepare();
        SqlStore store = new SqlStore(database, new KeptConnection(database));
        try {
            new Schema(database).bringUpToDate(store.connection.openConnection());
            return store;
        } catch (SQLException e) {
            store.close();
            throw database.explain(e);
        } catch (StoreException e) {
            store.close();
            throw e;
        }
    }

    private static Database database(Settings.Store settings) throws StoreException {
        if (settings.url().startsWith(SqliteDatabase.PREFIX)) {
            return new SqliteDatabase(settings.url());
        }
        if (settings.url().startsWith(MariaDatabase.PREFIX)) {
            return new MariaDatabase(settings);
        }
        throw new StoreException(
                "store.url is of no database this version knows",
                "use jdbc:sqlite:/var/lib/sidetone/sidetone.db or jdbc:mariadb://HOST/DATABASE",
                null);
    }

    @Override
    public Phones phones() {
        return transact(handle -> new Phones(PhoneRows.read(handle), readRevision(handle)));
    }

    @Override
    public long revision() {
        return transact(SqlStore::readRevision);
    }

    @Override
    public void bind(MacAddress mac, List<String> extensions, Optional<PhoneModel> model, Optional<String> label) {
        Preconditions.checkArgument(!extensions.isEmpty(), "a binding needs an extension; unbind takes all away");
        Preconditions.checkArgument(
                ImmutableSet.copyOf(extensions).size() == extensions.size(), "an extension is named twice");
        ImmutableList<String> lines = ImmutableList.copyOf(extensions);
        run(handle -> {
            countUp(handle);
            int known = handle.createUpdate("UPDATE phone SET model = COALESCE(:model, model),"
                            + " label = COALESCE(:label, label) WHERE mac = :mac")
                    .bind("mac", mac.digits())
                    .bind("model", model.map(PhoneModel::label))
                    .bind("label", label)
                    .execute();
            if (known == 0) {
                handle.createUpdate("INSERT INTO phone (mac, model, label) VALUES (:mac, :model, :label)")
                        .bind("mac", mac.digits())
                        .bind("model", model.map(PhoneModel::label))
                        .bind("label", label)
                        .execute();
            }
            handle.execute("DELETE FROM phone_line WHERE mac = ?", mac.digits());
            PreparedBatch batch =
                    handle.prepareBatch("INSERT INTO phone_line (mac, place, extension) VALUES (?, ?, ?)");
            for (int place = 0; place < lines.size(); place++) {
                batch.add(mac.digits(), place + 1, lines.get(place));
            }
            batch.execute();
        });
    }

    @Override
    public boolean unbind(MacAddress mac) {
        return transact(handle -> {
            countUp(handle);
            return handle.execute("DELETE FROM phone WHERE mac = ?", mac.digits()) > 0;
        });
    }

    @Override
    public void setKey(MacAddress mac, Key key) {
        run(handle -> {
            countUp(handle);
            handle.createUpdate("INSERT INTO phone (mac) SELECT :mac FROM revision"
                            + " WHERE NOT EXISTS (SELECT 1 FROM phone WHERE mac = :mac)")
                    .bind("mac", mac.digits())
                    .execute();
            handle.execute("DELETE FROM phone_key WHERE mac = ? AND button = ?", mac.digits(), key.button());
            handle.execute(
                    "INSERT INTO phone_key (mac, button, kind, number, label) VALUES (?, ?, ?, ?, ?)",
                    mac.digits(),
                    key.button(),
                    key.kind().name(),
                    key.number(),
                    key.label());
        });
    }

    @Override
    public boolean put(Phones base, Collection<Phone> wanted, Collection<MacAddress> gone) {
        return transact(handle -> {
            int unchangedSince =
                    handle.execute("UPDATE revision SET number = number + 1 WHERE number = ?", base.revision());
            if (unchangedSince == 0) {
                return false;
            }
            List<MacAddress> cleared = new ArrayList<>(gone);
            wanted.forEach(phone -> cleared.add(phone.mac()));
            PhoneRows.remove(handle, cleared);
            PhoneRows.insert(handle, wanted);
            return true;
        });
    }

    @Override
    public void sighted(Collection<Sighting> sightings) {
        ImmutableList<SightingRow> rows = SightingRow.merge(sightings);
        if (!rows.isEmpty()) {
            run(handle -> {
                SightingRow.write(handle, rows);
                RestartRows.served(handle, sightings);
            });
        }
    }

    @Override
    public Optional<byte[]> reading(String source) {
        return transact(handle -> handle.select("SELECT content FROM reading WHERE source = ?", source)
                .mapTo(byte[].class)
                .findOne());
    }

    @Override
    public void keepReading(String source, byte[] content) {
        run(handle -> {
            handle.execute("DELETE FROM reading WHERE source = ?", source);
            handle.execute("INSERT INTO reading (source, content) VALUES (?, ?)", source, content);
        });
    }

    @Override
    public String salt() {
        return transact(RestartRows::salt);
    }

    @Override
    public ImmutableMap<MacAddress, ServedFile> servedFiles() {
        return transact(RestartRows::servedFiles);
    }

    @Override
    public ImmutableMap<MacAddress, RestartOrder> restartOrders() {
        return transact(RestartRows::orders);
    }

    @Override
    public void ordered(MacAddress mac, RestartOrder order) {
        run(handle -> RestartRows.ordered(handle, mac, order));
    }

    @Override
    public boolean lease(String owner, Instant now, Instant until) {
        return transact(handle -> RestartRows.lease(handle, owner, now, until));
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new UncheckedIOException(database.explain(e));
        } finally {
            turn.unlock();
        }
    }

    static void countUp(Handle handle) {
        handle.execute("UPDATE revision SET number = number + 1");
    }

    private static long readRevision(Handle handle) {
        return handle.select("SELECT number FROM revision").mapTo(Long.class).one();
    }

    /** What we changed on the PBX. */
    public PbxChanges pbxChanges() {
        return new PbxChanges(this);
    }

    /** The orders about firmware, and what was seen of it. */
    public FirmwareBook firmware() {
        return new FirmwareBook(this);
    }

    /** Sidetone's own phonebook. */
    public ContactBook contacts() {
        return new ContactBook(this);
    }

    /** What names we wrote into the PBX. */
    public WrittenNames writtenNames() {
        return new WrittenNames(this);
    }

    /** For the books that are kept in packages of their own. */
    public void run(HandleAction action) {
        transact(handle -> {
            action.on(handle);
            return true;
        });
    }

    /** For the books that are kept in packages of their own. */
    public <T> T transact(HandleCallback<T, RuntimeException> action) {
        turn.lock();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return jdbi.inTransaction(action);
                } catch (JdbiException e) {
                    if (attempt == ATTEMPTS || !database.isWorthRetrying(e)) {
                        throw new UncheckedIOException(database.explain(e));
                    }
                    pause(attempt);
                }
            }
        } finally {
            turn.unlock();
        }
    }

    /** Longer each time and never the same, so that two that met do not meet again. */
    private static void pause(int attempt) {
        long most = PAUSE.toMillis() << attempt;
        Uninterruptibles.sleepUninterruptibly(
                Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most)));
    }

    /** What is done in a transaction. */
    @FunctionalInterface
    public interface HandleAction {
        void on(Handle handle);
    }
}
