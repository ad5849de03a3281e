package freehold.server.cli;

import freehold.server.Terminal;
import freehold.server.Version;
import picocli.CommandLine.Command;

@Command(
        name = "version",
        description = "Says which Freehold this is, and on which Java it runs.",
        footer = {"", "Example:", "  freehold version"})
final class VersionVerb implements Runnable {
    private final Terminal terminal;

    VersionVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print("freehold " + Version.text() + ", Java " + Runtime.version());
    }
}
