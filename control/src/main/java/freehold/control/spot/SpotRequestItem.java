package freehold.control.spot;

import freehold.control.instance.Interruption;
import freehold.control.instancetype.Catalogue;
import freehold.control.network.DefaultVpc;
import freehold.control.network.Subnet;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.spot.SpotRequest.State;
import freehold.model.ec2.GroupIdentifier;
import freehold.model.ec2.LaunchSpecification;
import freehold.model.ec2.Placement;
import freehold.model.ec2.SpotInstanceRequest;
import freehold.model.ec2.SpotInstanceStateFault;
import freehold.model.ec2.SpotInstanceStatus;
import freehold.model.ec2.SpotPlacement;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request's shape on the wire.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SpotInstanceRequest.html>
final class SpotRequestItem {
    private final Region region;
    private final Catalogue catalogue;

    SpotRequestItem(Region region, Catalogue catalogue) {
        this.region = region;
        this.catalogue = catalogue;
    }

    SpotInstanceRequest of(SpotRequest request, Call call) {
        var fault = request.fault();
        var status = status(request, call);
        return SpotInstanceRequest.builder()
                .spotInstanceRequestId(request.id().value())
                .createTime(request.created())
                .fault(fault == null ? null : SpotInstanceStateFault.builder().code(fault.code()).message(fault.message()).build())
                .instanceId(request.instance())
                .instanceInterruptionBehavior(request.stops() ? "stop" : "terminate")
                .launchSpecification(launch(request, call))
                .launchedAvailabilityZone(request.zone())
                .launchedAvailabilityZoneId(request.zone() == null ? null : region.zoneId(request.zone()))
                .productDescription(DescribeSpotPriceHistory.PRODUCT)
                .spotPrice(price(request))
                .state(request.state().text())
                .status(SpotInstanceStatus.builder()
                        .code(status.code())
                        .message(status.message())
                        .updateTime(updated(request, call))
                        .build())
                .tags(request.tags().items())
                .type(type(request))
                .validFrom(request.validFrom())
                .validUntil(request.validUntil())
                .build();
    }

    static String type(SpotRequest request) {
        return request.persistent() ? "persistent" : "one-time";
    }

    /// What is noted, or that its instance is about to yield.
    static Status status(SpotRequest request, Call call) {
        var instance = request.instance();
        if (request.state() != State.ACTIVE || instance == null || Interruption.of(call.view(), instance).isEmpty()) {
            return request.status();
        }
        return request.stops() ? Status.MARKED_FOR_STOP : Status.MARKED_FOR_TERMINATION;
    }

    private static Instant updated(SpotRequest request, Call call) {
        var instance = request.instance();
        return instance == null || request.state() != State.ACTIVE
                ? request.statusSince()
                : Interruption.of(call.view(), instance).map(Interruption::decided).orElse(request.statusSince());
    }

    /// The most that is to be paid, which is the on-demand price if nothing is said.
    String price(SpotRequest request) {
        var said = request.maxPrice();
        var type = request.launch().instanceType();
        return PriceSheet.shown(said != null
                ? new BigDecimal(said)
                : catalogue.find(type == null ? "" : type).map(t -> new BigDecimal(t.usdPerHour())).orElse(BigDecimal.ZERO));
    }

    private static LaunchSpecification launch(SpotRequest request, Call call) {
        var launch = request.launch();
        return LaunchSpecification.builder()
                .imageId(launch.imageId())
                .instanceType(launch.instanceType())
                .keyName(launch.keyName())
                .subnetId(launch.subnetId())
                .ebsOptimized(launch.ebsOptimized())
                .blockDeviceMappings(launch.blockDeviceMappings())
                .networkInterfaces(launch.networkInterfaces())
                .placement(placement(launch.placement()))
                .monitoring(launch.monitoring())
                .securityGroups(groups(request, call))
                .build();
    }

    private static @Nullable SpotPlacement placement(@Nullable Placement asked) {
        return asked == null
                ? null
                : SpotPlacement.builder()
                        .availabilityZone(asked.availabilityZone())
                        .availabilityZoneId(asked.availabilityZoneId())
                        .groupName(asked.groupName())
                        .tenancy(asked.tenancy())
                        .build();
    }

    /// Those that it names; or, if it names none, the default one of the VPC that it launches in.
    static List<GroupIdentifier> groups(SpotRequest request, Call call) {
        var launch = request.launch();
        var groups = new ArrayList<GroupIdentifier>();
        for (var id : launch.securityGroupIds()) {
            groups.add(GroupIdentifier.builder().groupId(id).groupName(SecurityGroup.name(call.view(), id)).build());
        }
        boolean isNone = launch.securityGroupIds().isEmpty() && launch.securityGroups().isEmpty() && launch.networkInterfaces().isEmpty();
        for (var name : isNone ? List.of(SecurityGroup.DEFAULT) : launch.securityGroups()) {
            var id = vpc(launch.subnetId(), call).flatMap(vpc -> SecurityGroup.named(call.view(), vpc, name)).map(group -> group.id().value());
            groups.add(GroupIdentifier.builder().groupId(id.orElse(null)).groupName(name).build());
        }
        return groups;
    }

    private static Optional<VpcId> vpc(@Nullable String subnet, Call call) {
        return subnet == null
                ? DefaultVpc.find(call).map(Vpc::id)
                : call.view().find(Subnet.TYPE.kind(), subnet).map(Subnet::vpc);
    }
}
