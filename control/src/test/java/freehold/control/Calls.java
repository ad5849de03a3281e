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
    private static final String GONE_IS_NO_ERROR = "gone is no error";
    private static final String REFUSES = "refuses ";
    private static final String MISSES = "misses any text in ";
    private static final String DRY_RUN_LOOKS_AT_NOTHING = "a dry run looks at nothing";

    /// @param least    makes the operation succeed
    /// @param also     further parameters that name things
    /// @param filter   name and value; empty if it has none
    /// @param remarks  what is peculiar to it, of the words below
    /// @param given    things that are made first
    /// @param misses   parameters of ids of which any text just names nothing
    record Call(
            String operation,
            Map<String, String> least,
            List<Also> also,
            Map<String, String> filter,
            List<String> remarks,
            List<String> given,
            List<String> misses) {
        static Call empty(String operation) {
            return new Call(operation, new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean goneIsNoError() {
            return remarks.contains(GONE_IS_NO_ERROR);
        }

        /// The code that it refuses every call with; null if there are calls that succeed.
        String refusesWith() {
            return remarks.stream().filter(remark -> remark.startsWith(REFUSES)).findFirst().map(remark -> remark.substring(REFUSES.length())).orElse(null);
        }

        boolean dryRunLooksAtNothing() {
            return remarks.contains(DRY_RUN_LOOKS_AT_NOTHING);
        }
    }

    /// @param params  each naming a thing, or needed by the others
    /// @param inPlace beginnings of names that can't stand beside them
    record Also(Map<String, String> params, List<String> inPlace) {
        /// The parameters of a whole call with these.
        Map<String, String> with(Map<String, String> least) {
            var all = new LinkedHashMap<>(least);
            all.keySet().removeIf(name -> inPlace.stream().anyMatch(name::startsWith));
            all.putAll(params);
            return all;
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
                int in = words.contains("in") ? words.indexOf("in") : words.size();
                var also = new Also(new LinkedHashMap<>(), new ArrayList<>(words.subList(Math.min(in + 3, words.size()), words.size())));
                parameters(words.subList(0, in), also.params);
                current.also.add(also);
            } else if (line.strip().startsWith("in place of ")) {
                current.also.getLast().inPlace.addAll(words.subList(2, words.size()));
            } else if (first.equals("given")) {
                current.given.addAll(words);
            } else if (line.strip().startsWith(MISSES)) {
                current.misses.addAll(List.of(line.strip().substring(MISSES.length()).split("\\s+")));
            } else if (first.equals("filter")) {
                parameters(words, current.filter);
            } else if (first.equals("refuses") && words.size() == 1) {
                current.remarks.add(REFUSES + words.getFirst());
            } else if (List.of(GONE_IS_NO_ERROR, DRY_RUN_LOOKS_AT_NOTHING).contains(line.strip())) {
                current.remarks.add(line.strip());
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
