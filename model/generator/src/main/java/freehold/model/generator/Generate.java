package freehold.model.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `Generate OUTPUT RUNTIME ec2=models/ec2.json.gz …`: writes package `freehold.model.ec2` and so on into OUTPUT.
///
/// It does nothing when the models, the generator and the sources in RUNTIME, which the output is compiled against, are
/// those of the last run: a build compiles these thousands of records only when it must. Otherwise every file is written
/// anew, so that the compiler takes all of them.
public final class Generate {
    private static final String STAMP = ".generated-from";

    private Generate() {}

    public static void main(String[] args) throws IOException {
        var output = Path.of(args[0]);
        var models = Arrays.asList(args).subList(2, args.length);
        var stamp = fingerprint(models, Path.of(args[1]));
        var stampFile = output.resolve(STAMP);
        if (Files.exists(stampFile) && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        var files = new TreeMap<Path, String>();
        for (var model : models) {
            try (var in = new GZIPInputStream(Files.newInputStream(modelFile(model)))) {
                write(packageName(model), JsonMapper.shared().readTree(in), (name, text) ->
                        files.put(output.resolve("freehold/model").resolve(packageName(model)).resolve(name), text));
            }
        }
        replace(output, files);
        Files.writeString(stampFile, stamp);
    }

    /// Gives every file of package `freehold.model.PACKAGENAME` by its name.
    public static void write(String packageName, JsonNode model, BiConsumer<String, String> file) {
        new ServiceWriter(new Shapes(packageName, model)).write(file);
    }

    private static String packageName(String model) {
        return model.substring(0, model.indexOf('='));
    }

    private static Path modelFile(String model) {
        return Path.of(model.substring(model.indexOf('=') + 1));
    }

    private static void replace(Path output, TreeMap<Path, String> files) throws IOException {
        if (Files.exists(output)) {
            try (var old = Files.walk(output)) {
                for (var file : old.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (var file : files.entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    /// What the output depends on: the models, the runtime, and the generator's own classes.
    private static String fingerprint(List<String> models, Path runtime) throws IOException {
        var digest = sha256();
        for (var model : models) {
            digest.update(model.getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(modelFile(model)));
        }
        try (var sources = Files.walk(runtime)) {
            for (var source : sources.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(source));
            }
        }
        for (var part : List.of(Generate.class, Shapes.class, ServiceWriter.class, RecordWriter.class, CodecWriter.class,
                ApiWriter.class, Names.class)) {
            try (InputStream in = part.getResourceAsStream(part.getSimpleName() + ".class")) {
                if (in == null) {
                    throw new IOException("The generator's class " + part.getName() + " cannot be read");
                }
                digest.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
