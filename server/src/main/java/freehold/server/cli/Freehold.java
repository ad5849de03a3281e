package freehold.server.cli;

import freehold.agent.CommandFailed;
import freehold.agent.postgres.PostgresFailure;
import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.client.ApiFault;
import freehold.server.configuration.ConfigurationFault;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/// The root of the command line.
@Command(
        name = "freehold",
        description = "Turns this machine into an EC2 region.",
        synopsisSubcommandLabel = "VERB",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  done",
            "  1  it did not work; the last line says why",
            "  2  the command line or the configuration file is wrong",
            "  3  the cloud is not running",
            "  4  the machine lacks something: root, a package, room",
            "",
            "Begin with @|bold freehold demo|@, or with @|bold freehold up|@ and @|bold eval \"$(freehold env)\"|@."
        })
public final class Freehold {
    private static final int USAGE = 2;

    private Freehold() {}

    static List<Object> verbs(Machine machine, Terminal terminal) {
        return List.of(
                new UpVerb(machine, terminal),
                new DownVerb(machine, terminal),
                new DemoVerb(machine, terminal),
                new DoctorVerb(machine, terminal),
                new StatusVerb(machine, terminal),
                new EnvVerb(machine, terminal),
                new AccountVerb(machine, terminal),
                new ImageVerb(machine, terminal),
                new SshVerb(machine),
                new BillVerb(machine, terminal),
                new TestVerb(machine, terminal),
                new ServeVerb(machine, terminal),
                new VersionVerb(terminal));
    }

    /// @return the exit code
    public static int run(Machine machine, Terminal terminal, String... arguments) {
        var line = commandLine(machine, terminal);
        if (arguments.length == 0) {
            line.usage(line.getOut());
            return USAGE;
        }
        return line.execute(arguments);
    }

    static CommandLine commandLine(Machine machine, Terminal terminal) {
        var line = new CommandLine(new Freehold());
        line.setOut(terminal.out());
        line.setErr(terminal.err());
        verbs(machine, terminal).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(true);
        giveHelp(line);
        line.setExecutionExceptionHandler((failure, _, _) -> explain(failure, terminal.err()));
        return line;
    }

    private static void giveHelp(CommandLine verb) {
        verb.getCommandSpec().addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("Shows this help.").build());
        verb.getCommandSpec().usageMessage().sortOptions(false);
        verb.getSubcommands().values().forEach(Freehold::giveHelp);
    }

    private static int explain(Exception failure, PrintWriter err) throws Exception {
        switch (failure) {
            case Failure expected -> {
                err.println("freehold: " + expected.getMessage());
                return expected.kind().exitCode();
            }
            case ConfigurationFault wrong -> {
                err.println("freehold: " + wrong.getMessage());
                return USAGE;
            }
            case PostgresFailure database -> {
                err.println("freehold: " + database.getMessage());
                return Failure.Kind.MACHINE.exitCode();
            }
            case ApiFault refusal -> {
                err.println("freehold: " + refusal.getMessage());
                return Failure.Kind.FAILED.exitCode();
            }
            case CommandFailed program -> {
                err.println("freehold: " + program.getMessage() + " (`freehold doctor` may say why)");
                return Failure.Kind.MACHINE.exitCode();
            }
            default -> throw failure;
        }
    }
}
