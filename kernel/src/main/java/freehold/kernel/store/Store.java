package freehold.kernel.store;

import freehold.kernel.Fault;
import freehold.kernel.store.Journal.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// All records of the cloud: decide in [#commit], look in [#view], be told in [#listen].
///
/// Whoever finds the store free decides for everyone that is waiting and writes their decisions to the journal as one
/// group, so one durable write serves many callers and the disk's latency is shared, not multiplied.
public final class Store implements AutoCloseable {
    /// Commits decided and written together; more wait for the next group.
    static final int GROUP_LIMIT = 256;

    /// How often a group is decided anew because other processes moved the head, before we say the store is too busy.
    static final int HEAD_RACE_LIMIT = 100;

    /// What claims are called in the journal.
    static final String CLAIM = "claim";

    private static final Logger log = LoggerFactory.getLogger(Store.class);

    private final Journal journal;
    private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    private final Queue<Ticket<?>> waiting = new ConcurrentLinkedQueue<>();
    private final List<Consumer<List<Change>>> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock turn = new ReentrantLock();
    private long head;
    private volatile Records published = Records.EMPTY;

    /// Reads the whole journal.
    ///
    /// @param kinds every kind there is; an entry of any other is a defect
    public Store(Journal journal, List<Kind<?>> kinds) {
        this.journal = journal;
        kinds.forEach(kind -> this.kinds.put(kind.name(), kind));
        catchUp();
    }

    /// Makes a decision, durably, and answers what it answered. It sees every earlier commit, and may be asked more than
    /// once if another process commits first: it must change nothing but the [Tx] it is given. What it throws, the
    /// caller gets, and nothing is written.
    public <T> T commit(Function<Tx, T> decision) {
        if (turn.isHeldByCurrentThread()) {
            throw new IllegalStateException("a decision may not commit: it is part of a commit");
        }
        var ticket = new Ticket<>(decision);
        waiting.add(ticket);
        boolean isInterrupted = Thread.interrupted(); // or its interruption would break the write that everyone shares
        while (!ticket.done) {
            if (turn.tryLock()) {
                try {
                    while (!ticket.done) {
                        decideGroup();
                    }
                } finally {
                    passTurn();
                }
            } else {
                LockSupport.park(this); // until it is done, or it is this caller's turn to decide
                isInterrupted |= Thread.interrupted();
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return ticket.answer();
    }

    /// Ends this caller's turn. Whoever waits longest is woken to take it; it looked for a free turn only after it was in the
    /// queue, so it can't be missed here.
    private void passTurn() {
        turn.unlock();
        var next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.caller);
        }
    }

    /// Every record as of now: all that was acknowledged before this call, by any process, is in it.
    public View view() {
        if (journal.isShared() && !turn.isHeldByCurrentThread()) {
            turn.lock();
            try {
                if (journal.head() != head) {
                    catchUp();
                }
            } finally {
                passTurn();
            }
        }
        return published;
    }

    /// Tells the listener of every commit from now on, in order and after it is visible. The listener is called within
    /// the commit's own turn: it takes note and returns.
    public void listen(Consumer<List<Change>> listener) {
        listeners.add(listener);
    }

    /// Every record as of now, as if each had just been made: for whoever begins to listen.
    public List<Change> everything() {
        var view = view();
        return kinds.values().stream().flatMap(kind -> made(view, kind)).toList();
    }

    private static <R> Stream<Change> made(View view, Kind<R> kind) {
        return view.all(kind).stream().map(record -> new Change(kind, kind.id().apply(record), null, record));
    }

    @Override
    public void close() {
        journal.close();
    }

    private void decideGroup() {
        var group = new ArrayList<Ticket<?>>();
        for (Ticket<?> next; group.size() < GROUP_LIMIT && (next = waiting.poll()) != null; ) {
            group.add(next);
        }
        try {
            for (int race = 0; race < HEAD_RACE_LIMIT; race++) {
                if (decided(group)) {
                    group.forEach(Ticket::end);
                    return;
                }
                catchUp();
            }
            throw Fault.unavailable("Too many commits at once; try again", null);
        } catch (RuntimeException | Error failure) {
            group.forEach(ticket -> ticket.fail(failure));
            group.forEach(Ticket::end);
        }
    }

    /// @return false if another process committed meanwhile, so that all must be decided anew
    private boolean decided(List<Ticket<?>> group) {
        var before = published;
        var draft = new Draft(before);
        for (var ticket : group) {
            ticket.decide(draft);
        }
        if (draft.isEmpty()) { // there is no append to tell whether what was read, or refused, was the newest state
            return !journal.isShared() || journal.head() == head;
        }
        if (!journal.append(head, draft.entries())) {
            return false;
        }
        head++;
        publish(before, draft.records(), draft.touched());
        return true;
    }

    private void catchUp() {
        var before = published;
        var draft = new Draft(before);
        head = journal.replay(head, entry -> read(entry, draft));
        publish(before, draft.records(), draft.touched());
    }

    private void read(Entry entry, Draft draft) {
        if (entry.kind().equals(CLAIM)) {
            draft.readClaim(entry.id(), entry.body() == null ? null : Json.read(String.class, entry.body()));
            return;
        }
        var kind = kinds.get(entry.kind());
        if (kind == null) {
            throw new IllegalStateException("the journal holds a record of an unknown kind: " + entry.kind());
        }
        draft.read(kind, entry.id(), entry.body() == null ? null : Json.read(kind.type(), entry.body()));
    }

    private void publish(Records before, Records after, List<Draft.Touched> touched) {
        published = after;
        if (listeners.isEmpty()) {
            return;
        }
        var changes = new ArrayList<Change>(touched.size());
        for (var t : touched) {
            var was = before.find(t.kind(), t.id()).orElse(null);
            var now = after.find(t.kind(), t.id()).orElse(null);
            if (was != now) {
                changes.add(new Change(t.kind(), t.id(), was, now));
            }
        }
        if (!changes.isEmpty()) {
            listeners.forEach(listener -> tell(listener, changes));
        }
    }

    /// What was committed stays so, whatever a listener makes of it.
    private static void tell(Consumer<List<Change>> listener, List<Change> changes) {
        try {
            listener.accept(changes);
        } catch (RuntimeException broken) {
            log.atError().setCause(broken).log("a listener failed");
        }
    }

    /// One caller's decision, waiting for its turn.
    private static final class Ticket<T> {
        private final Function<Tx, T> decision;
        private @Nullable T answer;
        private @Nullable Throwable failure;
        private final Thread caller = Thread.currentThread();
        private volatile boolean done;

        Ticket(Function<Tx, T> decision) {
            this.decision = decision;
        }

        void decide(Draft draft) {
            answer = null;
            failure = null;
            var begun = draft.mark();
            try {
                answer = decision.apply(draft);
            } catch (RuntimeException | Error refused) {
                draft.backTo(begun);
                failure = refused;
            }
        }

        void fail(Throwable cause) {
            failure = cause;
        }

        /// Lets the caller have its answer.
        void end() {
            done = true;
            LockSupport.unpark(caller);
        }

        @SuppressWarnings("NullAway") // a decision may answer null, as its T says
        T answer() {
            switch (failure) {
                case null -> {
                    return answer;
                }
                case RuntimeException refused -> throw refused;
                case Error broken -> throw broken;
                default -> throw new AssertionError(failure);
            }
        }
    }
}
