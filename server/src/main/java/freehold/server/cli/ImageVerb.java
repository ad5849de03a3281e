package freehold.server.cli;

import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.machine.ImageBuild;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Verbs about images.
@Command(name = "image", description = "Builds the images that instances begin as copies of, and lists them.")
final class ImageVerb {
    private final Machine machine;
    private final Terminal terminal;

    ImageVerb(Machine machine, Terminal terminal) {
        this.machine = machine;
        this.terminal = terminal;
    }

    @Command(
            name = "build",
            description = "Builds an image from its recipe and offers it to every account, in the home region. An image that is up to date is left as it is.",
            footer = {"", "Example:", "  freehold image build micro"})
    int build(
            @Parameters(paramLabel = "NAME", description = "Folder of the recipe under images/.") String name,
            @Option(names = "--from", paramLabel = "FOLDER", description = "Take what the recipe has built elsewhere: disk.qcow2 and image.json.")
                    @Nullable Path from)
            throws Exception {
        var build = new ImageBuild(machine, terminal);
        var image = from == null ? build.build(name) : build.take(name, from);
        terminal.print(image.id() + "  " + image.name());
        return 0;
    }

    @Command(
            name = "list",
            description = "Lists the images of all regions.",
            footer = {"", "Example:", "  freehold image list"})
    int list() {
        var table = new Table().row("IMAGE", "NAME", "MADE", "MIB", "REGION");
        for (var row : new OperatorClient(machine.home()).ask(Verbs.LIST_IMAGES, new Verbs.Nothing()).images()) {
            table.row(row.id(), row.name(), row.created().toString(), Long.toString(row.diskBytes() >> 20), row.region());
        }
        table.print(terminal);
        return 0;
    }
}
