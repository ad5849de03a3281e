package freehold.control.region;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DescribeRegionsRequest;
import freehold.model.ec2.DescribeRegionsResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Lists the regions there are: this one.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html>
public final class DescribeRegions implements Query<DescribeRegionsRequest, DescribeRegionsResult> {
    private static final String OPT_IN = "opt-in-not-required";

    private final Region region;
    private final freehold.model.ec2.Region item;
    private final Filters<freehold.model.ec2.Region> filters = new Filters<freehold.model.ec2.Region>()
            .on("endpoint", freehold.model.ec2.Region::endpoint)
            .on("opt-in-status", freehold.model.ec2.Region::optInStatus)
            .on("region-name", freehold.model.ec2.Region::regionName);

    /// @param endpoint host (and port, where it is not the usual one) at which clients find the region
    DescribeRegions(Region region, String endpoint) {
        this.region = region;
        this.item = freehold.model.ec2.Region.builder()
                .regionName(region.name())
                .endpoint(endpoint)
                .optInStatus(OPT_IN)
                .build();
    }

    @Override
    public Api<DescribeRegionsRequest, DescribeRegionsResult> api() {
        return DescribeRegionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("RegionName", "AllRegions"); // there is none that one would have to opt in to
    }

    @Override
    public DescribeRegionsResult handle(DescribeRegionsRequest request, Call call) {
        var unknown = request.regionNames().stream().filter(name -> !name.equals(region.name())).toList();
        if (!unknown.isEmpty()) {
            throw Fault.client("InvalidParameterValue", "Invalid region: " + unknown);
        }
        List<freehold.model.ec2.Region> found = Stream.of(item).filter(filters.test(request.filters())).toList();
        return DescribeRegionsResult.builder().regions(found).build();
    }
}
