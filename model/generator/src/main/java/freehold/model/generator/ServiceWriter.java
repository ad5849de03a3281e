package freehold.model.generator;

import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Writes one service's package: a file per structure, and the index of its operations.
final class ServiceWriter {
    /// Names on one line of the index.
    private static final int NAMES_PER_LINE = 4;

    private final Shapes shapes;

    ServiceWriter(Shapes shapes) {
        this.shapes = shapes;
    }

    void write(BiConsumer<String, String> file) {
        for (var structure : shapes.structures()) {
            file.accept(structure + ".java", new RecordWriter(shapes, structure).text());
        }
        file.accept("package-info.java", """
                /// Generated from the service model of version %s.
                @org.jspecify.annotations.NullMarked
                package freehold.model.%s;
                """.formatted(shapes.metadata().get("apiVersion").asString(), shapes.packageName()));
        file.accept(index() + ".java", indexText());
    }

    private String index() {
        return Names.capitalised(shapes.packageName()) + "Apis";
    }

    private String indexText() {
        var metadata = shapes.metadata();
        var names = new StringBuilder();
        int count = 0;
        for (var operation : shapes.operations()) {
            names.append(count++ % NAMES_PER_LINE == 0 ? "\n            " : " ").append(operation.name());
        }
        var cases = shapes.operations().stream()
                .map(it -> "            case \"" + it.name() + "\" -> " + it.input() + ".API;\n")
                .collect(Collectors.joining());
        return """
                package freehold.model.%1$s;

                import freehold.model.Api;
                import freehold.model.Protocol;
                import freehold.model.ServiceModel;
                import java.util.Collections;
                import java.util.List;
                import java.util.Map;
                import java.util.SequencedSet;
                import java.util.concurrent.ConcurrentHashMap;
                import org.jspecify.annotations.Nullable;

                /// The operations of the service by name. An operation's classes are loaded when it is first looked for.
                public final class %2$s {
                    public static final ServiceModel SERVICE = new ServiceModel("%1$s", "%3$s", "%4$s", Protocol.%5$s);

                    private static final Map<String, Api<?, ?>> FOUND = new ConcurrentHashMap<>();

                    private %2$s() {}

                    /// The operation of that name, or null where the service has none.
                    public static @Nullable Api<?, ?> find(String operation) {
                        var found = FOUND.get(operation);
                        if (found == null) {
                            found = load(operation);
                            if (found != null) {
                                FOUND.put(operation, found);
                            }
                        }
                        return found;
                    }

                    /// The names of all operations in alphabetical order.
                    public static SequencedSet<String> names() {
                        return Names.ALL;
                    }

                    private static @Nullable Api<?, ?> load(String operation) {
                        return switch (operation) {
                %6$s            default -> null;
                        };
                    }

                    private static final class Names {
                        static final SequencedSet<String> ALL = Collections.unmodifiableSequencedSet(
                                new java.util.LinkedHashSet<>(List.of(\"""
                            %7$s
                            \""".strip().split("\\\\s+"))));
                    }
                }
                """.formatted(shapes.packageName(), index(), metadata.get("apiVersion").asString(),
                metadata.get("xmlNamespace").asString().replaceAll("/$", ""), shapes.isEc2() ? "EC2" : "QUERY", cases,
                names.toString().strip());
    }
}
