package freehold.agent.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.kernel.store.Journal;
import freehold.kernel.store.JournalContract;
import freehold.kernel.store.PostgresJournal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresJournalTest extends JournalContract {
    static TestDatabase database;

    @BeforeAll
    static void start() throws Exception {
        database = new TestDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @BeforeEach
    void empty() throws Exception {
        database.empty();
    }

    @Override
    protected Journal journal() {
        return new PostgresJournal(database.pool, true);
    }

    @Override
    protected Journal sameJournal() {
        return new PostgresJournal(database.pool, true);
    }

    @Test
    void anAppendWhoseAnswerWasLostIsNotMadeTwice() {
        var pool = new BreakingPool(database.pool, BreakingPool.When.AFTER);
        var journal = new PostgresJournal(pool, true);
        assertThat(journal.append(0, List.of(entry("a", "1")))).isTrue();
        assertThat(pool.breaks).isEqualTo(1);
        assertThat(journal.head()).isEqualTo(1);
        assertThat(replay(journal, 0)).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void anAppendThatNeverArrivedIsMade() {
        var pool = new BreakingPool(database.pool, BreakingPool.When.BEFORE);
        var journal = new PostgresJournal(pool, true);
        assertThat(journal.append(0, List.of(entry("a", "1")))).isTrue();
        assertThat(pool.breaks).isEqualTo(1);
        assertThat(journal.head()).isEqualTo(1);
    }

    @Test
    void anAppendWhoseAnswerWasLostIsKnownAgainAfterOthersWereMade() {
        var other = journal();
        var pool = new BreakingPool(database.pool, BreakingPool.When.AFTER);
        pool.whileBroken = () -> {
            assertThat(other.append(1, List.of(entry("b", "2")))).isTrue();
            assertThat(other.append(2, List.of(entry("a", "3")))).isTrue();
        };
        assertThat(new PostgresJournal(pool, true).append(0, List.of(entry("a", "1")))).isTrue();
        assertThat(replay(other, 0)).isEqualTo(Map.of("a", "3", "b", "2"));
    }

    @Test
    void anAppendThatAnotherForestalledWhileTheConnectionWasBrokenIsNotMade() {
        var other = journal();
        var pool = new BreakingPool(database.pool, BreakingPool.When.BEFORE);
        pool.whileBroken = () -> assertThat(other.append(0, List.of(entry("a", "theirs")))).isTrue();
        assertThat(new PostgresJournal(pool, true).append(0, List.of(entry("a", "mine")))).isFalse();
        assertThat(replay(other, 0)).isEqualTo(Map.of("a", "theirs"));
    }

    @Test
    void survivesTheServerBeingEndedUnderIt() throws SQLException {
        var journal = journal();
        journal.append(0, List.of(entry("a", "1")));
        try (Connection connection = database.pool.getConnection();
                var end = connection.createStatement()) {
            end.execute("select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and usename = 'freehold'");
        }
        assertThat(journal.append(1, List.of(entry("a", "2")))).isTrue();
        assertThat(replay(journal, 0)).isEqualTo(Map.of("a", "2"));
    }
}
