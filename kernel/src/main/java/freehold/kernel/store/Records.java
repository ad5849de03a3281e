package freehold.kernel.store;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// All records at one moment, as persistent maps: a changed copy shares all that did not change. Kinds and indexes are few,
/// so what is named by them is copied whole, and found at once.
///
/// @param tables by kind's name
/// @param claims who holds what only one may have
record Records(Map<String, Table<?>> tables, HashPMap<String, String> claims) implements View {
    static final Records EMPTY = new Records(Map.of(), HashTreePMap.empty());

    Records with(Kind<?> kind, String id, @Nullable Object record) {
        var changed = new HashMap<>(tables);
        changed.put(kind.name(), table(kind).with(kind, id, record));
        return new Records(changed, claims);
    }

    Records withClaim(String claim, @Nullable String holder) {
        return new Records(tables, holder == null ? claims.minus(claim) : claims.plus(claim, holder));
    }

    @Override
    public <R> Optional<R> find(Kind<R> kind, String id) {
        return Optional.ofNullable(table(kind).byId().get(id));
    }

    @Override
    public <R> Collection<R> all(Kind<R> kind) {
        return Collections.unmodifiableCollection(table(kind).byId().values());
    }

    @Override
    public <R> Collection<R> owned(Kind<R> kind, String owner) {
        return values(table(kind).byOwner().get(owner));
    }

    @Override
    public <R> Collection<R> owned(Kind<R> kind, String owner, String after) {
        var found = table(kind).byOwner().get(owner);
        return found == null ? Collections.emptyList() : values(found.tailMap(after, false));
    }

    @Override
    public <R> Collection<R> by(Kind<R> kind, Kind.Index<R> index, String key) {
        var keys = table(kind).byIndex().get(index.name());
        return keys == null ? Collections.emptyList() : values(keys.get(key));
    }

    @Override
    public Optional<String> holder(String claim) {
        return Optional.ofNullable(claims.get(claim));
    }

    @SuppressWarnings("unchecked") // a table is only ever filled with records of the kind that names it
    private <R> Table<R> table(Kind<R> kind) {
        var table = (Table<R>) tables.get(kind.name());
        return table == null ? Table.empty() : table;
    }

    private static <R> Collection<R> values(@Nullable TreePMap<String, R> found) {
        return found == null ? Collections.emptyList() : Collections.unmodifiableCollection(found.values());
    }

    /// The records of one kind, and the same records under their owners and index keys.
    record Table<R>(
            TreePMap<String, R> byId,
            HashPMap<String, TreePMap<String, R>> byOwner,
            Map<String, HashPMap<String, TreePMap<String, R>>> byIndex) {

        static <R> Table<R> empty() {
            return new Table<>(TreePMap.empty(), HashTreePMap.empty(), Map.of());
        }

        @SuppressWarnings("unchecked")
        Table<R> with(Kind<?> anyKind, String id, @Nullable Object anyRecord) {
            var kind = (Kind<R>) anyKind;
            var record = (R) anyRecord;
            var old = byId.get(id);
            var owners = moved(byOwner, old, record, id, r -> List.of(kind.owner().apply(r)));
            var indexes = new HashMap<String, HashPMap<String, TreePMap<String, R>>>();
            for (var index : kind.indexes()) {
                var keys = byIndex.getOrDefault(index.name(), HashTreePMap.empty());
                indexes.put(index.name(), moved(keys, old, record, id, index.keys()));
            }
            return new Table<>(record == null ? byId.minus(id) : byId.plus(id, record), owners, indexes);
        }

        /// From the keys of what was to the keys of what is.
        private static <R> HashPMap<String, TreePMap<String, R>> moved(
                HashPMap<String, TreePMap<String, R>> map, @Nullable R old, @Nullable R record, String id,
                Function<R, Collection<String>> keys) {
            Collection<String> now = record == null ? List.of() : keys.apply(record);
            var moved = map;
            if (old != null) {
                for (var key : keys.apply(old)) {
                    moved = now.contains(key) ? moved : without(moved, key, id);
                }
            }
            if (record != null) {
                for (var key : now) {
                    moved = plus(moved, key, id, record);
                }
            }
            return moved;
        }

        private static <R> HashPMap<String, TreePMap<String, R>> plus(
                HashPMap<String, TreePMap<String, R>> map, String key, String id, R record) {
            var found = map.get(key);
            return map.plus(key, (found == null ? TreePMap.<String, R>empty() : found).plus(id, record));
        }

        private static <R> HashPMap<String, TreePMap<String, R>> without(
                HashPMap<String, TreePMap<String, R>> map, String key, String id) {
            var found = map.get(key);
            if (found == null) {
                return map;
            }
            var left = found.minus(id);
            return left.isEmpty() ? map.minus(key) : map.plus(key, left);
        }
    }
}
