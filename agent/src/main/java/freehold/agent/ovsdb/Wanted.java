package freehold.agent.ovsdb;

import java.util.Map;

/// A row that is to be there.
///
/// @param key     its name among all rows of its owner, whatever their tables
/// @param columns as in [Row], and [Ref] for another wanted row
public record Wanted(String table, String key, Map<String, Object> columns) {
    /// Another wanted row, by its key.
    public record Ref(String key) {}
}
