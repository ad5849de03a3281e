package freehold.server.configuration;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.UndeclaredThrowableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Reads the YAML file into records, key by key, so that whatever is wrong is told with its line.
public final class ConfigurationFile {
    private final Path file;

    private ConfigurationFile(Path file) {
        this.file = file;
    }

    /// What the file says; the defaults where it doesn't, or where there is no file.
    ///
    /// @throws ConfigurationFault if the file can't be read, or says what makes no sense
    public static Configuration read(Path file) {
        if (!Files.exists(file)) {
            return Configuration.standard();
        }
        var reader = new ConfigurationFile(file);
        return reader.record(Configuration.class, reader.parse());
    }

    static <R extends Record> R standard(Class<R> type) {
        return new ConfigurationFile(Path.of("defaults")).record(type, null);
    }

    private @Nullable Node parse() {
        try {
            var settings = LoadSettings.builder().setLabel(file.toString()).build();
            return new Compose(settings).composeString(Files.readString(file)).orElse(null);
        } catch (MarkedYamlEngineException bad) {
            var line = bad.getProblemMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
            throw new ConfigurationFault(file + line + ": this is not YAML: " + bad.getProblem());
        } catch (IOException unreadable) {
            throw new ConfigurationFault(file + ": can't be read: " + unreadable.getMessage());
        }
    }

    private <R extends Record> R record(Class<R> type, @Nullable Node section) {
        var components = type.getRecordComponents();
        var said = members(section, Arrays.stream(components).map(ConfigurationFile::keyOf).toList());
        var values = Arrays.stream(components).map(c -> value(c, said.get(keyOf(c)))).toArray();
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof IllegalArgumentException objection) {
                throw fault(section, String.valueOf(objection.getMessage()));
            }
            throw new UndeclaredThrowableException(refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(type + " can't be made", impossible);
        }
    }

    private Map<String, Node> members(@Nullable Node section, List<String> known) {
        var members = new HashMap<String, Node>();
        if (section == null || section instanceof ScalarNode empty && empty.getValue().isEmpty()) {
            return members;
        }
        if (!(section instanceof MappingNode mapping)) {
            throw fault(section, "here belong keys and their values: " + String.join(", ", known));
        }
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
            if (!known.contains(key)) {
                throw fault(tuple.getKeyNode(), "there is no key \"" + key + "\" here; the nearest is \"" + Nearest.to(key, known) + "\"");
            }
            if (members.put(key, tuple.getValueNode()) != null) {
                throw fault(tuple.getKeyNode(), "\"" + key + "\" is there twice");
            }
        }
        return members;
    }

    private Object value(RecordComponent component, @Nullable Node said) {
        var type = component.getType();
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class), said);
        }
        var items = itemsOf(component);
        if (items.isRecord()) {
            return said == null ? List.of() : items(said).stream().map(item -> record(items.asSubclass(Record.class), item)).toList();
        }
        var standard = Objects.requireNonNull(component.getAnnotation(Key.class)).value();
        if (type == List.class) {
            return said != null ? texts(said) : standard.isEmpty() ? List.of() : List.of(standard.split(","));
        }
        var text = said == null ? standard : text(said);
        try {
            return switch (type.getSimpleName()) {
                case "int" -> Integer.parseInt(text);
                case "double" -> Double.parseDouble(text);
                case "String" -> text;
                default -> throw new IllegalStateException("no such type of key: " + component);
            };
        } catch (NumberFormatException _) {
            throw fault(said, keyOf(component) + " must be a " + (type == int.class ? "whole " : "") + "number, not \"" + text + "\"");
        }
    }

    private String text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw fault(node, "here belongs a single value");
    }

    private List<String> texts(Node node) {
        return items(node).stream().map(this::text).toList();
    }

    private List<Node> items(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        if (node instanceof ScalarNode empty && empty.getValue().isEmpty()) {
            return List.of();
        }
        throw fault(node, "here belongs a list: [a, b]");
    }

    /// What a list is of; the component's own type if it is no list.
    static Class<?> itemsOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list ? (Class<?>) list.getActualTypeArguments()[0] : component.getType();
    }

    private ConfigurationFault fault(@Nullable Node where, String sentence) {
        var line = where == null ? "" : where.getStartMark().map(mark -> ", line " + (mark.getLine() + 1)).orElse("");
        return new ConfigurationFault(file + line + ": " + sentence);
    }

    /// `reservedMemoryMib` is `reserved-memory-mib`.
    static String keyOf(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }
}
