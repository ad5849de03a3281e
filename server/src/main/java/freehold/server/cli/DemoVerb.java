package freehold.server.cli;

import freehold.server.Failure;
import freehold.server.HostKind;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.client.Clients;
import freehold.server.client.Ec2;
import freehold.server.demo.Demonstration;
import freehold.server.machine.Ascent;
import freehold.server.machine.ImageBuild;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.Credentials;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Shows the life of an instance, from a bare machine to the bill: starts the cloud if need be, builds an image, makes a key pair and "
                + "a security group, launches, logs in, stops, enlarges, starts, terminates.",
        footer = {"", "Example:", "  freehold demo", "  freehold demo --keep && freehold ssh INSTANCE"})
final class DemoVerb implements Callable<Integer> {
    private static final String IMAGE = "micro";

    private final Machine machine;
    private final Terminal terminal;

    @Option(names = "--keep", description = "Leave the instance running, with its key pair and its security group.")
    private boolean keep;

    @Option(names = "--no-install", description = "Install no packages: say what is missing, and end.")
    private boolean noInstall;

    DemoVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var begun = terminal.time().now();
        var status = new Ascent(machine, terminal, !noInstall).up(HostKind.REAL);
        if (status.simulated()) {
            throw Failure.failed("the cloud in " + machine.home().path() + " has simulated hosts, whose guests nobody can log into: set FREEHOLD_HOME to another folder.");
        }
        var image = new ImageBuild(machine, terminal).build(IMAGE);
        var credentials = new OperatorClient(machine.home()).ask(Verbs.CREDENTIALS, new Verbs.WhichAccount("default", null));
        var name = "demo-" + Integer.toHexString(terminal.time().random().nextInt(0x1000_0000, Integer.MAX_VALUE));
        var id = new Demonstration(client(credentials), machine.home(), terminal, name).run(image.id(), keep);
        terminal.print("");
        terminal.print(new OperatorClient(machine.home())
                .ask(Verbs.BILL, new Verbs.WhichBill(credentials.accountId(), begun, null, Verbs.BillFormat.TABLE)).text().stripTrailing());
        if (keep) {
            terminal.print("The instance runs on: freehold ssh " + id);
        }
        return 0;
    }

    private Ec2 client(Credentials credentials) throws IOException {
        var endpoint = machine.configuration().endpoint();
        var http = endpoint.isSecure() ? Clients.trusting(machine.home().path().resolve(endpoint.certificate())) : Clients.plain();
        return new Ec2(http, URI.create(credentials.endpoint()), credentials.accessKeyId(), credentials.secret(), credentials.region(), terminal.time());
    }
}
