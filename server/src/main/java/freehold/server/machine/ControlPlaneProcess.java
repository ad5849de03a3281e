package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Home;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The control plane's process, in the background: it outlives the terminal that started it.
public final class ControlPlaneProcess {
    /// Room for records, of what the machine has: one instance with all that belongs to it takes about 5 KiB.
    private static final String HEAP = "-XX:MaxRAMPercentage=12.5";

    private ControlPlaneProcess() {}

    /// Starts it in a session of its own. It has begun, no more: ask its socket whether it answers.
    ///
    /// @param arguments of the hidden verb that it runs
    public static Process start(Home home, Path sources, List<String> arguments) throws IOException {
        Files.createDirectories(home.run());
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                "setsid", java, HEAP, "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=20", "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError", "-XX:SharedArchiveFile=" + archive(), "-XX:+AutoCreateSharedArchive", "-Xlog:disable",
                "--enable-native-access=ALL-UNNAMED", "--add-exports", "java.base/sun.nio.ch=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
                "-Dlogback.configurationFile=logback-serve.xml", "-Dfreehold.log=" + home.log(), "-Dfreehold.root=" + sources,
                "-cp", System.getProperty("java.class.path"), "freehold.server.Main"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command);
        builder.environment().put("FREEHOLD_HOME", home.path().toString());
        return builder.directory(new File("/"))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(lastWords(home).toFile())
                .start();
    }

    /// What it said when it could not start.
    ///
    /// @param process has ended
    public static Failure whyNot(Home home, Process process) throws IOException {
        var last = Files.readString(lastWords(home)).strip().lines().reduce((_, line) -> line).orElse("");
        if (last.startsWith("freehold: ")) {
            var sentence = last.substring("freehold: ".length());
            return process.exitValue() == Failure.Kind.MACHINE.exitCode() ? Failure.machine(sentence) : Failure.failed(sentence);
        }
        return Failure.failed("the control plane did not start; it said in " + lastWords(home) + ": " + last);
    }

    private static Path lastWords(Home home) {
        return home.run().resolve("serve.out");
    }

    private static Path archive() {
        var first = System.getProperty("java.class.path").split(File.pathSeparator)[0];
        return Path.of(first).resolveSibling("serve.jsa");
    }
}
