package freehold.kernel.store;

import freehold.kernel.Fault;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The history in PostgreSQL, or in what speaks its language. The tables are made by the migrations beside this class.
///
/// An append is one statement and so one round trip and one durable write. If the connection breaks under it nobody knows
/// whether it happened; it is then asked for again under the same mark, and the marks at the head tell. The compare-and-set
/// on the head lets only one of the two happen.
public final class PostgresJournal implements Journal {
    /// Where Flyway finds the tables' history on the class path.
    public static final String MIGRATIONS = "classpath:freehold/kernel/store/migrations";

    /// How often an append is asked for whose outcome is unknown, or that the database wants repeated. The pool waits for
    /// a connection each time, so this spans a database's restart.
    static final int ATTEMPTS_LIMIT = 10;

    /// Appends after which a writer can no longer tell that an earlier one was its own.
    static final int MARKS_LIMIT = 32;

    /// Rows read at a time.
    private static final int FETCH_ROWS = 2_000;

    private static final String APPEND = """
            with moved as (
              update head set seq = seq + 1, marks = (?::bigint || marks)[1:%d] where seq = ? returning seq
            ), written as (
              insert into record (kind, id, owner, seq, body)
              select e.kind, e.id, e.owner, moved.seq, e.body::jsonb
              from moved, unnest(?::text[], ?::text[], ?::text[], ?::text[]) as e (kind, id, owner, body)
              on conflict (kind, id) do update
              set owner = excluded.owner, seq = excluded.seq, body = excluded.body
            )
            select count(*) from moved
            """.formatted(MARKS_LIMIT);

    private static final String EVERYTHING = "select kind, id, owner, body from record where body is not null";

    private static final String NEWS = "select kind, id, owner, body from record where seq > ?";

    /// Beginnings of SQLSTATEs.
    private static final List<String> REPEATABLE = List.of("08", "57P", "40", "58", "XX");

    private static final Logger log = LoggerFactory.getLogger(PostgresJournal.class);

    private final DataSource database;
    private final boolean isShared;
    private final RandomGenerator marks = new SecureRandom();

    /// @param database a pool, whose `getConnection` waits a while for a database that is away
    /// @param isShared whether other processes may append too
    public PostgresJournal(DataSource database, boolean isShared) {
        this.database = database;
        this.isShared = isShared;
    }

    @Override
    public long head() {
        return atRest("the head could not be read", connection -> readHead(connection).seq);
    }

    @Override
    public boolean append(long expected, List<Entry> entries) {
        long mark = marks.nextLong();
        boolean isInDoubt = false;
        for (int attempt = 1; ; attempt++) {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(true);
                if (append(connection, expected, mark, entries)) {
                    return true;
                }
                return isInDoubt && readHead(connection).wasMovedBy(mark, expected + 1);
            } catch (SQLException failure) {
                if (!isWorthRepeating(failure)) {
                    throw Fault.internal("the journal could not be written", failure);
                }
                if (attempt == ATTEMPTS_LIMIT) {
                    throw Fault.unavailable("The record store can't be reached; try again", failure);
                }
                isInDoubt = true;
                log.atWarn().addKeyValue("attempt", attempt).setCause(failure).log("append in doubt, asking again");
            }
        }
    }

    @Override
    public long replay(long after, Consumer<Entry> reader) {
        return atRest("the journal could not be read", connection -> {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // or the driver would fetch all rows at once
            try {
                var head = readHead(connection);
                if (head.seq > after) {
                    read(connection, after, reader);
                }
                connection.commit();
                return head.seq;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        });
    }

    @Override
    public boolean isShared() {
        return isShared;
    }

    /// Leaves the pool to whoever made it.
    @Override
    public void close() {}

    private static boolean append(Connection connection, long expected, long mark, List<Entry> entries)
            throws SQLException {
        try (var append = connection.prepareStatement(APPEND)) {
            append.setLong(1, mark);
            append.setLong(2, expected);
            setTexts(append, 3, entries, Entry::kind);
            setTexts(append, 4, entries, Entry::id);
            setTexts(append, 5, entries, Entry::owner);
            setTexts(append, 6, entries, Entry::body);
            try (var moved = append.executeQuery()) {
                moved.next();
                return moved.getLong(1) == 1;
            }
        }
    }

    private static void setTexts(
            PreparedStatement statement, int at, List<Entry> entries, Function<Entry, @Nullable String> text)
            throws SQLException {
        var texts = entries.stream().map(text).toArray(String[]::new); // of this type the driver sends bytes, not one text of all
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
    }

    private static void read(Connection connection, long after, Consumer<Entry> reader) throws SQLException {
        try (var select = connection.prepareStatement(after == 0 ? EVERYTHING : NEWS)) {
            select.setFetchSize(FETCH_ROWS);
            if (after > 0) {
                select.setLong(1, after);
            }
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    reader.accept(new Entry(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
                }
            }
        }
    }

    private static Head readHead(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("select seq, marks from head");
                var row = select.executeQuery()) {
            if (!row.next()) {
                throw new SQLException("the head is missing: this is no journal, or a damaged one");
            }
            return new Head(row.getLong(1), (Long[]) row.getArray(2).getArray());
        }
    }

    private <T> T atRest(String failed, Query<T> query) {
        for (int attempt = 1; ; attempt++) {
            try (var connection = database.getConnection()) {
                return query.ask(connection);
            } catch (SQLException failure) {
                if (!isWorthRepeating(failure)) {
                    throw Fault.internal(failed, failure);
                }
                if (attempt == ATTEMPTS_LIMIT) {
                    throw Fault.unavailable("The record store can't be reached; try again", failure);
                }
            }
        }
    }

    /// Whether the database could not tell what became of a statement, or wants it repeated: lost connections (08), shutdowns
    /// (57P), conflicts (40), engine trouble (58, XX) and failures that have no state at all. Everything else is an answer.
    private static boolean isWorthRepeating(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || REPEATABLE.stream().anyMatch(state::startsWith);
    }

    private interface Query<T> {
        T ask(Connection connection) throws SQLException;
    }

    /// @param marks of the newest appends, the newest first
    private record Head(long seq, Long[] marks) {
        /// @throws Fault if that is longer ago than the marks reach: then nobody knows
        boolean wasMovedBy(long mark, long to) {
            long age = seq - to;
            if (age >= MARKS_LIMIT) {
                throw Fault.unavailable("The outcome is unknown; look before trying again", null);
            }
            return age >= 0 && marks[(int) age] == mark;
        }
    }
}
