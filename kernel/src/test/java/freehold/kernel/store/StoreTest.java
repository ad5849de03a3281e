package freehold.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import freehold.kernel.Fault;
import freehold.kernel.store.Kind.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StoreTest {
    record Ship(String name, String owner, String port, int cargo) {
        Ship at(String elsewhere) {
            return new Ship(name, owner, elsewhere, cargo);
        }

        Ship with(int tons) {
            return new Ship(name, owner, port, tons);
        }
    }

    static final Index<Ship> PORT = Index.one("port", Ship::port);
    static final Kind<Ship> SHIP = Kind.of("ship", Ship.class, Ship::name, Ship::owner).with(PORT);

    final MemoryJournal journal = new MemoryJournal();
    final Store store = open();

    Store open() {
        return new Store(journal, List.of(SHIP));
    }

    void put(Store into, Ship ship) {
        into.commit(tx -> {
            tx.put(SHIP, ship);
            return null;
        });
    }

    Optional<Ship> ship(Store in, String name) {
        return in.view().find(SHIP, name);
    }

    static final Ship ANNA = new Ship("anna", "alice", "busan", 1);
    static final Ship BERTA = new Ship("berta", "bob", "busan", 1);

    @Test
    void takesBackWhatARefusedPartWroteAndKeepsTheRest() {
        store.commit(tx -> {
            tx.put(SHIP, ANNA);
            assertThatThrownBy(() -> tx.attempt(() -> {
                tx.put(SHIP, ANNA.at("oslo"));
                tx.put(SHIP, BERTA);
                tx.claim("berth/1", "anna");
                throw Fault.client("NoBerth", "There is no berth");
            })).hasMessage("There is no berth");
            assertThat(tx.find(SHIP, "berta")).isEmpty();
            return tx.attempt(() -> {
                tx.put(SHIP, ANNA.with(7));
                return "kept";
            });
        });
        assertThat(ship(open(), "anna")).contains(ANNA.with(7));
        assertThat(ship(open(), "berta")).isEmpty();
        assertThat(store.view().holder("berth/1")).isEmpty();
    }

    @Test
    void answersWhatTheDecisionAnswersAndShowsWhatItWrote() {
        assertThat(store.<String>commit(tx -> {
            tx.put(SHIP, ANNA);
            return "done";
        })).isEqualTo("done");
        assertThat(ship(store, "anna")).contains(ANNA);
    }

    @Test
    void aDecisionSeesItsOwnWrites() {
        store.commit(tx -> {
            tx.put(SHIP, ANNA);
            assertThat(tx.by(SHIP, PORT, "busan")).containsExactly(ANNA);
            tx.put(SHIP, ANNA.at("jeju"));
            assertThat(tx.by(SHIP, PORT, "busan")).isEmpty();
            tx.remove(SHIP, "anna");
            assertThat(tx.find(SHIP, "anna")).isEmpty();
            return null;
        });
    }

    @Test
    void aDecisionThatThrowsLeavesNothing() {
        assertThatThrownBy(() -> store.commit(tx -> {
            tx.put(SHIP, ANNA);
            tx.claim("berth-1", "anna");
            throw Fault.client("NoSuchBerth", "no");
        })).isInstanceOf(Fault.class);
        assertThat(ship(store, "anna")).isEmpty();
        assertThat(store.view().holder("berth-1")).isEmpty();
        assertThat(journal.head()).isZero();
    }

    @Test
    void aDecisionThatChangesNothingWritesNothing() {
        store.commit(tx -> tx.find(SHIP, "anna"));
        assertThat(journal.head()).isZero();
    }

    @Test
    void onlyOneHasAClaimUntilItGivesItBack() {
        assertThat(store.<Boolean>commit(tx -> tx.claim("berth-1", "anna"))).isTrue();
        assertThat(store.<Boolean>commit(tx -> tx.claim("berth-1", "anna"))).isTrue();
        assertThat(store.<Boolean>commit(tx -> tx.claim("berth-1", "berta"))).isFalse();
        assertThat(open().view().holder("berth-1")).contains("anna");
        store.commit(tx -> {
            tx.release("berth-1");
            return null;
        });
        assertThat(store.<Boolean>commit(tx -> tx.claim("berth-1", "berta"))).isTrue();
    }

    @Test
    void indexesAndOwnersFollowUpdates() {
        put(store, ANNA);
        put(store, BERTA);
        assertThat(store.view().by(SHIP, PORT, "busan")).containsExactly(ANNA, BERTA);
        put(store, ANNA.at("jeju"));
        put(store, new Ship("berta", "alice", "busan", 1));
        assertThat(store.view().by(SHIP, PORT, "jeju")).containsExactly(ANNA.at("jeju"));
        assertThat(store.view().by(SHIP, PORT, "busan")).extracting(Ship::name).containsExactly("berta");
        assertThat(store.view().owned(SHIP, "bob")).isEmpty();
        assertThat(store.view().owned(SHIP, "alice")).extracting(Ship::name).containsExactly("anna", "berta");
        assertThat(store.view().owned(SHIP, "alice", "anna")).extracting(Ship::name).containsExactly("berta");
    }

    @Test
    void aViewStaysAsItIs() {
        put(store, ANNA);
        var view = store.view();
        put(store, ANNA.with(9));
        assertThat(view.find(SHIP, "anna")).contains(ANNA);
        assertThat(ship(store, "anna")).contains(ANNA.with(9));
    }

    @Test
    void aViewShowsWhatAnotherProcessCommitted() {
        var other = open();
        put(other, ANNA);
        assertThat(ship(store, "anna")).contains(ANNA);
    }

    @Test
    void aDecisionIsMadeAnewWhenAnotherProcessCommittedFirst() {
        var other = open();
        put(store, ANNA);
        var tries = new AtomicInteger();
        store.commit(tx -> {
            if (tries.incrementAndGet() == 1) {
                put(other, ANNA.with(10));
            }
            tx.put(SHIP, tx.find(SHIP, "anna").orElseThrow().with(tx.find(SHIP, "anna").orElseThrow().cargo() + 1));
            return null;
        });
        assertThat(tries).hasValue(2);
        assertThat(ship(store, "anna")).contains(ANNA.with(11));
        assertThat(ship(other, "anna")).contains(ANNA.with(11));
    }

    @Test
    void aDecisionThatRefusesOrOnlyReadsSawWhatAnotherProcessCommitted() {
        var other = open();
        put(store, ANNA);
        assertThat(other.<Ship>commit(tx -> tx.find(SHIP, "anna").orElseThrow())).isEqualTo(ANNA);
        put(store, ANNA.with(2));
        assertThat(other.<Integer>commit(tx -> tx.find(SHIP, "anna").orElseThrow().cargo())).isEqualTo(2);
    }

    @Test
    void aDecisionMayNotCommit() {
        assertThatThrownBy(() -> store.commit(tx -> store.commit(inner -> null))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void listenersHearOfEachChangeInOrder() {
        var heard = new ArrayList<Change>();
        store.listen(heard::addAll);
        put(store, ANNA);
        put(store, ANNA.with(2));
        store.commit(tx -> {
            tx.remove(SHIP, "anna");
            return null;
        });
        assertThat(heard).containsExactly(
                new Change(SHIP, "anna", null, ANNA),
                new Change(SHIP, "anna", ANNA, ANNA.with(2)),
                new Change(SHIP, "anna", ANNA.with(2), null));
    }

    @Test
    void listenersHearOfWhatAnotherProcessCommitted() {
        var heard = new ArrayList<Change>();
        store.listen(heard::addAll);
        put(open(), ANNA);
        store.view();
        assertThat(heard).containsExactly(new Change(SHIP, "anna", null, ANNA));
    }

    @Test
    void aListenerThatFailsUndoesNothingAndHarmsNoOther() {
        var heard = new AtomicInteger();
        store.listen(changes -> {
            throw new IllegalStateException("broken");
        });
        store.listen(changes -> heard.incrementAndGet());
        put(store, ANNA);
        assertThat(ship(store, "anna")).contains(ANNA);
        assertThat(heard).hasValue(1);
    }

    @Test
    void whatIsThereCanBeHeardAsIfItHadJustBeenMade() {
        put(store, ANNA);
        assertThat(open().everything()).containsExactly(new Change(SHIP, "anna", null, ANNA));
    }

    @Test
    void refusesTextThatNoDatabaseKeepsToTheOneWhoBringsIt() {
        for (var bad : List.of("a\u0000b", "\ud83c", "x\udfe0")) {
            assertThatThrownBy(() -> put(store, new Ship("x", "alice", bad, 1))).isInstanceOf(Fault.class);
            assertThatThrownBy(() -> store.commit(tx -> tx.claim(bad, "x"))).isInstanceOf(Fault.class);
        }
        put(store, new Ship("backslash", "alice", "\\u0000 🏠", 1));
        assertThat(ship(open(), "backslash")).map(Ship::port).contains("\\u0000 🏠");
    }

    @Test
    @Timeout(60)
    void isSerialisableUnderManyWritersInSeveralProcesses() throws Exception {
        int processes = 3;
        int writers = 6;
        int commits = 200;
        var stores = IntStream.range(0, processes).mapToObj(i -> open()).toList();
        put(store, ANNA.with(0));
        inParallel(processes * writers, w -> {
            for (int n = 0; n < commits; n++) {
                stores.get(w % processes).commit(tx -> {
                    var ship = tx.find(SHIP, "anna").orElseThrow();
                    tx.put(SHIP, ship.with(ship.cargo() + 1));
                    return null;
                });
            }
        });
        for (var each : stores) {
            assertThat(ship(each, "anna")).contains(ANNA.with(processes * writers * commits));
        }
    }

    @Test
    @Timeout(60)
    void manyCallersShareOneWrite() throws Exception {
        var slow = new SlowJournal();
        var shared = new Store(slow, List.of(SHIP));
        var first = Thread.ofVirtual().start(() -> put(shared, ANNA));
        slow.isWriting.await();
        var callers = IntStream.range(0, 50)
                .mapToObj(n -> Thread.ofVirtual().start(() -> put(shared, new Ship("ship-" + n, "alice", "busan", n))))
                .toList();
        while (callers.stream().anyMatch(t -> t.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        slow.mayWrite.countDown();
        for (var caller : callers) {
            caller.join();
        }
        first.join();
        assertThat(slow.journal.head()).isEqualTo(2);
        assertThat(shared.view().all(SHIP)).hasSize(51);
    }

    @Test
    @Timeout(60)
    void anInterruptedCallerStillGetsItsAnswer() throws Exception {
        var slow = new SlowJournal();
        var shared = new Store(slow, List.of(SHIP));
        var first = Thread.ofVirtual().start(() -> put(shared, ANNA));
        slow.isWriting.await();
        var isInterrupted = new AtomicInteger();
        var second = Thread.ofVirtual().start(() -> {
            put(shared, BERTA);
            isInterrupted.set(Thread.currentThread().isInterrupted() ? 1 : 0);
        });
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        second.interrupt();
        slow.mayWrite.countDown();
        first.join();
        second.join();
        assertThat(shared.view().all(SHIP)).hasSize(2);
        assertThat(isInterrupted).hasValue(1);
    }

    @Test
    void aCallerWhoComesInterruptedWritesAllTheSame() {
        var slow = new SlowJournal();
        slow.mayWrite.countDown();
        var shared = new Store(slow, List.of(SHIP));
        Thread.currentThread().interrupt();
        put(shared, ANNA);
        assertThat(Thread.interrupted()).as("and stays interrupted").isTrue();
        assertThat(shared.view().all(SHIP)).containsExactly(ANNA);
    }

    @Test
    void aFailedWriteIsToldToEveryoneInTheGroupAndForgotten() {
        var failing = new FailingJournal();
        var unlucky = new Store(failing, List.of(SHIP));
        failing.isFailing = true;
        assertThatThrownBy(() -> put(unlucky, ANNA)).isInstanceOf(Fault.class);
        assertThat(unlucky.view().all(SHIP)).isEmpty();
        failing.isFailing = false;
        put(unlucky, BERTA);
        assertThat(unlucky.view().all(SHIP)).containsExactly(BERTA);
    }

    @Test
    void aWriteThatHappenedThoughItWasReportedAsFailedIsSeenByTheNextDecision() {
        var failing = new FailingJournal();
        var unlucky = new Store(failing, List.of(SHIP));
        failing.isFailing = true;
        failing.writesAllTheSame = true;
        assertThatThrownBy(() -> put(unlucky, ANNA)).isInstanceOf(Fault.class);
        failing.isFailing = false;
        unlucky.commit(tx -> {
            tx.find(SHIP, "anna").ifPresent(anna -> tx.put(SHIP, anna.with(anna.cargo() + 1)));
            tx.put(SHIP, BERTA);
            return null;
        });
        assertThat(ship(unlucky, "anna")).contains(ANNA.with(2));
    }

    private static void inParallel(int threads, Consumer<Integer> work) throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = IntStream.range(0, threads).mapToObj(w -> all.submit(() -> work.accept(w))).toList();
            for (var result : results) {
                result.get();
            }
        }
    }

    /// Writes when it may.
    static final class SlowJournal implements Journal {
        final MemoryJournal journal = new MemoryJournal();
        final CountDownLatch isWriting = new CountDownLatch(1);
        final CountDownLatch mayWrite = new CountDownLatch(1);

        @Override
        public long head() {
            return journal.head();
        }

        @Override
        public boolean append(long expected, List<Entry> entries) {
            isWriting.countDown();
            try {
                mayWrite.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return journal.append(expected, entries);
        }

        @Override
        public long replay(long after, Consumer<Entry> reader) {
            return journal.replay(after, reader);
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void close() {}
    }

    /// Fails when told to, before or after it has written.
    static final class FailingJournal implements Journal {
        final MemoryJournal journal = new MemoryJournal();
        boolean isFailing;
        boolean writesAllTheSame;

        @Override
        public long head() {
            return journal.head();
        }

        @Override
        public boolean append(long expected, List<Entry> entries) {
            boolean written = (!isFailing || writesAllTheSame) && journal.append(expected, entries);
            if (isFailing) {
                throw Fault.unavailable("away", null);
            }
            return written;
        }

        @Override
        public long replay(long after, Consumer<Entry> reader) {
            return journal.replay(after, reader);
        }

        @Override
        public boolean isShared() {
            return false;
        }

        @Override
        public void close() {}
    }
}
