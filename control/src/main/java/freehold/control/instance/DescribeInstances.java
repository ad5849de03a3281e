package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.operation.Call;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeInstancesRequest;
import freehold.model.ec2.DescribeInstancesResult;
import java.util.Set;

/// Lists the caller's instances, terminated ones for an hour.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstances.html>
public final class DescribeInstances implements Query<DescribeInstancesRequest, DescribeInstancesResult> {
    private final Region region;
    private final Catalogue catalogue;
    private final Listing<Instance, InstanceId> listing;

    public DescribeInstances(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
        this.listing = new Listing<>(
                Instance.TYPE,
                InstanceId::new,
                call -> InstanceFilters.of(new InstanceItem(call.view(), region, catalogue)),
                5,
                1000,
                "instancesSet");
    }

    @Override
    public Api<DescribeInstancesRequest, DescribeInstancesResult> api() {
        return DescribeInstancesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId");
    }

    @Override
    public DescribeInstancesResult handle(DescribeInstancesRequest request, Call call) {
        var page = listing.list(
                call, request.instanceIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeInstancesResult.builder()
                .reservations(InstanceItem.reservations(page.items(), new InstanceItem(call.view(), region, catalogue)))
                .nextToken(page.token())
                .build();
    }
}
