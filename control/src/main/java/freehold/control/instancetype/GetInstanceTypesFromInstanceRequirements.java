package freehold.control.instancetype;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.GetInstanceTypesFromInstanceRequirementsRequest;
import freehold.model.ec2.GetInstanceTypesFromInstanceRequirementsResult;
import freehold.model.ec2.InstanceTypeInfoFromInstanceRequirements;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the types that have what is required, as a fleet with these requirements would choose among them.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_GetInstanceTypesFromInstanceRequirements.html>
public final class GetInstanceTypesFromInstanceRequirements
        implements Query<GetInstanceTypesFromInstanceRequirementsRequest, GetInstanceTypesFromInstanceRequirementsResult> {
    static final int PAGE_LEAST = 1;
    static final int PAGE_LIMIT = 1000;

    private static final Set<String> ARCHITECTURES = Set.of("i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac");
    private static final Set<String> VIRTUALIZATIONS = Set.of("hvm", "paravirtual");

    private final Catalogue catalogue;

    GetInstanceTypesFromInstanceRequirements(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Api<GetInstanceTypesFromInstanceRequirementsRequest, GetInstanceTypesFromInstanceRequirementsResult> api() {
        return GetInstanceTypesFromInstanceRequirementsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Stream.concat(
                        Stream.of("ArchitectureType", "VirtualizationType"),
                        Requirements.HONOURED.stream().map(name -> "InstanceRequirements." + name))
                .collect(Collectors.toSet());
    }

    @Override
    public GetInstanceTypesFromInstanceRequirementsResult handle(GetInstanceTypesFromInstanceRequirementsRequest request, Call call) {
        check("ArchitectureType", request.architectureTypes(), ARCHITECTURES);
        check("VirtualizationType", request.virtualizationTypes(), VIRTUALIZATIONS);
        var meets = Requirements.of(requireNonNull(request.instanceRequirements()));
        var types = catalogue.all().stream()
                .filter(meets)
                .map(TypeItem::of)
                .filter(type -> isAny(requireNonNull(type.processorInfo()).supportedArchitectures(), request.architectureTypes()))
                .filter(type -> isAny(type.supportedVirtualizationTypes(), request.virtualizationTypes()))
                .map(TypeItem::name)
                .toList();
        var page = Listing.page(types, _ -> true, name -> name, request.maxResults(), request.nextToken(), PAGE_LEAST, PAGE_LIMIT);
        return GetInstanceTypesFromInstanceRequirementsResult.builder()
                .instanceTypes(page.items().stream()
                        .map(name -> InstanceTypeInfoFromInstanceRequirements.builder().instanceType(name).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }

    private static boolean isAny(Collection<String> has, Collection<String> asked) {
        return asked.stream().anyMatch(has::contains);
    }

    private static void check(String parameter, List<String> asked, Set<String> known) {
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter " + parameter);
        }
        for (var each : asked) {
            if (!known.contains(each)) {
                throw Fault.client("InvalidParameterValue", "Value (" + each + ") for parameter " + parameter + " is invalid.");
            }
        }
    }
}
