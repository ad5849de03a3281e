package freehold.kernel.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A journal that lives as long as its object: for simulations, and to be taken over by a second store as if the first
/// process had died.
public final class MemoryJournal implements Journal {
    private record Key(String kind, String id) {}

    private record Written(long at, Entry entry) {}

    private final Map<Key, Written> newest = new HashMap<>();
    private long head;

    @Override
    public synchronized long head() {
        return head;
    }

    @Override
    public synchronized boolean append(long expected, List<Entry> entries) {
        if (head != expected) {
            return false;
        }
        head++;
        for (var entry : entries) {
            newest.put(new Key(entry.kind(), entry.id()), new Written(head, entry));
        }
        return true;
    }

    @Override
    public synchronized long replay(long after, Consumer<Entry> reader) {
        newest.values().stream().filter(w -> w.at > after).map(Written::entry).forEach(reader);
        return head;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void close() {}
}
