package freehold.model.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes one structure as a record with a builder.
final class RecordWriter {
    private final Shapes shapes;
    private final String structure;
    private final List<Shapes.Member> members;

    RecordWriter(Shapes shapes, String structure) {
        this.shapes = shapes;
        this.structure = structure;
        this.members = shapes.members(structure);
    }

    String text() {
        var out = new StringBuilder("package freehold.model.").append(shapes.packageName()).append(";\n\n");
        out.append("import freehold.model.Api;\nimport freehold.model.Empty;\nimport freehold.model.Params;\n");
        out.append("import freehold.model.Unsaid;\nimport freehold.model.XmlOut;\nimport java.time.Instant;\nimport java.util.List;\nimport java.util.Map;\n");
        out.append("import org.jspecify.annotations.Nullable;\n\n");
        out.append("public record ").append(structure).append("(").append(components()).append(") {\n");
        for (var operation : shapes.operations()) {
            if (operation.input().equals(structure)) {
                new ApiWriter(shapes, operation).constant(out);
            }
        }
        compactConstructor(out);
        out.append("    public static Builder builder() {\n        return new Builder();\n    }\n\n");
        var codec = new CodecWriter(shapes, structure, out);
        if (shapes.isRead(structure)) {
            codec.read();
        }
        if (shapes.isWritten(structure)) {
            codec.write();
        }
        hideSecrets(out);
        builder(out);
        for (var operation : shapes.operations()) {
            if (operation.input().equals(structure)) {
                new ApiWriter(shapes, operation).type(out);
            }
        }
        return out.append("}\n").toString();
    }

    private String components() {
        return members.stream().map(it -> "\n        " + declared(it) + " " + it.component()).collect(Collectors.joining(","));
    }

    /// The component's type with its annotation.
    private String declared(Shapes.Member member) {
        return switch (shapes.type(member.shape())) {
            case "list", "map" -> javaType(member.shape());
            case "blob" -> "byte @Nullable []";
            default -> "@Nullable " + javaType(member.shape());
        };
    }

    private String javaType(String shape) {
        return switch (shapes.type(shape)) {
            case "structure" -> shape;
            case "list" -> "List<" + javaType(shapes.item(shape).shape()) + ">";
            case "map" -> "Map<String, " + javaType(shapes.value(shape).shape()) + ">";
            case "string" -> "String";
            case "integer" -> "Integer";
            case "long" -> "Long";
            case "boolean" -> "Boolean";
            case "double", "float" -> "Double";
            case "timestamp" -> "Instant";
            case "blob" -> "byte[]";
            default -> throw new IllegalArgumentException("Shape " + shape + " is a " + shapes.type(shape));
        };
    }

    private void compactConstructor(StringBuilder out) {
        var copied = new ArrayList<String>();
        for (var member : members) {
            switch (shapes.type(member.shape())) {
                case "list" -> copied.add("        %1$s = Unsaid.copy(%1$s);\n".formatted(member.component()));
                case "map" -> copied.add("        %1$s = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(%1$s));\n"
                        .formatted(member.component()));
                default -> {}
            }
        }
        if (!copied.isEmpty()) {
            out.append("    public ").append(structure).append(" {\n");
            copied.forEach(out::append);
            out.append("    }\n\n");
        }
    }

    private void hideSecrets(StringBuilder out) {
        boolean whole = shapes.shape(structure).path("sensitive").asBoolean(false);
        if (!whole && members.stream().noneMatch(shapes::isSensitive)) {
            return;
        }
        out.append("    @Override\n    public String toString() {\n        return \"").append(structure).append("[\"\n");
        for (int i = 0; i < members.size(); i++) {
            var member = members.get(i);
            var name = member.component();
            var empty = switch (shapes.type(member.shape())) {
                case "list", "map" -> name + ".isEmpty()";
                default -> name + " == null";
            };
            var shown = whole || shapes.isSensitive(member) ? "(" + empty + " ? \"\" : \"***\")" : name;
            out.append("                + \"").append(i == 0 ? "" : ", ").append(name).append("=\" + ").append(shown).append("\n");
        }
        out.append("                + \"]\";\n    }\n\n");
    }

    private void builder(StringBuilder out) {
        out.append("    public static final class Builder {\n");
        for (var member : members) {
            var type = shapes.type(member.shape());
            out.append("        private ").append(declared(member)).append(" ").append(member.component())
                    .append(type.equals("list") ? " = List.of()" : type.equals("map") ? " = Map.of()" : "").append(";\n");
        }
        out.append("\n        private Builder() {}\n\n");
        for (var member : members) {
            out.append("        public Builder ").append(member.component()).append("(").append(declared(member))
                    .append(" it) {\n            this.").append(member.component()).append(" = it;\n            return this;\n        }\n\n");
        }
        out.append("        public ").append(structure).append(" build() {\n            return new ").append(structure).append("(")
                .append(members.stream().map(Shapes.Member::component).collect(Collectors.joining(", ")))
                .append(");\n        }\n    }\n");
    }
}
