package freehold.control.dedicatedhost;

import freehold.control.dedicatedhost.Residents.Resident;
import freehold.control.host.HostRecord;
import freehold.control.instancetype.Catalogue;
import freehold.control.instancetype.InstanceType;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.placement.Placement;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.AvailableCapacity;
import freehold.model.ec2.DescribeHostsRequest;
import freehold.model.ec2.DescribeHostsResult;
import freehold.model.ec2.Host;
import freehold.model.ec2.HostInstance;
import freehold.model.ec2.HostProperties;
import freehold.model.ec2.InstanceCapacity;
import java.util.List;
import java.util.Set;

/// Lists dedicated hosts, with what is on them and what still fits; released ones for an hour.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeHosts.html>
public final class DescribeHosts implements Query<DescribeHostsRequest, DescribeHostsResult> {
    private static final Filters<DedicatedHost> FILTERS = new Filters<DedicatedHost>()
            .on("auto-placement", h -> onOrOff(h.autoPlacement()))
            .on("availability-zone", DedicatedHost::zone)
            .on("client-token", DedicatedHost::clientToken)
            .on("instance-type", h -> h.configuration().type())
            .on("state", DescribeHosts::state)
            .onNothing("host-reservation-id")
            .onTags(DedicatedHost::tags);

    private static final Listing<DedicatedHost, DedicatedHostId> LISTING =
            new Listing<>(DedicatedHost.TYPE, DedicatedHostId::new, _ -> FILTERS, 5, 500, "hostIds");

    private final Region region;
    private final Catalogue catalogue;
    private final Placement placement;
    private final Residents residents;

    DescribeHosts(Region region, Catalogue catalogue, Placement placement, Residents residents) {
        this.region = region;
        this.catalogue = catalogue;
        this.placement = placement;
        this.residents = residents;
    }

    @Override
    public Api<DescribeHostsRequest, DescribeHostsResult> api() {
        return DescribeHostsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("HostId");
    }

    @Override
    public DescribeHostsResult handle(DescribeHostsRequest request, Call call) {
        var page = LISTING.list(call, request.hostIds(), request.filter(), request.maxResults(), request.nextToken());
        return DescribeHostsResult.builder()
                .hosts(page.items().stream().map(host -> item(host, call)).toList())
                .nextToken(page.token())
                .build();
    }

    private Host item(DedicatedHost host, Call call) {
        var configuration = host.configuration();
        var properties = HostProperties.builder().instanceType(configuration.type()).instanceFamily(configuration.family());
        var item = Host.builder()
                .hostId(host.id().value())
                .ownerId(host.owner().value())
                .availabilityZone(host.zone())
                .availabilityZoneId(region.zoneId(host.zone()))
                .state(state(host))
                .autoPlacement(onOrOff(host.autoPlacement()))
                .hostRecovery("off")
                .hostMaintenance("off")
                .allowsMultipleInstanceTypes(onOrOff(configuration.type() == null))
                .allocationTime(host.allocated())
                .releaseTime(host.released())
                .clientToken(host.clientToken())
                .memberOfServiceLinkedResourceGroup(false)
                .tags(host.tags().items());
        if (!host.isHad()) {
            return item.hostProperties(properties.build()).build();
        }
        var machine = call.view().find(HostRecord.KIND, host.machine().value()).orElseThrow();
        var running = residents.on(call.view(), host.machine()).stream().filter(Resident::runs).toList();
        return item.hostProperties(properties.totalVCpus(machine.facts().vcpus()).build())
                .availableCapacity(AvailableCapacity.builder()
                        .availableVCpus(Math.max(0, machine.facts().vcpus() - running.stream().mapToInt(this::vcpus).sum()))
                        .availableInstanceCapacity(capacities(host, machine))
                        .build())
                .instances(running.stream()
                        .map(resident -> HostInstance.builder()
                                .instanceId(resident.instance())
                                .instanceType(resident.type())
                                .ownerId(resident.owner().value())
                                .build())
                        .toList())
                .build();
    }

    private static String state(DedicatedHost host) {
        return host.isHad() ? "available" : "released";
    }

    private int vcpus(Resident resident) {
        return catalogue.find(resident.type()).map(InstanceType::vcpus).orElse(0);
    }

    private List<InstanceCapacity> capacities(DedicatedHost host, HostRecord machine) {
        var empty = new HostRecord(machine.facts());
        return catalogue.all().stream()
                .filter(type -> host.configuration().takes(type.name()))
                .filter(type -> placement.room(empty, Placement.need(type)) > 0)
                .map(type -> InstanceCapacity.builder()
                        .instanceType(type.name())
                        .availableCapacity(placement.room(machine, Placement.need(type)))
                        .totalCapacity(placement.room(empty, Placement.need(type)))
                        .build())
                .toList();
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }
}
