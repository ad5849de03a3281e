package freehold.control.fleet;

import freehold.control.fleet.Fleet.Refused;
import freehold.control.instance.Instance;
import freehold.control.operation.Call;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.kernel.store.Json;
import freehold.model.Unsaid;
import freehold.model.ec2.CreateFleetError;
import freehold.model.ec2.CreateFleetInstance;
import freehold.model.ec2.DescribeFleetError;
import freehold.model.ec2.DescribeFleetsInstances;
import freehold.model.ec2.FleetData;
import freehold.model.ec2.FleetLaunchTemplateConfig;
import freehold.model.ec2.FleetLaunchTemplateConfigRequest;
import freehold.model.ec2.FleetLaunchTemplateOverrides;
import freehold.model.ec2.FleetLaunchTemplateOverridesRequest;
import freehold.model.ec2.FleetLaunchTemplateSpecification;
import freehold.model.ec2.FleetLaunchTemplateSpecificationRequest;
import freehold.model.ec2.InstanceRequirements;
import freehold.model.ec2.LaunchTemplateAndOverridesResponse;
import freehold.model.ec2.OnDemandOptions;
import freehold.model.ec2.PlacementResponse;
import freehold.model.ec2.SpotOptions;
import freehold.model.ec2.TargetCapacitySpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A fleet's shape on the wire.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FleetData.html>
final class FleetItem {
    private final Region region;

    FleetItem(Region region) {
        this.region = region;
    }

    FleetData of(Fleet fleet, Call call) {
        var request = fleet.request();
        var living = fleet.livingMembers(call.view());
        var target = new Target(request);
        boolean instant = fleet.type() == Fleet.Type.INSTANT;
        return FleetData.builder()
                .fleetId(fleet.id().value())
                .fleetState(fleet.state(call.view()))
                .activityStatus(fleet.activity(call.view()))
                .createTime(fleet.created())
                .clientToken(request.clientToken())
                .excessCapacityTerminationPolicy(fleet.endsExcess() ? "termination" : "no-termination")
                .fulfilledCapacity(Fleet.weight(living))
                .fulfilledOnDemandCapacity(Lack.weight(living, false))
                .launchTemplateConfigs(request.launchTemplateConfigs().stream().map(FleetItem::config).toList())
                .targetCapacitySpecification(TargetCapacitySpecification.builder()
                        .totalTargetCapacity(target.total())
                        .onDemandTargetCapacity(target.onDemand())
                        .spotTargetCapacity(target.spot())
                        .defaultTargetCapacityType(target.defaultType())
                        .targetCapacityUnitType(target.unit())
                        .build())
                .terminateInstancesWithExpiration(Boolean.TRUE.equals(request.terminateInstancesWithExpiration()))
                .type(fleet.type().text())
                .validFrom(request.validFrom())
                .validUntil(request.validUntil())
                .replaceUnhealthyInstances(false)
                .spotOptions(request.spotOptions() == null ? null : Json.as(SpotOptions.class, request.spotOptions()))
                .onDemandOptions(onDemandOptions(fleet))
                .tags(fleet.tags().items())
                .errors(instant ? fleet.refused().stream().map(refused -> described(fleet, refused, call)).toList() : List.of())
                .instances(instant ? launched(fleet, call).stream().map(FleetItem::described).toList() : List.of())
                .build();
    }

    /// What was launched, pool by pool.
    List<CreateFleetInstance> launched(Fleet fleet, Call call) {
        var byPlace = new LinkedHashMap<List<String>, List<String>>();
        var poolOf = new LinkedHashMap<List<String>, PoolName>();
        for (var member : fleet.members()) {
            var instance = call.view().find(Instance.TYPE.kind(), member.instance());
            var key = List.of(member.lifecycle(), member.pool().toString(), instance.map(i -> i.launch().zone()).orElse(""),
                    instance.map(i -> i.launch().subnet().value()).orElse(""));
            byPlace.computeIfAbsent(key, _ -> new ArrayList<>()).add(member.instance());
            poolOf.put(key, member.pool());
        }
        var answer = new ArrayList<CreateFleetInstance>();
        byPlace.forEach((place, ids) -> {
            var pool = Objects.requireNonNull(poolOf.get(place));
            var zone = place.get(2).isEmpty() ? null : place.get(2);
            answer.add(CreateFleetInstance.builder()
                    .launchTemplateAndOverrides(pool(fleet, pool, call))
                    .lifecycle(place.get(0))
                    .instanceIds(ids)
                    .instanceType(pool.type())
                    .availabilityZone(zone)
                    .availabilityZoneId(zone == null ? null : region.zoneId(zone))
                    .subnetId(place.get(3).isEmpty() ? null : place.get(3))
                    .build());
        });
        return answer;
    }

    List<CreateFleetError> refused(Fleet fleet, Call call) {
        return fleet.refused().stream()
                .map(refused -> CreateFleetError.builder()
                        .launchTemplateAndOverrides(pool(fleet, refused.pool(), call))
                        .lifecycle(refused.lifecycle())
                        .errorCode(refused.code())
                        .errorMessage(refused.message())
                        .build())
                .toList();
    }

    private static DescribeFleetError described(Fleet fleet, Refused refused, Call call) {
        return DescribeFleetError.builder()
                .launchTemplateAndOverrides(pool(fleet, refused.pool(), call))
                .lifecycle(refused.lifecycle())
                .errorCode(refused.code())
                .errorMessage(refused.message())
                .build();
    }

    private static DescribeFleetsInstances described(CreateFleetInstance launched) {
        return DescribeFleetsInstances.builder()
                .launchTemplateAndOverrides(launched.launchTemplateAndOverrides())
                .lifecycle(launched.lifecycle())
                .instanceIds(launched.instanceIds())
                .instanceType(launched.instanceType())
                .build();
    }

    private static LaunchTemplateAndOverridesResponse pool(Fleet fleet, PoolName pool, Call call) {
        var config = fleet.request().launchTemplateConfigs().get(pool.config());
        var override = pool.override() < 0
                ? FleetLaunchTemplateOverridesRequest.builder().build()
                : config.overrides().get(pool.override());
        return LaunchTemplateAndOverridesResponse.builder()
                .launchTemplateSpecification(resolved(config, call))
                .overrides(overrides(override, pool.type().isEmpty() ? override.instanceType() : pool.type()))
                .build();
    }

    /// By id and number, as long as there is such a template.
    private static @Nullable FleetLaunchTemplateSpecification resolved(FleetLaunchTemplateConfigRequest config, Call call) {
        try {
            var version = Pools.template(config, call);
            return FleetLaunchTemplateSpecification.builder()
                    .launchTemplateId(version.template().value())
                    .version(Long.toString(version.number()))
                    .build();
        } catch (Fault deletedSince) {
            return specification(config.launchTemplateSpecification());
        }
    }

    private static FleetLaunchTemplateConfig config(FleetLaunchTemplateConfigRequest config) {
        return FleetLaunchTemplateConfig.builder()
                .launchTemplateSpecification(specification(config.launchTemplateSpecification()))
                .overrides(config.overrides().stream().map(o -> overrides(o, o.instanceType())).toList())
                .build();
    }

    private static @Nullable FleetLaunchTemplateSpecification specification(
            @Nullable FleetLaunchTemplateSpecificationRequest asked) {
        return asked == null
                ? null
                : FleetLaunchTemplateSpecification.builder()
                        .launchTemplateId(asked.launchTemplateId())
                        .launchTemplateName(asked.launchTemplateName())
                        .version(asked.version())
                        .build();
    }

    private static FleetLaunchTemplateOverrides overrides(FleetLaunchTemplateOverridesRequest asked, @Nullable String type) {
        var requirements = asked.instanceRequirements();
        var placement = asked.placement();
        return FleetLaunchTemplateOverrides.builder()
                .instanceType(type)
                .maxPrice(asked.maxPrice())
                .subnetId(asked.subnetId())
                .availabilityZone(asked.availabilityZone())
                .availabilityZoneId(asked.availabilityZoneId())
                .weightedCapacity(asked.weightedCapacity())
                .priority(asked.priority())
                .instanceRequirements(requirements == null
                        ? null
                        : Json.as(InstanceRequirements.class, requirements))
                .imageId(asked.imageId())
                .blockDeviceMappings(Unsaid.list())
                .placement(placement == null ? null : PlacementResponse.builder().groupName(placement.groupName()).build())
                .build();
    }

    private static OnDemandOptions onDemandOptions(Fleet fleet) {
        return Stream.ofNullable(fleet.request().onDemandOptions())
                .map(options -> OnDemandOptions.builder()
                        .allocationStrategy("prioritized".equals(options.allocationStrategy()) ? "prioritized" : FleetTerms.LOWEST_PRICE)
                        .singleInstanceType(options.singleInstanceType())
                        .singleAvailabilityZone(options.singleAvailabilityZone())
                        .minTargetCapacity(options.minTargetCapacity())
                        .maxTotalPrice(options.maxTotalPrice())
                        .build())
                .findFirst()
                .orElseGet(() -> OnDemandOptions.builder().allocationStrategy(FleetTerms.LOWEST_PRICE).build());
    }
}
