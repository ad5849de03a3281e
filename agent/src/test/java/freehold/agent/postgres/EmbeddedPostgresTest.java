package freehold.agent.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    static Path folder;

    @BeforeAll
    static void make() throws Exception {
        folder = TestDatabase.folder();
    }

    @AfterEach
    void stop() {
        EmbeddedPostgres.stop(folder);
    }

    @AfterAll
    static void delete() throws Exception {
        TestDatabase.delete(folder);
    }

    @Test
    void isDurableAndReachedByItsSocketOnly() throws Exception {
        var postgres = EmbeddedPostgres.start(folder);
        try (var connection = DriverManager.getConnection(postgres.url())) {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            assertThat(setting(connection, "listen_addresses")).isEmpty();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("run")))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data")))).isEqualTo("rwx------");
        if (System.getProperty("user.name").equals("root")) {
            assertThat(Files.getOwner(folder.resolve("data")).getName()).isNotEqualTo("root");
        }
    }

    @Test
    void startingTwiceAdoptsTheServerThatRuns() {
        var first = EmbeddedPostgres.start(folder);
        var second = EmbeddedPostgres.start(folder);
        assertThat(second.pid()).isEqualTo(first.pid()).isPositive();
    }

    @Test
    void keepsWhatWasWrittenOverAStop() throws Exception {
        write(EmbeddedPostgres.start(folder));
        EmbeddedPostgres.stop(folder);
        EmbeddedPostgres.stop(folder);
        assertThat(read(EmbeddedPostgres.start(folder))).isEqualTo(42);
    }

    @Test
    void keepsWhatWasWrittenWhenTheServerIsKilled() throws Exception {
        var postgres = EmbeddedPostgres.start(folder);
        write(postgres);
        var server = ProcessHandle.of(postgres.pid()).orElseThrow();
        server.destroyForcibly();
        server.onExit().get();
        assertThat(read(EmbeddedPostgres.start(folder))).isEqualTo(42);
    }

    @Test
    void isNotConfusedByThePidOfAnotherProcess() throws Exception {
        EmbeddedPostgres.start(folder);
        var file = folder.resolve("data/postmaster.pid");
        var lines = Files.readAllLines(file);
        EmbeddedPostgres.stop(folder);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
        assertThat(EmbeddedPostgres.start(folder).pid()).isNotEqualTo(ProcessHandle.current().pid()).isPositive();
    }

    @Test
    void aFirstStartThatWasCutShortIsMadeAnew() throws Exception {
        var fresh = Files.createDirectories(folder.resolve("fresh"));
        Files.createDirectories(fresh.resolve("data-unfinished/base"));
        assertThat(EmbeddedPostgres.start(fresh).pid()).isPositive();
        EmbeddedPostgres.stop(fresh);
    }

    @Test
    void saysInOneSentenceThatItsFilesAreDamaged() throws Exception {
        EmbeddedPostgres.start(folder);
        EmbeddedPostgres.stop(folder);
        var control = folder.resolve("data/global/pg_control");
        var sound = Files.readAllBytes(control);
        var damaged = sound.clone();
        Arrays.fill(damaged, 32, 128, (byte) 7);
        Files.write(control, damaged);
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("damaged")
                .hasMessageContaining("backup");
        Files.write(control, sound);
    }

    @Test
    void saysWhichFolderIsClosedToItsUser() throws Exception {
        org.junit.jupiter.api.Assumptions.assumeTrue(System.getProperty("user.name").equals("root"));
        var closed = Files.createDirectory(folder.resolve("closed"), PosixFilePermissions.asFileAttribute(Account.PRIVATE));
        assertThatThrownBy(() -> EmbeddedPostgres.start(closed.resolve("db")))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("chmod o+x " + closed);
    }

    @Test
    void saysThatAPathIsTooLongForASocket() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(folder.resolve("long".repeat(30))))
                .isInstanceOf(PostgresFailure.class)
                .hasMessageContaining("too long");
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var show = connection.createStatement();
                var row = show.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void write(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists kept");
            statement.execute("create table kept as select 42 as answer");
        }
    }

    private static int read(EmbeddedPostgres postgres) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select answer from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}
