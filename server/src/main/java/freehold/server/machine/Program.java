package freehold.server.machine;

import freehold.server.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A program of the machine that is run and waited for.
public record Program(List<String> command, Map<String, String> environment) {
    /// @param text what it wrote to both of its streams
    public record Outcome(int exitCode, String text) {
        public boolean succeeded() {
            return exitCode == 0;
        }

        /// The last line that says something: with most programs, the reason.
        public String lastLine() {
            return text.strip().lines().filter(line -> !line.isBlank()).reduce((_, last) -> last).orElse("it said nothing");
        }
    }

    public static Program of(String... command) {
        return new Program(List.of(command), Map.of());
    }

    public Program with(String variable, String value) {
        var more = new java.util.HashMap<>(environment);
        more.put(variable, value);
        return new Program(command, Map.copyOf(more));
    }

    /// Runs it with nothing to read, and gathers what it writes.
    public Outcome run() throws IOException, InterruptedException {
        var process = builder().redirectErrorStream(true).redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null"))).start();
        String text;
        try (var out = process.getInputStream()) {
            text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        return new Outcome(process.waitFor(), text);
    }

    /// The same, with what it writes kept in a file.
    public int runInto(Path log) throws IOException, InterruptedException {
        return builder()
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
    }

    /// Runs it on the operator's own terminal.
    public int runHere() throws IOException, InterruptedException {
        return builder().inheritIO().start().waitFor();
    }

    private ProcessBuilder builder() {
        if (Program.find(command.getFirst()) == null) {
            throw Failure.machine("the program " + command.getFirst() + " is missing; `freehold doctor` says what to install.");
        }
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    /// Where a program is, or null; the folders for administrators count even where PATH leaves them out.
    public static @org.jspecify.annotations.Nullable Path find(String name) {
        if (name.contains("/")) {
            return java.nio.file.Files.isExecutable(Path.of(name)) ? Path.of(name) : null;
        }
        for (var folder : (System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin").split(":")) {
            var file = Path.of(folder.isEmpty() ? "." : folder, name);
            if (java.nio.file.Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
