package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.Descent;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "down",
        description = "Stops the instances and the cloud. Their disks, and what the cloud knows, stay for the next `up`.",
        footer = {"", "Example:", "  freehold down", "  freehold down --purge"})
final class DownVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--purge", description = "Remove everything as well: instances, disks, images, networks, the database, accounts. "
            + "Only the configuration file stays, and the packages.")
    private boolean purge;

    DownVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var descent = new Descent(machine, terminal);
        boolean ran = descent.down();
        if (purge) {
            descent.purge();
            terminal.print("Freehold is down, and nothing of it is left in " + machine.home().path());
        } else {
            terminal.print(ran ? "Freehold is down" : "Freehold was not running");
        }
        return 0;
    }
}
