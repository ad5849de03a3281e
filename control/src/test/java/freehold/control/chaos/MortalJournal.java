package freehold.control.chaos;

import freehold.kernel.Fault;
import freehold.kernel.store.Journal;
import freehold.kernel.store.MemoryJournal;
import java.util.List;
import java.util.function.Consumer;

/// A journal whose writer dies at an append: just before it is durable, or just after. Whatever the dead process still
/// tries is in vain, until the next one takes over.
final class MortalJournal implements Journal {
    private final MemoryJournal durable = new MemoryJournal();
    private int appends;
    private int lastAppend = Integer.MAX_VALUE;
    private boolean isLastDurable;
    private boolean isWriterDead;

    /// @param number    which append from now on is the writer's last, from 1
    /// @param isDurable whether that one is written
    void dieAt(int number, boolean isDurable) {
        lastAppend = appends + number;
        isLastDurable = isDurable;
    }

    int appends() {
        return appends;
    }

    boolean isWriterDead() {
        return isWriterDead;
    }

    /// The next process begins, and dies no more.
    void takeOver() {
        lastAppend = Integer.MAX_VALUE;
        isWriterDead = false;
    }

    @Override
    public boolean append(long expected, List<Entry> entries) {
        checkAlive();
        appends++;
        if (appends < lastAppend) {
            return durable.append(expected, entries);
        }
        if (isLastDurable) {
            durable.append(expected, entries);
        }
        isWriterDead = true;
        throw dead();
    }

    @Override
    public long head() {
        checkAlive();
        return durable.head();
    }

    @Override
    public long replay(long after, Consumer<Entry> reader) {
        checkAlive();
        return durable.replay(after, reader);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {}

    private void checkAlive() {
        if (isWriterDead) {
            throw dead();
        }
    }

    private static Fault dead() {
        return Fault.unavailable("this process is dead", null);
    }
}
