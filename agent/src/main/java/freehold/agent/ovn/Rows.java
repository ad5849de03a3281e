package freehold.agent.ovn;

import freehold.agent.ovsdb.Wanted;
import freehold.agent.ovsdb.Wanted.Ref;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One network's rows while they are put together. Rows that refer to others (a switch to its ports, a router to its routes)
/// are given those one by one, by whoever knows of them.
final class Rows {
    private final Map<String, Wanted> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Object>>> parts = new HashMap<>();

    /// @throws IllegalArgumentException if there is a row of that key
    Ref add(String table, String key, Map<String, Object> columns) {
        if (rows.putIfAbsent(key, new Wanted(table, key, columns)) != null) {
            throw new IllegalArgumentException("wanted twice: " + key);
        }
        return new Ref(key);
    }

    /// Has a row refer to one more.
    void refer(String from, String column, Ref to) {
        parts.computeIfAbsent(from, _ -> new HashMap<>()).computeIfAbsent(column, _ -> new HashSet<>()).add(to);
    }

    /// A row that another refers to.
    void addTo(String from, String column, String table, String key, Map<String, Object> columns) {
        refer(from, column, add(table, key, columns));
    }

    List<Wanted> all() {
        return rows.values().stream().map(this::whole).toList();
    }

    /// Without one column of references that others have, they would never be taken away: each such row lists its own.
    private Wanted whole(Wanted row) {
        var references = parts.getOrDefault(row.key(), Map.of());
        if (references.isEmpty()) {
            return row;
        }
        var columns = new HashMap<>(row.columns());
        columns.putAll(references);
        return new Wanted(row.table(), row.key(), columns);
    }
}
