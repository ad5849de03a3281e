package freehold.model;

import freehold.model.generator.Generate;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import javax.tools.ToolProvider;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.Shape;

/// Records and codecs that were generated and compiled a moment ago, for a service that only tests know.
final class GeneratedService {
    private final SmithyService service;
    private final String packageName;
    private final ClassLoader loader;

    GeneratedService(SmithyService service, String packageName, Path folder) throws IOException {
        this.service = service;
        this.packageName = packageName;
        var sources = new ArrayList<Path>();
        Generate.write(packageName, service.json(), (name, text) -> {
            var file = folder.resolve(name);
            sources.add(file);
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        compile(sources, folder);
        this.loader = new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, GeneratedService.class.getClassLoader());
    }

    private static void compile(List<Path> sources, Path folder) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-d", folder.toString(), "-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
            if (!compiler.getTask(said, files, null, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) {
                throw new AssertionError("The generated code does not compile:\n" + said);
            }
        }
    }

    @SuppressWarnings("unchecked")
    Api<Object, Object> api(String operation) throws ReflectiveOperationException {
        var index = Class.forName("freehold.model." + packageName + "." + Character.toUpperCase(packageName.charAt(0)) + packageName.substring(1) + "Apis", true, loader);
        return (Api<Object, Object>) index.getMethod("find", String.class).invoke(null, operation);
    }

    /// A value of that shape as a test tells it.
    Object value(Shape shape, Node node) throws ReflectiveOperationException {
        var model = service.model();
        return switch (SmithyService.type(shape)) {
            case "string" -> node.expectStringNode().getValue();
            case "integer" -> node.expectNumberNode().getValue().intValue();
            case "long" -> node.expectNumberNode().getValue().longValue();
            case "boolean" -> node.expectBooleanNode().getValue();
            case "double" -> node.isStringNode() ? Double.valueOf(node.expectStringNode().getValue()) : node.expectNumberNode().getValue().doubleValue();
            case "timestamp" -> Instant.ofEpochMilli(Math.round(node.expectNumberNode().getValue().doubleValue() * 1000));
            case "blob" -> node.expectStringNode().getValue().getBytes(StandardCharsets.UTF_8);
            case "list" -> {
                var list = new ArrayList<Object>();
                for (var item : node.expectArrayNode().getElements()) {
                    list.add(value(model.expectShape(shape.getMember("member").orElseThrow().getTarget()), item));
                }
                yield list;
            }
            case "map" -> {
                var map = new LinkedHashMap<String, Object>();
                for (var entry : node.expectObjectNode().getStringMap().entrySet()) {
                    map.put(entry.getKey(), value(model.expectShape(shape.getMember("value").orElseThrow().getTarget()), entry.getValue()));
                }
                yield map;
            }
            default -> structure(shape, node);
        };
    }

    private Object structure(Shape shape, Node node) throws ReflectiveOperationException {
        var type = Class.forName("freehold.model." + packageName + "." + shape.getId().getName(), true, loader);
        var builder = type.getMethod("builder").invoke(null);
        for (var entry : node.expectObjectNode().getStringMap().entrySet()) {
            var member = shape.getMember(entry.getKey()).orElseThrow();
            var value = value(service.model().expectShape(member.getTarget()), entry.getValue());
            var component = Character.toLowerCase(entry.getKey().charAt(0)) + entry.getKey().substring(1);
            for (var setter : builder.getClass().getMethods()) {
                if (setter.getName().equals(component) && setter.getParameterCount() == 1) {
                    setter.invoke(builder, value);
                }
            }
        }
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
