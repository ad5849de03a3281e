package freehold.control.instancetype;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeInstanceTypeOfferingsRequest;
import freehold.model.ec2.DescribeInstanceTypeOfferingsResult;
import freehold.model.ec2.InstanceTypeOffering;
import java.util.List;
import java.util.Set;

/// Lists which types can be had where: here, all of them everywhere.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypeOfferings.html>
public final class DescribeInstanceTypeOfferings
        implements Query<DescribeInstanceTypeOfferingsRequest, DescribeInstanceTypeOfferingsResult> {
    static final int PAGE_LEAST = 5;
    static final int PAGE_LIMIT = 1000;

    private static final Filters<InstanceTypeOffering> FILTERS = new Filters<InstanceTypeOffering>()
            .on("instance-type", InstanceTypeOffering::instanceType)
            .on("location", InstanceTypeOffering::location);

    private final Region region;
    private final Catalogue catalogue;

    DescribeInstanceTypeOfferings(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
    }

    @Override
    public Api<DescribeInstanceTypeOfferingsRequest, DescribeInstanceTypeOfferingsResult> api() {
        return DescribeInstanceTypeOfferingsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("LocationType");
    }

    @Override
    public DescribeInstanceTypeOfferingsResult handle(DescribeInstanceTypeOfferingsRequest request, Call call) {
        var locationType = request.locationType() == null ? "region" : request.locationType();
        var locations = locations(locationType);
        var offerings = catalogue.all().stream()
                .flatMap(type -> locations.stream().sorted().map(location -> offering(type, locationType, location)))
                .toList();
        var page = Listing.page(
                offerings,
                FILTERS.test(request.filters()),
                DescribeInstanceTypeOfferings::key,
                request.maxResults(),
                request.nextToken(),
                PAGE_LEAST,
                PAGE_LIMIT);
        return DescribeInstanceTypeOfferingsResult.builder()
                .instanceTypeOfferings(page.items())
                .nextToken(page.token())
                .build();
    }

    private List<String> locations(String locationType) {
        return switch (locationType) {
            case "region" -> List.of(region.name());
            case "availability-zone" -> region.zones().stream().map(Region.Zone::name).toList();
            case "availability-zone-id" -> region.zones().stream().map(Region.Zone::id).toList();
            case "outpost" -> List.of();
            default -> throw Fault.client("InvalidParameterValue", "Value (" + locationType + ") for parameter LocationType is "
                    + "invalid. Expecting one of: region, availability-zone, availability-zone-id, outpost");
        };
    }

    private static InstanceTypeOffering offering(InstanceType type, String locationType, String location) {
        return InstanceTypeOffering.builder()
                .instanceType(type.name())
                .locationType(locationType)
                .location(location)
                .build();
    }

    /// Types and locations in the order in which they are listed: a space sorts before all that a name may have.
    private static String key(InstanceTypeOffering offering) {
        return offering.instanceType() + " " + offering.location();
    }
}
