package freehold.agent.ovsdb;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/// A row's columns. A value is a String, Long, Double, Boolean, [Uuid], Map of such, or Set of such; OVSDB writes a set of
/// one as its element, so a set of one *is* its element here (RFC 7047, section 5.1).
public record Row(Map<String, Object> columns) {
    static Row read(JsonNode json) {
        var columns = new LinkedHashMap<String, Object>();
        json.properties().forEach(column -> columns.put(column.getKey(), value(column.getValue())));
        return new Row(columns);
    }

    /// The row's own name; asked for as column `_uuid`.
    public Uuid uuid() {
        return (Uuid) Objects.requireNonNull(columns.get("_uuid"), "the row was read without its uuid");
    }

    public String text(String column) {
        return String.valueOf(columns.get(column));
    }

    /// A value of a map column; empty text if there is none.
    public String text(String column, String key) {
        return columns.get(column) instanceof Map<?, ?> map && map.get(key) instanceof String text ? text : "";
    }

    /// A value as the database would give it back.
    static Object normal(Object value) {
        if (value instanceof Set<?> set) {
            return set.size() == 1 ? set.iterator().next() : Set.copyOf(set);
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static Object value(JsonNode json) {
        if (!json.isArray()) {
            return json.isString() ? json.asString()
                    : json.isBoolean() ? (Object) json.asBoolean()
                    : json.isIntegralNumber() ? (Object) json.asLong()
                    : (Object) json.asDouble();
        }
        return switch (json.path(0).asString()) {
            case "uuid", "named-uuid" -> new Uuid(json.path(1).asString());
            case "set" -> set(json.path(1));
            case "map" -> map(json.path(1));
            default -> throw new IllegalArgumentException("not a value of OVSDB: " + json);
        };
    }

    private static Object set(JsonNode items) {
        var set = new LinkedHashSet<Object>();
        items.forEach(item -> set.add(value(item)));
        return normal(set);
    }

    private static Map<Object, Object> map(JsonNode pairs) {
        var map = new LinkedHashMap<Object, Object>();
        pairs.forEach(pair -> map.put(value(pair.path(0)), value(pair.path(1))));
        return map;
    }

    /// @param reference how to write what is neither a plain value nor a [Uuid]
    static JsonNode write(Object value, Function<Object, JsonNode> reference) {
        return switch (value) {
            case String text -> Ovsdb.object().stringNode(text);
            case Long number -> Ovsdb.object().numberNode(number);
            case Integer number -> Ovsdb.object().numberNode(number);
            case Boolean flag -> Ovsdb.object().booleanNode(flag);
            case Uuid uuid -> Ovsdb.array().add("uuid").add(uuid.text());
            case Set<?> set -> {
                var items = Ovsdb.array();
                set.forEach(item -> items.add(write(item, reference)));
                yield Ovsdb.array().add("set").add(items);
            }
            case Map<?, ?> map -> {
                var pairs = Ovsdb.array();
                map.forEach((k, v) -> pairs.add(Ovsdb.array().add(write(k, reference)).add(write(v, reference))));
                yield Ovsdb.array().add("map").add(pairs);
            }
            default -> reference.apply(value);
        };
    }
}
