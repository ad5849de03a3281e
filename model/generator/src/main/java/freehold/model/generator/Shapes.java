package freehold.model.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One service's model, asked the questions that the writers have.
final class Shapes {
    private final String packageName;
    private final JsonNode model;
    private final Set<String> inputs;
    private final Set<String> outputs;

    Shapes(String packageName, JsonNode model) {
        this.packageName = packageName;
        this.model = model;
        this.inputs = reachable("input");
        this.outputs = reachable("output");
    }

    record Member(String name, JsonNode json) {
        String shape() {
            return json.get("shape").asString();
        }

        String component() {
            return Names.component(name);
        }

        boolean isFlattened() {
            return json.path("flattened").asBoolean(false);
        }

        /// The element's name in an answer.
        String element() {
            return json.path("locationName").asString(name);
        }
    }

    record Operation(String name, String input, @Nullable String output, @Nullable String resultWrapper) {}

    String packageName() {
        return packageName;
    }

    JsonNode metadata() {
        return model.get("metadata");
    }

    boolean isEc2() {
        return metadata().get("protocol").asString().equals("ec2");
    }

    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var entry : new TreeMap<>(asMap(model.get("operations"))).entrySet()) {
            var output = entry.getValue().path("output");
            operations.add(new Operation(entry.getKey(),
                    entry.getValue().path("input").path("shape").asString(entry.getKey() + "Request"),
                    output.path("shape").asString(null), output.path("resultWrapper").asString(null)));
        }
        return operations;
    }

    JsonNode shape(String name) {
        return model.get("shapes").path(name);
    }

    String type(String shape) {
        return shape(shape).path("type").asString("structure"); // an operation without input has an empty one
    }

    /// Structures that an operation can receive or answer; errors' shapes are not among them.
    Set<String> structures() {
        var all = new LinkedHashSet<>(inputs);
        all.addAll(outputs);
        all.removeIf(it -> !type(it).equals("structure"));
        return all;
    }

    boolean isRead(String shape) {
        return inputs.contains(shape);
    }

    boolean isWritten(String shape) {
        return outputs.contains(shape);
    }

    List<Member> members(String structure) {
        var members = new ArrayList<Member>();
        asMap(shape(structure).path("members")).forEach((name, json) -> members.add(new Member(name, json)));
        return members;
    }

    List<String> required(String structure) {
        var names = new ArrayList<String>();
        for (var each : shape(structure).path("required")) {
            names.add(each.asString());
        }
        return names;
    }

    Member item(String list) {
        return new Member("member", shape(list).get("member"));
    }

    Member key(String map) {
        return new Member("key", shape(map).get("key"));
    }

    Member value(String map) {
        return new Member("value", shape(map).get("value"));
    }

    /// The parameter's name in a request.
    String parameter(Member member) {
        if (!isEc2()) {
            return member.element();
        }
        var location = member.json().path("locationName").asString(null);
        return member.json().path("queryName").asString(location == null ? Names.capitalised(member.name()) : Names.capitalised(location));
    }

    boolean isSensitive(Member member) {
        var shape = shape(member.shape());
        return shape.path("sensitive").asBoolean(false)
                || type(member.shape()).equals("list") && isSensitive(item(member.shape()));
    }

    /// `iso8601`, `unixTimestamp` or `rfc822`.
    String timestampFormat(Member member) {
        return member.json().path("timestampFormat").asString(shape(member.shape()).path("timestampFormat").asString("iso8601"));
    }

    private Set<String> reachable(String direction) {
        var seen = new LinkedHashSet<String>();
        for (var operation : asMap(model.get("operations")).entrySet()) {
            var root = operation.getValue().path(direction).path("shape").asString(null);
            if (root != null) {
                reach(root, seen);
            } else if (direction.equals("input")) {
                seen.add(operation.getKey() + "Request");
            }
        }
        return seen;
    }

    private void reach(String name, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        switch (type(name)) {
            case "structure" -> members(name).forEach(it -> reach(it.shape(), seen));
            case "list" -> reach(item(name).shape(), seen);
            case "map" -> {
                reach(key(name).shape(), seen);
                reach(value(name).shape(), seen);
            }
            default -> {}
        }
    }

    private static Map<String, JsonNode> asMap(JsonNode object) {
        var map = new LinkedHashMap<String, JsonNode>();
        object.properties().forEach(it -> map.put(it.getKey(), it.getValue()));
        return map;
    }
}
