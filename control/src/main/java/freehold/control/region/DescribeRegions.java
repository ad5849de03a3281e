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

/// Lists the regions there are: all that are behind the endpoint, whichever is asked.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html>
public final class DescribeRegions implements Query<DescribeRegionsRequest, DescribeRegionsResult> {
    private static final String OPT_IN = "opt-in-not-required";

    private final List<freehold.model.ec2.Region> regions;
    private static final Filters<freehold.model.ec2.Region> FILTERS = new Filters<freehold.model.ec2.Region>()
            .on("endpoint", freehold.model.ec2.Region::endpoint)
            .on("opt-in-status", freehold.model.ec2.Region::optInStatus)
            .on("region-name", freehold.model.ec2.Region::regionName);

    /// @param names    of the regions, the home region first
    /// @param endpoint host (and port, where it is not the usual one) at which clients find them
    DescribeRegions(List<String> names, String endpoint) {
        this.regions = names.stream().sorted().map(name -> item(name, endpoint)).toList();
    }

    private static freehold.model.ec2.Region item(String name, String endpoint) {
        return freehold.model.ec2.Region.builder().regionName(name).endpoint(endpoint).optInStatus(OPT_IN).build();
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
        var asked = request.regionNames();
        var unknown = asked.stream().filter(name -> regions.stream().noneMatch(region -> name.equals(region.regionName()))).toList();
        if (!unknown.isEmpty()) {
            throw Fault.client("InvalidParameterValue", "Invalid region: " + unknown);
        }
        var wanted = FILTERS.test(request.filters());
        return DescribeRegionsResult.builder()
                .regions(regions.stream().filter(region -> asked.isEmpty() || asked.contains(region.regionName())).filter(wanted).toList())
                .build();
    }
}
