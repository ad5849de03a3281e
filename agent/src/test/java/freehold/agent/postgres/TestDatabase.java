package freehold.agent.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import freehold.kernel.store.PostgresJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import org.flywaydb.core.Flyway;

/// A database of a test class's own, in a folder that goes with it.
final class TestDatabase implements AutoCloseable {
    final Path folder;
    final EmbeddedPostgres postgres;
    final HikariDataSource pool;

    TestDatabase() throws IOException {
        folder = folder();
        postgres = EmbeddedPostgres.start(folder);
        pool = pool(postgres.url());
        Flyway.configure().dataSource(pool).locations(PostgresJournal.MIGRATIONS).load().migrate();
    }

    /// Short, so that a socket's path fits, and open to be passed by the database's user.
    static Path folder() throws IOException {
        var folder = Files.createTempDirectory(Path.of("/tmp"), "freehold-");
        Files.setPosixFilePermissions(folder, Account.OPEN_TO_PASS);
        return folder;
    }

    static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }

    void empty() throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate record");
            statement.execute("update head set seq = 0, marks = '{}'");
        }
    }

    static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        postgres.stop();
        delete(folder);
    }
}
