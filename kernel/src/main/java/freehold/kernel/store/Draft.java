package freehold.kernel.store;

import freehold.kernel.store.Journal.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The decisions of one group, one upon the other, before they are written. Each can be taken back to where it began.
final class Draft implements Tx {
    record Touched(Kind<?> kind, String id) {}

    /// A place to go back to.
    record Mark(Records records, int touched, int entries) {}

    private record Key(String kind, String id) {}

    private Records records;
    private final List<Touched> touched = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    Draft(Records records) {
        this.records = records;
    }

    Mark mark() {
        return new Mark(records, touched.size(), entries.size());
    }

    void backTo(Mark mark) {
        records = mark.records;
        touched.subList(mark.touched, touched.size()).clear();
        entries.subList(mark.entries, entries.size()).clear();
    }

    Records records() {
        return records;
    }

    /// Each record that was written or removed, once.
    List<Touched> touched() {
        return List.copyOf(new LinkedHashSet<>(touched));
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /// What the journal must be told: the last word on each key.
    List<Entry> entries() {
        var last = new LinkedHashMap<Key, Entry>();
        entries.forEach(entry -> last.put(new Key(entry.kind(), entry.id()), entry));
        return List.copyOf(last.values());
    }

    /// Takes in what the journal has already.
    void read(Kind<?> kind, String id, @Nullable Object record) {
        records = records.with(kind, id, record);
        touched.add(new Touched(kind, id));
    }

    /// Takes in what the journal has already.
    void readClaim(String claim, @Nullable String holder) {
        records = records.withClaim(claim, holder);
    }

    /// Encoded here and not when the group is written: what can't be kept is refused to the one who asks for it.
    @Override
    public <R> void put(Kind<R> kind, R record) {
        var id = kind.id().apply(record);
        entries.add(Storable.check(new Entry(kind.name(), id, kind.owner().apply(record), Json.write(record))));
        read(kind, id, record);
    }

    @Override
    public void remove(Kind<?> kind, String id) {
        if (records.find(kind, id).isPresent()) {
            entries.add(new Entry(kind.name(), id, "", null));
            read(kind, id, null);
        }
    }

    private void setClaim(String claim, @Nullable String holder) {
        entries.add(Storable.check(new Entry(Store.CLAIM, claim, "", holder == null ? null : Json.write(holder))));
        readClaim(claim, holder);
    }

    @Override
    public boolean claim(String claim, String holder) {
        var current = records.holder(claim);
        if (current.isEmpty()) {
            setClaim(claim, holder);
            return true;
        }
        return current.get().equals(holder);
    }

    @Override
    public void release(String claim) {
        if (records.holder(claim).isPresent()) {
            setClaim(claim, null);
        }
    }

    @Override
    public <T> T attempt(Supplier<T> part) {
        var begun = mark();
        try {
            return part.get();
        } catch (RuntimeException | Error refused) {
            backTo(begun);
            throw refused;
        }
    }

    @Override
    public <R> Optional<R> find(Kind<R> kind, String id) {
        return records.find(kind, id);
    }

    @Override
    public <R> Collection<R> all(Kind<R> kind) {
        return records.all(kind);
    }

    @Override
    public <R> Collection<R> owned(Kind<R> kind, String owner) {
        return records.owned(kind, owner);
    }

    @Override
    public <R> Collection<R> owned(Kind<R> kind, String owner, String after) {
        return records.owned(kind, owner, after);
    }

    @Override
    public <R> Collection<R> by(Kind<R> kind, Kind.Index<R> index, String key) {
        return records.by(kind, index, key);
    }

    @Override
    public Optional<String> holder(String claim) {
        return records.holder(claim);
    }
}
