package freehold.server.cli;

import freehold.agent.checkup.Checkup;
import freehold.agent.checkup.Finding;
import freehold.agent.checkup.Finding.Verdict;
import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "doctor",
        description = "Says of each engine whether it is there, which version, whether it works, and what to do if not. KVM is tried by booting a guest.",
        footer = {"", "Example:", "  freehold doctor"})
final class DoctorVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    DoctorVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        boolean isUp = new OperatorClient(machine.home()).status().filter(status -> !status.simulated()).isPresent();
        var findings = new Checkup(isUp, terminal.time()).run(machine.home().path());
        var table = new Table();
        findings.forEach(finding -> table.row(word(finding.verdict()), finding.engine(), finding.version().isEmpty() ? "-" : finding.version(), finding.remark()));
        table.print(terminal);
        if (findings.stream().map(Finding::verdict).anyMatch(Verdict.MISSING::equals)) {
            throw Failure.machine("something is missing for real guests; simulated hosts (`freehold up --simulated-hosts 3`) need none of it.");
        }
        return 0;
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case GOOD -> "good";
            case MEAGRE -> "meagre";
            case MISSING -> "MISSING";
        };
    }
}
