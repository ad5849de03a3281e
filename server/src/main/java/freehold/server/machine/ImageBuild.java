package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.ImageRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds images and hands them to the cloud.
public record ImageBuild(Machine machine, Terminal terminal) {
    /// @return the image, as it is if it is up to date
    public ImageRow build(String name) throws Exception {
        var recipe = Recipe.find(machine.sources(), name);
        var client = new OperatorClient(machine.home());
        var current = current(client, recipe);
        if (current.isPresent()) {
            return current.get();
        }
        if (!machine.root()) {
            throw Failure.machine("building an image needs root: its files belong to other users.");
        }
        var folder = machine.configuration().images().directory(machine.home().path());
        Files.createDirectories(folder);
        var work = Files.createTempDirectory(folder, "building-");
        try {
            terminal.step("building the image " + name, () -> run(recipe, folder, work));
            return client.ask(Verbs.REGISTER_IMAGE, new Verbs.NewImage(name, work.toString()));
        } finally {
            Trees.remove(work);
        }
    }

    private static Optional<ImageRow> current(OperatorClient client, Recipe recipe) throws Exception {
        var digest = recipe.digest();
        return client.ask(Verbs.LIST_IMAGES, new Verbs.Nothing()).images().stream()
                .filter(image -> image.digest().equals(digest))
                .findFirst();
    }

    private Path run(Recipe recipe, Path folder, Path work) throws Exception {
        var log = machine.home().run().resolve("image-" + recipe.name() + ".log");
        Files.deleteIfExists(log);
        var program = new Program(List.of(recipe.program().toString(), work.toString()), Map.of("TMPDIR", folder.toString()));
        if (program.runInto(log) != 0) {
            var said = Files.readString(log).strip().lines().reduce((_, last) -> last).orElse("nothing");
            throw Failure.failed("the image " + recipe.name() + " was not built: " + said + " (all of it is in " + log
                    + "). After a broken download just try again.");
        }
        return work;
    }
}
