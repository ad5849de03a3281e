package freehold.control.dedicatedhost;

import freehold.control.host.Tenant;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.placement.Placement;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AllocateHostsRequest;
import freehold.model.ec2.AllocateHostsResult;
import java.util.ArrayList;
import java.util.Set;

/// Gives an account whole machines, on which there is nothing yet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AllocateHosts.html>
public final class AllocateHosts implements Command<AllocateHostsRequest, AllocateHostsResult> {
    private final Region region;
    private final HostTerms terms;
    private final Placement placement;

    AllocateHosts(Region region, HostTerms terms, Placement placement) {
        this.region = region;
        this.terms = terms;
        this.placement = placement;
    }

    @Override
    public Api<AllocateHostsRequest, AllocateHostsResult> api() {
        return AllocateHostsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AvailabilityZone", "AvailabilityZoneId", "InstanceType", "InstanceFamily", "Quantity", "AutoPlacement",
                "HostRecovery", "TagSpecification");
    }

    @Override
    public AllocateHostsResult handle(AllocateHostsRequest request, Change call) {
        Tags.check(request.tagSpecifications(), DedicatedHost.TYPE);
        HostTerms.checkRecovery(request.hostRecovery());
        var configuration = terms.configuration(request.instanceType(), request.instanceFamily());
        boolean autoPlacement = HostTerms.autoPlacement(request.autoPlacement(), false);
        var zone = zone(request);
        int quantity = request.quantity() == null ? 1 : request.quantity();
        if (quantity < 1) {
            throw Fault.client("InvalidQuantity", "Value (" + quantity + ") for parameter quantity is invalid. Expecting a number greater than 0.");
        }
        var types = terms.types(configuration);
        var ids = new ArrayList<String>();
        while (ids.size() < quantity) {
            var machine = placement.takeWhole(call.tx(), zone, new Tenant(call.account(), true),
                            host -> types.stream().anyMatch(type -> placement.room(host, Placement.need(type)) > 0))
                    .orElseThrow(() -> Fault.server("InsufficientHostCapacity",
                            "There is not enough capacity to fulfill your Dedicated Host request in " + zone + "."));
            var host = call.put(DedicatedHost.TYPE, new DedicatedHost(
                    new DedicatedHostId(call.fresh(DedicatedHostId.FORM)),
                    call.account(),
                    machine,
                    zone,
                    configuration,
                    autoPlacement,
                    call.now(),
                    null,
                    request.clientToken(),
                    Tags.of(request.tagSpecifications(), DedicatedHost.TYPE)));
            ids.add(host.id().value());
        }
        return AllocateHostsResult.builder().hostIds(ids).build();
    }

    private String zone(AllocateHostsRequest request) {
        var name = request.availabilityZone();
        var id = request.availabilityZoneId();
        if (name == null && id == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter AvailabilityZone");
        }
        return region.zones().stream()
                .filter(zone -> (name == null || zone.name().equals(name)) && (id == null || zone.id().equals(id)))
                .map(Region.Zone::name)
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid availability zone: [" + (name == null ? id : name) + "]"));
    }
}
