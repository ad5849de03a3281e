package freehold.server.machine;

import freehold.server.Failure;
import freehold.server.Machine;
import freehold.server.Terminal;
import freehold.server.operator.OperatorClient;
import freehold.server.operator.Verbs;
import freehold.server.operator.Verbs.ImageRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Builds images and hands them to the cloud.
public record ImageBuild(Machine machine, Terminal terminal) {
    private interface Work {
        Path into(Path folder) throws Exception;
    }

    /// @return the image, as it is if it is up to date
    public ImageRow build(String name) throws Exception {
        var recipe = Recipe.find(machine.sources(), name);
        var current = current(recipe);
        if (current.isPresent()) {
            return current.get();
        }
        if (!machine.root()) {
            throw Failure.machine("building an image needs root: its files belong to other users.");
        }
        return register(name, work -> terminal.step("building the image " + name, () -> run(recipe, work)));
    }

    /// Takes in what a recipe has built elsewhere.
    ///
    /// @param built folder with `disk.qcow2` and `image.json`
    public ImageRow take(String name, Path built) throws Exception {
        return register(name, work -> terminal.step("copying the image " + name, () -> copy(built, work)));
    }

    private ImageRow register(String name, Work work) throws Exception {
        var folder = machine.configuration().images().directory(machine.home().path());
        Files.createDirectories(folder);
        var scratch = Files.createTempDirectory(folder, "building-");
        try {
            work.into(scratch);
            return new OperatorClient(machine.home()).ask(Verbs.REGISTER_IMAGE, new Verbs.NewImage(name, scratch.toString()));
        } finally {
            Trees.remove(scratch);
        }
    }

    private Optional<ImageRow> current(Recipe recipe) throws Exception {
        var digest = recipe.digest();
        return new OperatorClient(machine.home()).ask(Verbs.LIST_IMAGES, new Verbs.Nothing()).images().stream()
                .filter(image -> image.digest().equals(digest))
                .findFirst();
    }

    private static Path copy(Path built, Path work) throws IOException {
        for (var file : List.of("disk.qcow2", "image.json")) {
            if (!Files.isReadable(built.resolve(file))) {
                throw Failure.failed(built + " has no " + file + " that may be read: it is no folder that a recipe has built.");
            }
            Files.copy(built.resolve(file), work.resolve(file));
        }
        return work;
    }

    private Path run(Recipe recipe, Path work) throws Exception {
        var log = machine.home().run().resolve("image-" + recipe.name() + ".log");
        Files.deleteIfExists(log);
        var program = new Program(List.of(recipe.program().toString(), work.toString()), Map.of("TMPDIR", work.toString()));
        if (program.runInto(log) != 0) {
            var said = Files.readString(log).strip().lines().reduce((_, last) -> last).orElse("nothing");
            throw Failure.failed("the image " + recipe.name() + " was not built: " + said + " (all of it is in " + log
                    + "). After a broken download just try again.");
        }
        return work;
    }
}
