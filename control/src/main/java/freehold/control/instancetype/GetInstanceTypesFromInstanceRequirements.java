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
        checkSaid("ArchitectureType", request.architectureTypes());
        checkSaid("VirtualizationType", request.virtualizationTypes());
        var types = Requirements.types(
                catalogue, request.architectureTypes(), request.virtualizationTypes(), requireNonNull(request.instanceRequirements()));
        var page = Listing.page(types, _ -> true, InstanceType::name, request.maxResults(), request.nextToken(), PAGE_LEAST, PAGE_LIMIT);
        return GetInstanceTypesFromInstanceRequirementsResult.builder()
                .instanceTypes(page.items().stream()
                        .map(type -> InstanceTypeInfoFromInstanceRequirements.builder().instanceType(type.name()).build())
                        .toList())
                .nextToken(page.token())
                .build();
    }

    private static void checkSaid(String parameter, List<String> asked) {
        if (asked.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter " + parameter);
        }
    }
}
