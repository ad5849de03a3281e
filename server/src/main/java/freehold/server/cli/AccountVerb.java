package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Verbs about accounts.
@Command(name = "account", description = "Makes accounts, and lists them.")
final class AccountVerb {
    private final Machine machine;
    private final Terminal terminal;

    AccountVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Command(
            name = "create",
            description = "Makes an account with a key to sign requests with, a default VPC and a default security group.",
            footer = {"", "Example:", "  freehold account create research"})
    int create(@Parameters(paramLabel = "NAME", description = "What to call it; letters, digits and dashes.") String name) {
        var made = new OperatorClient(machine.home()).ask(Verbs.CREATE_ACCOUNT, new Verbs.NewAccount(name));
        new Table()
                .row("account", made.accountId())
                .row("name", made.name())
                .row("access key id", made.accessKeyId())
                .row("secret", made.secret())
                .print(terminal);
        terminal.say("eval \"$(freehold env --account " + made.name() + ")\" gives them to AWS tools.");
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists the accounts with the ids of their access keys.",
            footer = {"", "Example:", "  freehold account list"})
    int list() {
        var table = new Table().row("ACCOUNT", "NAME", "MADE", "ACCESS KEYS");
        for (var row : new OperatorClient(machine.home()).ask(Verbs.LIST_ACCOUNTS, new Verbs.Nothing()).accounts()) {
            table.row(row.id(), row.name(), row.created().toString(), String.join(" ", row.accessKeyIds()));
        }
        table.print(terminal);
        return 0;
    }
}
