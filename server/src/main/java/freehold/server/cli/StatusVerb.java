package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Says whether the cloud runs, where it answers, and what is in it.",
        footer = {"", "Example:", "  freehold status"})
final class StatusVerb implements Callable<Integer> {
    /// More hosts than this are counted, not listed.
    private static final int HOSTS_LISTED = 20;

    private final Machine machine;
    private final Terminal terminal;

    StatusVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var status = new OperatorClient(machine.home()).ask(Verbs.STATUS, new Verbs.Nothing());
        var table = new Table();
        table.row("running", "since " + status.since() + " (" + age(status) + "), process " + status.pid() + ", version " + status.version());
        table.row("endpoint", status.endpoint());
        table.row("home", machine.home().path().toString());
        table.row("log", machine.home().log().toString());
        table.row("accounts", Integer.toString(status.accounts()));
        status.regions().forEach(region -> region(table, region));
        table.print(terminal);
        return 0;
    }

    private static void region(Table table, Verbs.RegionRow region) {
        table.row("region", region.name() + " (" + String.join(", ", region.zones()) + ")");
        table.row("instances", region.instances().isEmpty() ? "none" : region.instances().entrySet().stream()
                .map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", ")));
        if (region.hosts().size() > HOSTS_LISTED) {
            table.row("hosts", Integer.toString(region.hosts().size()));
        } else {
            region.hosts().forEach(host -> table.row("host " + host.id(), host.zone() + ", " + host.vcpus() + " processors, " + host.memoryMib()
                    + " MiB memory and " + host.diskGib() + " GiB disk for guests" + accelerator(host.accelerator())));
        }
    }

    private static String accelerator(String accelerator) {
        return switch (accelerator) {
            case "kvm" -> ", KVM";
            case "tcg" -> ", without KVM: guests are emulated, and slow";
            default -> "";
        };
    }

    private String age(Verbs.Status status) {
        var age = Duration.between(status.since(), terminal.time().now());
        return age.toDays() + " d " + age.toHoursPart() + " h " + age.toMinutesPart() + " min";
    }
}
