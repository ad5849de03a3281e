package freehold.server;

import freehold.kernel.time.WallTimeline;
import freehold.server.cli.Freehold;
import java.io.PrintWriter;

/// Where the process begins.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int exitCode;
        try (var time = new WallTimeline()) {
            boolean lively = System.console() != null && System.console().isTerminal();
            var terminal = new Terminal(new PrintWriter(System.out, true), new PrintWriter(System.err, true), lively, time);
            exitCode = Freehold.run(Machine.here(), terminal, arguments);
        }
        System.exit(exitCode);
    }
}
