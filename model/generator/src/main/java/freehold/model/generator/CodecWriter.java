package freehold.model.generator;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the code that reads a structure from parameters and the code that writes it as XML.
final class CodecWriter {
    private final Shapes shapes;
    private final String structure;
    private final StringBuilder out;

    CodecWriter(Shapes shapes, String structure, StringBuilder out) {
        this.shapes = shapes;
        this.structure = structure;
        this.out = out;
    }

    void read() {
        var members = shapes.members(structure);
        var required = shapes.required(structure);
        line(1, "static " + structure + " read(Params p) {");
        if (!required.isEmpty()) {
            line(2, "p.require(" + members.stream().filter(it -> required.contains(it.name()))
                    .map(it -> quoted(shapes.parameter(it))).collect(Collectors.joining(", ")) + ");");
        }
        line(2, "return new " + structure + "(" + members.stream().map(it -> "\n                " + member(it))
                .collect(Collectors.joining(",")) + ");");
        line(1, "}\n");
        line(1, "static @Nullable " + structure + " readOptional(@Nullable Params p) {");
        line(2, "return p == null ? null : read(p);");
        line(1, "}\n");
    }

    private String member(Shapes.Member member) {
        var name = quoted(shapes.parameter(member));
        var shape = member.shape();
        return switch (shapes.type(shape)) {
            case "structure" -> shape + ".readOptional(p.structure(" + name + "))";
            case "list" -> {
                var items = "p.list(" + name + (isFlat(member) ? "" : ", " + quoted(shapes.item(shape).element())) + ")";
                yield "Params.map(" + items + ", " + reader(shapes.item(shape).shape(), 1) + ")";
            }
            case "map" -> "Params.mapValues(p.map(" + name + ", " + (member.isFlattened() ? "null" : "\"entry\"") + ", "
                    + quoted(shapes.key(shape).element()) + ", " + quoted(shapes.value(shape).element()) + "), "
                    + reader(shapes.value(shape).shape(), 1) + ")";
            default -> "p." + scalar(shape) + "(" + name + ")";
        };
    }

    /// A function from a node to a value.
    private String reader(String shape, int depth) {
        var it = "it" + depth;
        return switch (shapes.type(shape)) {
            case "structure" -> shape + "::read";
            case "list" -> it + " -> Params.map(" + it + (shapes.isEc2() ? ".items()" : ".list(" + quoted(shapes.item(shape).element()) + ")")
                    + ", " + reader(shapes.item(shape).shape(), depth + 1) + ")";
            case "map" -> throw new IllegalArgumentException("A map within a list or map: " + shape);
            default -> "Params::" + scalar(shape);
        };
    }

    private String scalar(String shape) {
        return switch (shapes.type(shape)) {
            case "string" -> "string";
            case "integer" -> "integer";
            case "long" -> "longInteger";
            case "boolean" -> "bool";
            case "double", "float" -> "decimal";
            case "timestamp" -> "timestamp";
            case "blob" -> "blob";
            default -> throw new IllegalArgumentException("Shape " + shape + " is a " + shapes.type(shape));
        };
    }

    private boolean isFlat(Shapes.Member member) {
        return shapes.isEc2() || member.isFlattened();
    }

    void write() {
        line(1, "static void write(XmlOut out, " + structure + " it) {");
        for (var member : inOrder()) {
            var value = "it." + member.component();
            switch (shapes.type(member.shape())) {
                case "structure" -> {
                    line(2, "if (" + value + " != null) {");
                    value(3, member, member.element(), value);
                    line(2, "}");
                }
                case "list", "map" -> {
                    if (member.isFlattened()) {
                        content(2, member.shape(), member.element(), value);
                    } else {
                        line(2, "if (" + value + ".isEmpty()) {");
                        line(3, "out.empty(" + quoted(member.element())
                                + (shapes.type(member.shape()).equals("list") ? ", " + value : "") + ");");
                        line(2, "} else {");
                        value(3, member, member.element(), value);
                        line(2, "}");
                    }
                }
                default -> value(2, member, member.element(), value);
            }
        }
        line(1, "}\n");
    }

    /// EC2 says what is simple before what has more in it, whatever the order of its model; clients that read an answer as it
    /// comes lose their way otherwise.
    ///
    /// Source: the sample responses of <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html> and
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeVpcs.html>.
    private List<Shapes.Member> inOrder() {
        var members = shapes.members(structure);
        return shapes.isEc2() ? members.stream().sorted(Comparator.comparing(this::isNested)).toList() : members;
    }

    private boolean isNested(Shapes.Member member) {
        return switch (shapes.type(member.shape())) {
            case "structure", "list", "map" -> true;
            default -> false;
        };
    }

    /// One element with everything in it.
    private void value(int depth, Shapes.Member member, String element, String value) {
        var shape = member.shape();
        var name = quoted(element);
        switch (shapes.type(shape)) {
            case "structure" -> {
                line(depth, "out.open(" + name + ");");
                line(depth, shape + ".write(out, " + value + ");");
                line(depth, "out.close(" + name + ");");
            }
            case "list" -> {
                line(depth, "out.open(" + name + ");");
                content(depth, shape, shapes.item(shape).element(), value);
                line(depth, "out.close(" + name + ");");
            }
            case "map" -> {
                line(depth, "out.open(" + name + ");");
                content(depth, shape, "entry", value);
                line(depth, "out.close(" + name + ");");
            }
            case "timestamp" -> line(depth, "out." + switch (shapes.timestampFormat(member)) {
                case "unixTimestamp" -> "epochSeconds";
                case "rfc822" -> "httpDate";
                default -> "text";
            } + "(" + name + ", " + value + ");");
            default -> line(depth, "out.text(" + name + ", " + value + ");");
        }
    }

    /// The items of a list or the entries of a map, each as `element`.
    private void content(int depth, String shape, String element, String value) {
        var each = "each" + depth;
        if (shapes.type(shape).equals("list")) {
            line(depth, "for (var " + each + " : " + value + ") {");
            value(depth + 1, shapes.item(shape), element, each);
        } else {
            line(depth, "for (var " + each + " : " + value + ".entrySet()) {");
            line(depth + 1, "out.open(" + quoted(element) + ");");
            line(depth + 1, "out.text(" + quoted(shapes.key(shape).element()) + ", " + each + ".getKey());");
            value(depth + 1, shapes.value(shape), shapes.value(shape).element(), each + ".getValue()");
            line(depth + 1, "out.close(" + quoted(element) + ");");
        }
        line(depth, "}");
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private void line(int depth, String text) {
        out.append("    ".repeat(depth)).append(text).append("\n");
    }
}
