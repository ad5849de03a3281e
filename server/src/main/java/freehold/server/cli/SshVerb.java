package freehold.server.cli;

import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.machine.Ssh;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ssh",
        description = "Logs into an instance by its public address, or runs a command there.",
        footer = {"", "Example:", "  freehold ssh i-0123456789abcdef0", "  freehold ssh -i ~/.ssh/mine.pem i-0123456789abcdef0 uname -a"})
final class SshVerb implements Callable<Integer> {
    private final Machine machine;

    @Option(names = "-i", paramLabel = "FILE", description = "Private key. Without it: the one that Freehold keeps for the instance's key pair, "
            + "or those of your ssh.")
    private @Nullable Path key;

    @Option(names = "-l", paramLabel = "USER", description = "Who to log in as. Without it: the user of the instance's image.")
    private @Nullable String user;

    @Parameters(index = "0", paramLabel = "INSTANCE", description = "Id of the instance.")
    private String instance;

    @Parameters(index = "1..*", paramLabel = "COMMAND", description = "What to run there. Without it: a shell.")
    private List<String> command = List.of();

    SshVerb(Machine machine) {
        this.machine = machine;
    }

    @Override
    public Integer call() throws Exception {
        var found = new OperatorClient(machine.home()).ask(Verbs.FIND_INSTANCE, new Verbs.WhichInstance(instance));
        var address = found.address();
        if (address == null) {
            throw Failure.failed(instance + " is " + found.state() + " and has no public address.");
        }
        return new Ssh(machine.home(), instance, user == null ? found.loginUser() : user, address, key == null ? kept(found.keyName()) : key)
                .command(command)
                .runHere();
    }

    private @Nullable Path kept(@Nullable String keyName) {
        return keyName == null ? null : Ssh.keptKey(machine.home(), keyName);
    }
}
