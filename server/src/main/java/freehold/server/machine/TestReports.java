package freehold.server.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// What Surefire has written about the tests that it ran.
record TestReports(Path sources) {
    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");
    private static final Pattern SUMMARY = Pattern.compile("(\\d+) passed, (\\d+) failed(?:, (\\d+) skipped)?");
    private static final int DEPTH = 5;

    record Count(int passed, int failed, int skipped) {
        Count plus(Count other) {
            return new Count(passed + other.passed, failed + other.failed, skipped + other.skipped);
        }
    }

    /// All modules' together.
    Count read() throws IOException {
        var all = new Count(0, 0, 0);
        try (var files = Files.find(sources, DEPTH, (file, _) -> isReport(file))) {
            for (var file : files.toList()) {
                all = all.plus(count(Files.readString(file)));
            }
        }
        return all;
    }

    /// `12 passed, 1 failed, 3 skipped`, as a suite's last line says it.
    static Optional<Count> parse(String line) {
        var found = SUMMARY.matcher(line);
        if (!found.find()) {
            return Optional.empty();
        }
        return Optional.of(new Count(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)),
                found.group(3) == null ? 0 : Integer.parseInt(found.group(3))));
    }

    private static boolean isReport(Path file) {
        return file.toString().matches(".*/surefire-reports/TEST-[^/]*\\.xml");
    }

    private static Count count(String report) {
        var suite = SUITE.matcher(report);
        if (!suite.find()) {
            return new Count(0, 1, 0); // a report that broke off: so did the test
        }
        int failed = number(suite.group(), "failures") + number(suite.group(), "errors");
        int skipped = number(suite.group(), "skipped");
        return new Count(number(suite.group(), "tests") - failed - skipped, failed, skipped);
    }

    private static int number(String element, String attribute) {
        var found = Pattern.compile(" " + attribute + "=\"(\\d+)\"").matcher(element);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
