package freehold.server.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import freehold.kernel.store.Journal;
import freehold.kernel.store.PostgresJournal;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/// A PostgreSQL database that the records are kept in, with its tables as this release wants them.
public final class Database implements AutoCloseable {
    /// One writes at a time; the others read the head, or start.
    static final int CONNECTIONS_LIMIT = 8;

    /// The same for each further region. An own PostgreSQL takes 40 connections.
    static final int FURTHER_CONNECTIONS_LIMIT = 2;

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
        return open(config(url, "records", CONNECTIONS_LIMIT), Flyway.configure());
    }

    /// The same for a history beside the usual one, in a schema of its own.
    public static Database openBeside(String url, String region) {
        var schema = "region_" + region.replace('-', '_');
        var config = config(url, "records of " + region, FURTHER_CONNECTIONS_LIMIT);
        config.setSchema(schema);
        return open(config, Flyway.configure().defaultSchema(schema).createSchemas(true));
    }

    private static HikariConfig config(String url, String name, int connections) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(AWAY_LIMIT_MILLIS);
        return config;
    }

    private static Database open(HikariConfig config, FluentConfiguration tables) {
        var pool = new HikariDataSource(config);
        try {
            tables.dataSource(pool).locations(PostgresJournal.MIGRATIONS).load().migrate();
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
