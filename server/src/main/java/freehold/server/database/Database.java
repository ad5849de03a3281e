package freehold.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import freehold.kernel.store.Journal;
import freehold.kernel.store.PostgresJournal;
import org.flywaydb.core.Flyway;

/// A PostgreSQL database that the records are kept in, with its tables as this release wants them.
public final class Database implements AutoCloseable {
    /// One writes at a time; the others read the head, or start.
    static final int CONNECTIONS_LIMIT = 8;

    /// How long one try waits for a database that is away. The journal tries several times: see [PostgresJournal].
    static final int AWAY_LIMIT_MILLIS = 3_000;

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /// Connects, and brings the tables up to date.
    ///
    /// @param url `jdbc:postgresql:…`, with all that it takes to connect
    public static Database open(String url) {
        var config = new HikariConfig();
        config.setPoolName("records");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS_LIMIT);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(AWAY_LIMIT_MILLIS);
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure().dataSource(pool).locations(PostgresJournal.MIGRATIONS).load().migrate();
            return new Database(pool);
        } catch (RuntimeException failure) {
            pool.close();
            throw failure;
        }
    }

    /// @param isShared whether other processes write to the same database
    public Journal journal(boolean isShared) {
        return new PostgresJournal(pool, isShared);
    }

    @Override
    public void close() {
        pool.close();
    }
}
