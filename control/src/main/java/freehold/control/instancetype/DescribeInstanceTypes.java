package freehold.control.instancetype;

import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeInstanceTypesRequest;
import freehold.model.ec2.DescribeInstanceTypesResult;
import freehold.model.ec2.InstanceTypeInfo;
import java.util.List;
import java.util.Set;

/// Lists the types that instances may be of.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html>
public final class DescribeInstanceTypes implements Query<DescribeInstanceTypesRequest, DescribeInstanceTypesResult> {
    /// Types that one request may name; also the longest page.
    static final int TYPE_LIMIT = 100;
    static final int PAGE_LEAST = 5;

    private final Catalogue catalogue;
    private final List<InstanceTypeInfo> types;

    DescribeInstanceTypes(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.types = catalogue.all().stream().map(TypeItem::of).toList();
    }

    @Override
    public Api<DescribeInstanceTypesRequest, DescribeInstanceTypesResult> api() {
        return DescribeInstanceTypesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceType", "IncludeUnsupportedInRegion"); // there is none that this region doesn't have
    }

    @Override
    public DescribeInstanceTypesResult handle(DescribeInstanceTypesRequest request, Call call) {
        var asked = Set.copyOf(request.instanceTypes());
        if (asked.size() > TYPE_LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "The number of instance types in the request exceeds the limit of " + TYPE_LIMIT);
        }
        var unknown = request.instanceTypes().stream().filter(name -> !catalogue.has(name)).distinct().toList();
        if (!unknown.isEmpty()) {
            throw Fault.client("InvalidInstanceType",
                    "The following supplied instance types do not exist: [" + String.join(", ", unknown) + "]");
        }
        var wanted = TypeFilters.ALL.test(request.filters());
        var page = Listing.page(
                types,
                type -> (asked.isEmpty() || asked.contains(TypeItem.name(type))) && wanted.test(type),
                TypeItem::name,
                request.maxResults(),
                request.nextToken(),
                PAGE_LEAST,
                TYPE_LIMIT);
        return DescribeInstanceTypesResult.builder().instanceTypes(page.items()).nextToken(page.token()).build();
    }
}
