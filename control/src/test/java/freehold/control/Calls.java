package freehold.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What each operation takes at least: `operations.table`, read.
record Calls(Map<String, Call> byOperation) {
    /// @param least    makes the operation succeed
    /// @param also     further parameters that name things
    /// @param inPlace  of `least`, what can't stand beside those
    /// @param filter   name and value; null if it has none
    record Call(String operation, Map<String, String> least, Map<String, String> also, List<String> inPlace, Map.Entry<String, String> filter) {
        static Call empty(String operation) {
            return new Call(operation, new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>(), null);
        }
    }

    static Calls read() {
        var calls = new TreeMap<String, Call>();
        var current = Call.empty("");
        for (var line : lines("operations.table")) {
            var words = new ArrayList<>(List.of(line.strip().split("\\s+")));
            var first = words.removeFirst();
            if (!line.startsWith(" ")) {
                current = Call.empty(first);
                parameters(words, current.least);
                if (calls.put(first, current) != null) {
                    throw new AssertionError(first + " is there twice");
                }
            } else if (first.equals("also")) {
                parameters(words, current.also);
            } else if (first.equals("in")) {
                current.inPlace.addAll(words.subList(2, words.size()));
            } else if (first.equals("filter")) {
                var filter = new LinkedHashMap<String, String>();
                parameters(words, filter);
                current = new Call(current.operation, current.least, current.also, current.inPlace, filter.firstEntry());
                calls.put(current.operation, current);
            } else {
                throw new AssertionError("this makes no sense: " + line);
            }
        }
        return new Calls(calls);
    }

    /// The lines of a file beside this class that say something.
    static List<String> lines(String file) {
        try (var in = Calls.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void parameters(List<String> words, Map<String, String> into) {
        for (var word : words) {
            int equals = word.indexOf('=');
            if (equals < 0) {
                throw new AssertionError("no parameter: " + word);
            }
            into.put(word.substring(0, equals), word.substring(equals + 1).replace('_', ' '));
        }
    }
}
