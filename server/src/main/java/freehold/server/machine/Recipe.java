package freehold.server.machine;

import freehold.kernel.store.Json;
import freehold.server.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// How an image is made: a folder under `images/` with a program `build`.
///
/// @param images the folder of all recipes
public record Recipe(Path images, String name) {
    private static final String COMMON = "recipe.sh";

    /// What `image.json` says of a disk that was built.
    ///
    /// @param sourceDigest of the recipe's files
    public record Description(
            String name, String architecture, String description, String loginUser, String rootDeviceName, String bootMode,
            int minMemoryMiB, long diskBytes, String sourceDigest) {}

    /// @throws Failure if there is none of that name
    public static Recipe find(Path sources, String name) throws IOException {
        var images = sources.resolve("images");
        if (name.matches("[a-z0-9][a-z0-9-]*") && Files.isExecutable(images.resolve(name).resolve("build"))) {
            return new Recipe(images, name);
        }
        try (var all = Files.list(images)) {
            var known = all.filter(f -> Files.isExecutable(f.resolve("build"))).map(f -> f.getFileName().toString()).sorted().toList();
            throw Failure.failed("there is no recipe \"" + name + "\"; there are: " + String.join(", ", known) + ".");
        }
    }

    public Path program() {
        return images.resolve(name).resolve("build");
    }

    public static Description describe(Path built) throws IOException {
        return Json.read(Description.class, Files.readString(built.resolve("image.json")));
    }

    /// As `recipe.sh` computes it: over the SHA-256 sums of its files, by name, as `sha256sum` writes them.
    public String digest() throws IOException {
        var sums = new StringBuilder();
        for (var file : files()) {
            sums.append(sha256(Files.readAllBytes(images.resolve(file)))).append("  ").append(file).append('\n');
        }
        return sha256(sums.toString().getBytes(StandardCharsets.UTF_8));
    }

    private List<String> files() throws IOException {
        try (var own = Files.walk(images.resolve(name))) {
            return Stream.concat(own.filter(Files::isRegularFile).map(f -> images.relativize(f).toString()), Stream.of(COMMON))
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("a JDK without SHA-256", broken);
        }
    }
}
