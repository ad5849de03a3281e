package freehold.control.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A file of cells parted by commas, under a line of column names. Columns may come in any order; empty lines and those
/// that begin with `#` say nothing. Cells hold no commas and no quotes.
public final class Sheet {
    /// Characters of a file.
    static final int LENGTH_LIMIT = 1 << 20;

    /// Lines of a file.
    static final int LINE_LIMIT = 10_000;

    private final String name;
    private final Set<String> required;
    private final Set<String> known;
    private final List<Row> rows = new ArrayList<>();
    private List<String> columns = List.of();

    private Sheet(String name, Collection<String> required, Collection<String> optional) {
        this.name = name;
        this.required = Set.copyOf(required);
        this.known = new HashSet<>(required);
        this.known.addAll(optional);
    }

    /// @param name     what errors call the file
    /// @param required columns that must be there
    /// @param optional columns that may be there
    /// @throws IllegalArgumentException with the line, the column and the way out, if it can't be read
    public static Sheet read(String name, String text, Collection<String> required, Collection<String> optional) {
        if (text.length() > LENGTH_LIMIT) {
            throw new IllegalArgumentException(name + " has more than " + LENGTH_LIMIT + " characters; shorten it");
        }
        var sheet = new Sheet(name, required, optional);
        var lines = text.split("\r\n|\n|\r", -1);
        if (lines.length > LINE_LIMIT) {
            throw new IllegalArgumentException(name + " has more than " + LINE_LIMIT + " lines; shorten it");
        }
        for (int i = 0; i < lines.length; i++) {
            var line = lines[i].strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                sheet.take(i + 1, line);
            }
        }
        if (sheet.columns.isEmpty()) {
            throw new IllegalArgumentException(name + " is empty; its first line must name the columns: " + String.join(", ", required));
        }
        return sheet;
    }

    /// The text of a file that comes with the program.
    public static String resource(Class<?> beside, String file) {
        try (var in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("not in this build: " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private void take(int number, String line) {
        if (line.indexOf('"') >= 0) {
            throw at(number, "cells can't be quoted; remove the quotes");
        }
        var cells = List.of(line.split(",", -1)).stream().map(String::strip).toList();
        if (columns.isEmpty()) {
            columns = header(number, cells);
            return;
        }
        if (cells.size() > columns.size()) {
            throw at(number, cells.size() + " cells, but there are " + columns.size() + " columns; remove what is too much");
        }
        var row = new HashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            row.put(columns.get(i), cells.get(i));
        }
        rows.add(new Row(name, number, Map.copyOf(row)));
    }

    private List<String> header(int number, List<String> names) {
        for (var column : names) {
            if (!known.contains(column)) {
                throw at(number, "there is no column '" + column + "'; the columns are " + sorted(known));
            }
        }
        for (var column : required) {
            if (!names.contains(column)) {
                throw at(number, "the column '" + column + "' is missing; add it");
            }
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw at(number, "a column is there twice; remove one");
        }
        return names;
    }

    private IllegalArgumentException at(int number, String what) {
        return new IllegalArgumentException(name + ", line " + number + ": " + what);
    }

    private static String sorted(Collection<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
