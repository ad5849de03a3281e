package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Terminal;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A program of the machine that is run and waited for.
///
/// @param environment added to this process's own; an empty value takes a variable away
/// @param folder      to run in; null for this process's own
public record Program(List<String> command, Map<String, String> environment, @Nullable Path folder) {
    public Program(List<String> command, Map<String, String> environment) {
        this(command, environment, null);
    }

    private static final ProcessBuilder.Redirect NOTHING = ProcessBuilder.Redirect.from(new File("/dev/null"));

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

    public Program in(Path elsewhere) {
        return new Program(command, environment, elsewhere);
    }

    /// Runs it with nothing to read, and gathers what it writes.
    public Outcome run() throws IOException, InterruptedException {
        var process = builder().redirectErrorStream(true).redirectInput(NOTHING).start();
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
                .redirectInput(NOTHING)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .waitFor();
    }

    /// The same, with what it writes shown as it comes.
    public Outcome runAloud(Terminal terminal) throws IOException, InterruptedException {
        var process = builder().redirectErrorStream(true).redirectInput(NOTHING).start();
        var text = new StringBuilder();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = out.readLine()) != null; ) {
                terminal.say(line);
                text.append(line).append('\n');
            }
        }
        return new Outcome(process.waitFor(), text.toString());
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
        environment.forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        if (folder != null) {
            builder.directory(folder.toFile());
        }
        return builder;
    }

    /// Where a program is, or null; the folders for administrators count even where PATH leaves them out.
    public static @Nullable Path find(String name) {
        if (name.contains("/")) {
            return Files.isExecutable(Path.of(name)) ? Path.of(name) : null;
        }
        for (var folder : (System.getenv().getOrDefault("PATH", "") + ":/usr/sbin:/sbin").split(":")) {
            var file = Path.of(folder.isEmpty() ? "." : folder, name);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }
}
