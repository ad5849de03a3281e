package freehold.model.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Writes the description of an operation into its request's record: the `API` constant and the class behind it.
final class ApiWriter {
    /// Operations of EC2 that say `<return>true</return>` before their answer, which the model leaves out: they had no other answer
    /// once, and clients of that time go by it.
    ///
    /// Source: the sample responses of <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html>,
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreatePlacementGroup.html> and
    /// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html>.
    private static final Set<String> RETURN_TOO = Set.of("AssociateAddress", "CreatePlacementGroup", "CreateSecurityGroup");

    private static final String RETURN_TRUE = "out.text(\"return\", true);";

    private final Shapes shapes;
    private final Shapes.Operation operation;
    private final String answer;

    ApiWriter(Shapes shapes, Shapes.Operation operation) {
        this.shapes = shapes;
        this.operation = operation;
        this.answer = operation.output() == null ? "Empty" : operation.output();
    }

    void constant(StringBuilder out) {
        out.append("    public static final Api<").append(operation.input()).append(", ").append(answer)
                .append("> API = new Wire();\n\n");
    }

    void type(StringBuilder out) {
        out.append("""

                    private static final class Wire extends Api<%1$s, %2$s> {
                        Wire() {
                            super(%3$sApis.SERVICE, "%4$s");
                        }

                        @Override
                        protected %1$s read(Params params) {
                            return %1$s.read(params);
                        }

                        @Override
                        public void write(XmlOut out, %2$s answer) {
                            %5$s
                        }

                        @Override
                        protected String memberLines() {
                            return \"""
                                %6$s\""";
                        }
                """.formatted(operation.input(), answer, Names.capitalised(shapes.packageName()), operation.name(), writing(),
                String.join("\n                ", memberLines()) + "\n                "));
        common(out);
        out.append("    }\n");
    }

    private String writing() {
        if (operation.output() == null) {
            return shapes.isEc2() ? RETURN_TRUE : "";
        }
        var members = operation.output() + ".write(out, answer);";
        return shapes.isEc2() && RETURN_TOO.contains(operation.name()) ? RETURN_TRUE + "\n            " + members : members;
    }

    private void common(StringBuilder out) {
        for (var member : shapes.members(operation.input())) {
            var type = shapes.type(member.shape());
            var isToken = member.json().path("idempotencyToken").asBoolean(false) || member.name().equals("ClientToken");
            if (isToken && type.equals("string")) {
                method(out, "boolean hasClientToken()", "true");
                method(out, "@Nullable String clientToken(" + operation.input() + " request)", "request." + member.component());
            } else if (member.name().equals("DryRun") && type.equals("boolean")) {
                method(out, "boolean hasDryRun()", "true");
                method(out, "boolean isDryRun(" + operation.input() + " request)", "Boolean.TRUE.equals(request." + member.component() + ")");
            } else if (member.name().equals("NextToken") && type.equals("string")) {
                method(out, "boolean hasPages()", "true");
                method(out, "@Nullable String nextToken(" + operation.input() + " request)", "request." + member.component());
            } else if (member.name().equals("MaxResults") && type.equals("integer")) {
                method(out, "@Nullable Integer maxResults(" + operation.input() + " request)", "request." + member.component());
            }
        }
    }

    private static void method(StringBuilder out, String signature, String result) {
        out.append("\n        @Override\n        public ").append(signature).append(" {\n            return ").append(result)
                .append(";\n        }\n");
    }

    private List<String> memberLines() {
        var lines = new ArrayList<String>();
        if (!shapes.members(operation.input()).isEmpty()) {
            paths(operation.input(), "", false, Set.of(), lines);
        }
        return lines;
    }

    private void paths(String shape, String prefix, boolean sensitive, Set<String> above, List<String> lines) {
        if (above.contains(shape)) {
            lines.add(prefix + ".*");
            return;
        }
        var here = new java.util.HashSet<>(above);
        here.add(shape);
        boolean secret = sensitive || shapes.shape(shape).path("sensitive").asBoolean(false);
        switch (shapes.type(shape)) {
            case "structure" -> {
                for (var member : shapes.members(shape)) {
                    var name = shapes.parameter(member);
                    paths(member.shape(), (prefix.isEmpty() ? name : prefix + "." + name) + infix(member), secret, here, lines);
                }
            }
            case "list" -> paths(shapes.item(shape).shape(), prefix, secret, here, lines);
            case "map" -> lines.add(prefix + ".*");
            default -> lines.add(prefix + (secret ? "!" : ""));
        }
    }

    /// What stands between a list's name and its index.
    private String infix(Shapes.Member member) {
        boolean isNamed = !shapes.isEc2() && shapes.type(member.shape()).equals("list")
                && !member.isFlattened() && !shapes.shape(member.shape()).path("flattened").asBoolean(false);
        return isNamed ? "." + shapes.item(member.shape()).element() : "";
    }
}
