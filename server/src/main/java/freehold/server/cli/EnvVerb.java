package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "env",
        description = "Prints the variables that point AWS tools at this cloud, with an account's credentials, for a shell to take in.",
        footer = {"", "Example:", "  eval \"$(freehold env)\" && aws ec2 describe-instances", "  eval \"$(freehold env --account research --region local-2)\""})
final class EnvVerb implements Callable<Integer> {
    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--account", paramLabel = "NAME", defaultValue = "default", description = "Name or id of the account (${DEFAULT-VALUE}).")
    private String account;

    @Option(names = "--region", paramLabel = "NAME", description = "Which region the tools are to ask. Without it: the home region.")
    private @Nullable String region;

    EnvVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var given = new OperatorClient(machine.home()).ask(Verbs.CREDENTIALS, new Verbs.WhichAccount(account, region));
        export("AWS_ENDPOINT_URL", given.endpoint());
        export("AWS_ACCESS_KEY_ID", given.accessKeyId());
        export("AWS_SECRET_ACCESS_KEY", given.secret());
        export("AWS_DEFAULT_REGION", given.region());
        export("AWS_REGION", given.region());
        var endpoint = machine.configuration().endpoint();
        if (endpoint.isSecure()) {
            export("AWS_CA_BUNDLE", machine.home().path().resolve(endpoint.certificate()).toString());
        }
        return 0;
    }

    private void export(String name, String value) {
        terminal.print("export " + name + "='" + value.replace("'", "'\\''") + "'");
    }
}
