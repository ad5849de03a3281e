package freehold.control.region;

import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Query;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AvailabilityZone;
import freehold.model.ec2.DescribeAvailabilityZonesRequest;
import freehold.model.ec2.DescribeAvailabilityZonesResult;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Lists the region's zones.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAvailabilityZones.html>
public final class DescribeAvailabilityZones
        implements Query<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> {
    private static final Filters<AvailabilityZone> FILTERS = new Filters<AvailabilityZone>()
            .on("group-long-name", AvailabilityZone::groupLongName)
            .on("group-name", AvailabilityZone::groupName)
            .onNothing("message", "parent-zone-id", "parent-zone-name")
            .on("opt-in-status", AvailabilityZone::optInStatus)
            .on("region-name", AvailabilityZone::regionName)
            .on("state", AvailabilityZone::state)
            .on("zone-id", AvailabilityZone::zoneId)
            .on("zone-name", AvailabilityZone::zoneName)
            .on("zone-type", AvailabilityZone::zoneType);

    private final List<AvailabilityZone> zones;

    DescribeAvailabilityZones(Region region) {
        zones = region.zones().stream().map(zone -> item(region, zone)).toList();
    }

    @Override
    public Api<DescribeAvailabilityZonesRequest, DescribeAvailabilityZonesResult> api() {
        return DescribeAvailabilityZonesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("ZoneName", "ZoneId", "AllAvailabilityZones"); // there is none that one would have to opt in to
    }

    @Override
    public DescribeAvailabilityZonesResult handle(DescribeAvailabilityZonesRequest request, Call call) {
        refuseUnknown(request.zoneNames(), AvailabilityZone::zoneName, "Invalid availability zone: ");
        refuseUnknown(request.zoneIds(), AvailabilityZone::zoneId, "Invalid availability zone-id: ");
        var found = zones.stream()
                .filter(z -> request.zoneNames().isEmpty() || request.zoneNames().contains(z.zoneName()))
                .filter(z -> request.zoneIds().isEmpty() || request.zoneIds().contains(z.zoneId()))
                .filter(FILTERS.test(request.filters()))
                .toList();
        return DescribeAvailabilityZonesResult.builder().availabilityZones(found).build();
    }

    private void refuseUnknown(List<String> asked, Function<AvailabilityZone, String> name, String sentence) {
        var unknown = asked.stream()
                .filter(each -> zones.stream().noneMatch(zone -> each.equals(name.apply(zone))))
                .toList();
        if (!unknown.isEmpty()) {
            throw Fault.client("InvalidParameterValue", sentence + unknown);
        }
    }

    private static AvailabilityZone item(Region region, Region.Zone zone) {
        return AvailabilityZone.builder()
                .optInStatus("opt-in-not-required")
                .regionName(region.name())
                .zoneName(zone.name())
                .zoneId(zone.id())
                .groupName(region.zoneGroup())
                .groupLongName(region.name() + " 1")
                .networkBorderGroup(region.name())
                .zoneType("availability-zone")
                .state("available")
                .build();
    }
}
