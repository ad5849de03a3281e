package freehold.agent.ovsdb;

import freehold.agent.ovsdb.Ovsdb.Condition;
import freehold.agent.ovsdb.Wanted.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What is to be done so that one owner's rows are those that are wanted, and no others: one transaction.
///
/// Every row carries its owner and its key in `external_ids`, so what is there can be compared without remembering
/// anything. Rows of tables that are not roots go by themselves when nothing refers to them (RFC 7047, section 3.2).
public final class Difference {
    public static final String OWNER = "freehold-owner";
    public static final String KEY = "freehold-key";

    private final Ovsdb database;
    private final Set<String> tables;
    private final Set<String> roots;

    /// @param tables all that an owner's rows may be in
    /// @param roots  those of them whose rows stay until they are deleted
    public Difference(Ovsdb database, Set<String> tables, Set<String> roots) {
        this.database = database;
        this.tables = tables;
        this.roots = roots;
    }

    /// @return whether anything had to be done
    public boolean apply(String owner, Collection<Wanted> wanted) {
        var operations = operations(present(owner, wanted), wanted, owner, roots);
        if (!operations.isEmpty()) {
            database.transact(operations);
        }
        return !operations.isEmpty();
    }

    private Map<String, Map<String, Row>> present(String owner, Collection<Wanted> wanted) {
        var present = new HashMap<String, Map<String, Row>>();
        for (var table : tables) {
            var columns = new TreeSet<>(Set.of("_uuid", "external_ids"));
            wanted.stream().filter(w -> w.table().equals(table)).forEach(w -> columns.addAll(w.columns().keySet()));
            var rows = database.select(
                    table, List.of(new Condition("external_ids", "includes", Map.of(OWNER, owner))), List.copyOf(columns));
            present.put(table, rows.stream().collect(Collectors.toMap(
                    row -> row.text("external_ids", KEY), row -> row, (first, _) -> first)));
        }
        return present;
    }

    static List<JsonNode> operations(Map<String, Map<String, Row>> present, Collection<Wanted> wanted, String owner, Set<String> roots) {
        var names = new HashMap<String, Uuid>();
        present.values().forEach(rows -> rows.forEach((key, row) -> names.put(key, row.uuid())));
        var operations = new ArrayList<JsonNode>();
        var keys = new LinkedHashSet<String>();
        for (var row : wanted) {
            if (!keys.add(row.key())) {
                throw new IllegalArgumentException("wanted twice: " + row.key());
            }
            var there = present.getOrDefault(row.table(), Map.of()).get(row.key());
            if (there == null) {
                operations.add(insert(row, names, owner));
            } else {
                var changed = changed(row, there, names);
                if (!changed.isEmpty()) {
                    operations.add(update(row, there, changed, names));
                }
            }
        }
        for (var root : roots) {
            present.getOrDefault(root, Map.of()).forEach((key, row) -> {
                if (!keys.contains(key)) {
                    operations.add(delete(root, row));
                }
            });
        }
        return operations;
    }

    private static JsonNode insert(Wanted row, Map<String, Uuid> names, String owner) {
        var columns = new TreeMap<>(row.columns());
        columns.put("external_ids", Map.of(OWNER, owner, KEY, row.key()));
        var operation = Ovsdb.object().put("op", "insert").put("table", row.table()).put("uuid-name", symbol(row.key()));
        operation.set("row", write(columns, names));
        return operation;
    }

    private static JsonNode update(Wanted row, Row there, Map<String, Object> changed, Map<String, Uuid> names) {
        var operation = Ovsdb.object().put("op", "update").put("table", row.table());
        operation.set("where", Ovsdb.conditions(List.of(new Condition("_uuid", "==", there.uuid()))));
        operation.set("row", write(changed, names));
        return operation;
    }

    private static JsonNode delete(String table, Row there) {
        var operation = Ovsdb.object().put("op", "delete").put("table", table);
        operation.set("where", Ovsdb.conditions(List.of(new Condition("_uuid", "==", there.uuid()))));
        return operation;
    }

    private static Map<String, Object> changed(Wanted row, Row there, Map<String, Uuid> names) {
        var changed = new TreeMap<String, Object>();
        row.columns().forEach((column, value) -> {
            if (!resolved(value, names).equals(there.columns().get(column))) {
                changed.put(column, value);
            }
        });
        return changed;
    }

    /// As the database would give it back; a row that is not there yet stays a [Ref], which equals nothing that is.
    private static Object resolved(Object value, Map<String, Uuid> names) {
        return switch (value) {
            case Ref ref -> names.containsKey(ref.key()) ? names.get(ref.key()) : ref;
            case Set<?> set -> Row.normal(set.stream().map(item -> resolved(item, names)).collect(Collectors.toSet()));
            default -> Row.normal(value);
        };
    }

    private static ObjectNode write(Map<String, Object> columns, Map<String, Uuid> names) {
        var row = Ovsdb.object();
        columns.forEach((column, value) -> row.set(column, Row.write(value, reference -> reference(reference, names))));
        return row;
    }

    private static JsonNode reference(Object value, Map<String, Uuid> names) {
        if (!(value instanceof Ref ref)) {
            throw new IllegalArgumentException("not a value of OVSDB: " + value);
        }
        var uuid = names.get(ref.key());
        return uuid == null
                ? Ovsdb.array().add("named-uuid").add(symbol(ref.key()))
                : Ovsdb.array().add("uuid").add(uuid.text());
    }

    /// A key as an identifier of OVSDB's: letters, digits and underscores.
    private static String symbol(String key) {
        return "r_" + key.replaceAll("[^A-Za-z0-9]", "_");
    }
}
