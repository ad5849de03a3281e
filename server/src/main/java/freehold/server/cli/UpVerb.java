package freehold.server.cli;

import freehold.server.Failure;
import freehold.server.HostKind;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.Ascent;
import freehold.server.operator.Verbs;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Starts the cloud, and leaves it running in the background. If it runs already, says so.",
        footer = {"", "Example:", "  freehold up && eval \"$(freehold env)\"", "  freehold up --simulated-hosts 100"})
final class UpVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--simulated-hosts", paramLabel = "N",
            description = "Pretend to have N hosts in each region: no root, no virtual machines, the same API.")
    private @Nullable Integer simulatedHosts;

    @Option(names = "--no-install", description = "Install no packages: say what is missing, and end.")
    private boolean noInstall;

    UpVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (simulatedHosts != null && simulatedHosts < 1) {
            throw Failure.failed("--simulated-hosts takes a number above 0; without it, this machine is the host.");
        }
        var hosts = simulatedHosts == null ? HostKind.REAL : new HostKind(simulatedHosts);
        var status = new Ascent(machine, terminal, !noInstall).up(hosts);
        var regions = status.regions().stream().map(Verbs.RegionRow::name).collect(Collectors.joining(", "));
        terminal.print("Freehold is up: region" + (status.regions().size() == 1 ? " " : "s ") + regions + " at " + status.endpoint());
        terminal.say("  eval \"$(freehold env)\"    gives AWS tools the endpoint and the credentials of the default account");
        terminal.say("  freehold status           shows what runs; freehold down stops it");
        return 0;
    }
}
