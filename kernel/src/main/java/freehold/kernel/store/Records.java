package freehold.kernel.store;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashPMap;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePMap;

/// All records at one moment, as persistent maps: a changed copy shares all that did not change.
///
/// @param tables by kind's name
/// @param claims who holds what only one may have
record Records(HashPMap<String, Table<?>> tables, HashPMap<String, String> claims) implements View {
    static final Records EMPTY = new Records(HashTreePMap.empty(), HashTreePMap.empty());

    Records with(Kind<?> kind, String id, @Nullable Object record) {
        return new Records(tables.plus(kind.name(), table(kind).with(kind, id, record)), claims);
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
            HashPMap<String, HashPMap<String, TreePMap<String, R>>> byIndex) {

        static <R> Table<R> empty() {
            return new Table<>(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());
        }

        @SuppressWarnings("unchecked")
        Table<R> with(Kind<?> anyKind, String id, @Nullable Object anyRecord) {
            var kind = (Kind<R>) anyKind;
            var record = (R) anyRecord;
            var old = byId.get(id);
            var owners = byOwner;
            var indexes = byIndex;
            if (old != null) {
                owners = without(owners, kind.owner().apply(old), id);
                for (var index : kind.indexes()) {
                    var keys = indexes.getOrDefault(index.name(), HashTreePMap.empty());
                    for (var key : index.keys().apply(old)) {
                        keys = without(keys, key, id);
                    }
                    indexes = indexes.plus(index.name(), keys);
                }
            }
            if (record == null) {
                return new Table<>(byId.minus(id), owners, indexes);
            }
            owners = plus(owners, kind.owner().apply(record), id, record);
            for (var index : kind.indexes()) {
                var keys = indexes.getOrDefault(index.name(), HashTreePMap.empty());
                for (var key : index.keys().apply(record)) {
                    keys = plus(keys, key, id, record);
                }
                indexes = indexes.plus(index.name(), keys);
            }
            return new Table<>(byId.plus(id, record), owners, indexes);
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
