package freehold.kernel.store;

import freehold.kernel.store.Journal.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The decisions of one group, one upon the other, before they are written. Each can be taken back to where it began.
final class Draft implements Tx {
    record Touched(Kind<?> kind, String id) {}

    /// A place to go back to.
    record Mark(Records records, int touched, int claims) {}

    private Records records;
    private final List<Touched> touched = new ArrayList<>();
    private final List<String> claims = new ArrayList<>();

    Draft(Records records) {
        this.records = records;
    }

    Mark mark() {
        return new Mark(records, touched.size(), claims.size());
    }

    void backTo(Mark mark) {
        records = mark.records;
        touched.subList(mark.touched, touched.size()).clear();
        claims.subList(mark.claims, claims.size()).clear();
    }

    Records records() {
        return records;
    }

    /// Each record that was written or removed, once.
    List<Touched> touched() {
        return List.copyOf(new LinkedHashSet<>(touched));
    }

    boolean isEmpty() {
        return touched.isEmpty() && claims.isEmpty();
    }

    /// What the journal must be told.
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var t : new LinkedHashSet<>(touched)) {
            entries.add(entry(t.kind(), t.id()));
        }
        for (var claim : new LinkedHashSet<>(claims)) {
            entries.add(new Entry(Store.CLAIM, claim, "", records.holder(claim).map(Json::write).orElse(null)));
        }
        return entries;
    }

    private <R> Entry entry(Kind<R> kind, String id) {
        return records.find(kind, id)
                .map(record -> new Entry(kind.name(), id, kind.owner().apply(record), Json.write(record)))
                .orElseGet(() -> new Entry(kind.name(), id, "", null));
    }

    void set(Kind<?> kind, String id, @Nullable Object record) {
        records = records.with(kind, id, record);
        touched.add(new Touched(kind, id));
    }

    void setClaim(String claim, @Nullable String holder) {
        records = records.withClaim(claim, holder);
        claims.add(claim);
    }

    @Override
    public <R> void put(Kind<R> kind, R record) {
        set(kind, kind.id().apply(record), record);
    }

    @Override
    public void remove(Kind<?> kind, String id) {
        if (records.find(kind, id).isPresent()) {
            set(kind, id, null);
        }
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
