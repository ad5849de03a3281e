package freehold.control;

import freehold.control.operation.Conduct;
import freehold.control.operation.Operation;
import freehold.model.Member;
import freehold.model.ec2.Ec2Apis;
import freehold.model.sts.StsApis;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// `docs/generated/operations.md`: what is there of each service, from the operations themselves and from the services' models.
final class OperationsPage {
    private static final String HEAD = """
            # Operations

            Every operation of EC2 and STS, and what becomes of it here. An operation that is *not yet* there answers
            `InvalidAction` with its name. A parameter that is *refused* answers `UnsupportedOperation` with its name: none is
            ever ignored. *Empty by design* are operations that list what does not exist in this cloud, truthfully: nothing; and
            those that would make it, which answer `UnsupportedOperation`, or change it, which answer that it is not there.

            This page is written by the build from the operations and the services' models.

            | service | operations | done | empty by design | not yet | parameters of those done | refused |
            |---|---:|---:|---:|---:|---:|---:|
            """;

    private final Map<String, Map<String, Operation<?, ?>>> services;

    /// @param operations all that there are
    OperationsPage(Collection<Operation<?, ?>> operations) {
        services = operations.stream().collect(Collectors.groupingBy(
                operation -> operation.api().service().name(), Collectors.toMap(operation -> operation.api().name(), Function.identity())));
    }

    String text() {
        var page = new StringBuilder(HEAD);
        count(page, "EC2", "ec2", Ec2Apis.names());
        count(page, "STS", "sts", StsApis.names());
        list(page, "EC2", "ec2", Ec2Apis.names());
        list(page, "STS", "sts", StsApis.names());
        return page.toString();
    }

    private Map<String, Operation<?, ?>> of(String service) {
        return services.getOrDefault(service, Map.of());
    }

    private void count(StringBuilder page, String title, String service, Collection<String> names) {
        var there = of(service).values();
        long empty = there.stream().filter(Operation::isEmptyByDesign).count();
        var done = there.stream().filter(operation -> !operation.isEmptyByDesign()).toList();
        long parameters = done.stream().mapToLong(operation -> paths(operation).size()).sum();
        long refused = done.stream().mapToLong(operation -> refused(operation).size()).sum();
        page.append("| %s | %d | %d | %d | %d | %d | %d |\n".formatted(
                title, names.size(), done.size(), empty, names.size() - there.size(), parameters, refused));
    }

    private void list(StringBuilder page, String title, String service, Collection<String> names) {
        page.append("\n## ").append(title).append("\n\n| operation | state | refused |\n|---|---|---|\n");
        for (var name : names) {
            var operation = of(service).get(name);
            page.append("| ").append(name).append(" | ").append(state(operation)).append(" | ")
                    .append(operation == null ? "" : summary(refused(operation))).append(" |\n");
        }
    }

    private static String state(Operation<?, ?> operation) {
        return operation == null ? "not yet" : operation.isEmptyByDesign() ? "empty by design" : "done";
    }

    private static Collection<String> paths(Operation<?, ?> operation) {
        return operation.api().members().stream().map(Member::path).filter(path -> !path.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static List<String> refused(Operation<?, ?> operation) {
        return paths(operation).stream().filter(path -> !Conduct.isHonoured(operation, path)).toList();
    }

    /// `NetworkInterface.…` for a structure of which several members are refused, with how many.
    private static String summary(List<String> paths) {
        var groups = new TreeMap<String, List<String>>(paths.stream().collect(Collectors.groupingBy(path -> path.split("\\.")[0])));
        return groups.entrySet().stream()
                .map(group -> group.getValue().size() == 1
                        ? "`" + group.getValue().getFirst() + "`"
                        : "`" + group.getKey() + ".…` (" + group.getValue().size() + ")")
                .collect(Collectors.joining(", "));
    }
}
