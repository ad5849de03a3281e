package freehold.model;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.loader.ModelAssembler;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;
import software.amazon.smithy.model.traits.RequiredTrait;
import software.amazon.smithy.model.traits.TimestampFormatTrait;
import software.amazon.smithy.model.traits.XmlFlattenedTrait;
import software.amazon.smithy.model.traits.XmlNameTrait;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A service of the published protocol tests, told in the form that the generator reads.
final class SmithyService {
    private static final ShapeId EC2_QUERY_NAME = ShapeId.from("aws.protocols#ec2QueryName");

    private final Model model;
    private final String namespace;
    private final boolean isEc2;

    SmithyService(String folder, String namespace) {
        var assembler = Model.assembler().putProperty(ModelAssembler.ALLOW_UNKNOWN_TRAITS, true)
                .putProperty(ModelAssembler.DISABLE_JAR_CACHE, true);
        for (var file : files(folder)) {
            assembler.addImport(SmithyService.class.getResource("/META-INF/smithy/" + file));
        }
        this.model = assembler.assemble().getResult().orElseThrow();
        this.namespace = namespace;
        this.isEc2 = folder.equals("ec2Query");
    }

    private static Set<String> files(String folder) {
        try (var manifest = SmithyService.class.getResourceAsStream("/META-INF/smithy/manifest")) {
            return new String(manifest.readAllBytes()).lines()
                    .filter(it -> it.startsWith(folder + "/") || it.equals("shared-types.smithy") || it.equals("aws-config.smithy"))
                    .collect(Collectors.toSet());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Model model() {
        return model;
    }

    Set<OperationShape> operations() {
        return model.shapes(OperationShape.class).filter(it -> it.getId().getNamespace().equals(namespace))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    /// What a test trait (`httpRequestTests`) of that shape says, as a plain tree; empty where it has none.
    Node tests(Shape shape, String trait) {
        return shape.findTrait(ShapeId.from("smithy.test#" + trait)).map(it -> it.toNode()).orElse(Node.arrayNode());
    }

    ObjectNode json() {
        var json = JsonMapper.shared().createObjectNode();
        json.putObject("metadata").put("protocol", isEc2 ? "ec2" : "query").put("apiVersion", "2020-01-08").put("xmlNamespace", "https://example.com/");
        var operations = json.putObject("operations");
        for (var operation : operations()) {
            var name = operation.getId().getName();
            var it = operations.putObject(name);
            operation.getInput().ifPresent(input -> it.putObject("input").put("shape", input.getName()));
            operation.getOutput().ifPresent(output -> it.putObject("output").put("shape", output.getName()));
        }
        var shapes = json.putObject("shapes");
        model.shapes().filter(it -> !it.isMemberShape() && !it.isOperationShape() && !it.isServiceShape() && !it.isResourceShape())
                .filter(it -> !Map.of("smithy.api", 1).containsKey(it.getId().getNamespace()) || !shapes.has(it.getId().getName()))
                .forEach(it -> shape(shapes.putObject(it.getId().getName()), it));
        return json;
    }

    private void shape(ObjectNode json, Shape shape) {
        json.put("type", type(shape));
        shape.getTrait(TimestampFormatTrait.class).ifPresent(it -> json.put("timestampFormat", format(it)));
        switch (type(shape)) {
            case "structure" -> {
                var members = json.putObject("members");
                var required = json.putArray("required");
                for (var member : shape.members()) {
                    member(members.putObject(member.getMemberName()), member);
                    if (member.hasTrait(RequiredTrait.class)) {
                        required.add(member.getMemberName());
                    }
                }
            }
            case "list" -> member(json.putObject("member"), shape.getMember("member").orElseThrow());
            case "map" -> {
                member(json.putObject("key"), shape.getMember("key").orElseThrow());
                member(json.putObject("value"), shape.getMember("value").orElseThrow());
            }
            default -> {}
        }
    }

    private void member(ObjectNode json, MemberShape member) {
        json.put("shape", member.getTarget().getName());
        member.getTrait(XmlNameTrait.class).ifPresent(it -> json.put("locationName", it.getValue()));
        member.findTrait(EC2_QUERY_NAME).ifPresent(it -> json.put("queryName", it.toNode().expectStringNode().getValue()));
        member.getTrait(XmlFlattenedTrait.class).ifPresent(_ -> json.put("flattened", true));
        member.getTrait(TimestampFormatTrait.class).ifPresent(it -> json.put("timestampFormat", format(it)));
    }

    private static String format(TimestampFormatTrait trait) {
        return switch (trait.getFormat()) {
            case EPOCH_SECONDS -> "unixTimestamp";
            case HTTP_DATE -> "rfc822";
            default -> "iso8601";
        };
    }

    static String type(Shape shape) {
        return switch (shape.getType()) {
            case STRING, ENUM -> "string";
            case BYTE, SHORT, INTEGER, INT_ENUM -> "integer";
            case LONG, BIG_INTEGER -> "long";
            case FLOAT, DOUBLE, BIG_DECIMAL -> "double";
            case LIST, SET -> "list";
            case STRUCTURE, UNION -> "structure";
            default -> shape.getType().toString();
        };
    }
}
