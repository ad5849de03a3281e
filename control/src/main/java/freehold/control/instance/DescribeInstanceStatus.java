package freehold.control.instance;

import freehold.control.host.Liveness;
import freehold.control.instance.Instance.State;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.model.Api;
import freehold.model.ec2.DescribeInstanceStatusRequest;
import freehold.model.ec2.DescribeInstanceStatusResult;
import freehold.model.ec2.InstanceStatus;
import java.util.Set;

/// Says how instances are: those that are running, unless all are asked for.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceStatus.html>
public final class DescribeInstanceStatus implements Query<DescribeInstanceStatusRequest, DescribeInstanceStatusResult> {
    private final Region region;
    private final Liveness liveness;
    private final Listing<Instance, InstanceId> listing;

    public DescribeInstanceStatus(Region region, Liveness liveness) {
        this.region = region;
        this.liveness = liveness;
        var filters = new Filters<Instance>()
                .on("attached-ebs-status.status", i -> StatusCheck.ofSystem(i, liveness).status())
                .on("availability-zone", i -> i.launch().zone())
                .on("availability-zone-id", i -> region.zoneId(i.launch().zone()))
                .on("instance-state-code", i -> Integer.toString(i.state().code()))
                .on("instance-state-name", i -> i.state().text())
                .on("instance-status.reachability", i -> StatusCheck.ofInstance(i, liveness).reachability())
                .on("instance-status.status", i -> StatusCheck.ofInstance(i, liveness).status())
                .on("operator.managed", _ -> "false")
                .on("system-status.reachability", i -> StatusCheck.ofSystem(i, liveness).reachability())
                .on("system-status.status", i -> StatusCheck.ofSystem(i, liveness).status())
                .onNothing("event.code", "event.description", "event.instance-event-id", "event.not-after", "event.not-before",
                        "event.not-before-deadline", "operator.principal");
        this.listing = Listing.of(Instance.TYPE, InstanceId::new, filters, "instanceIds");
    }

    @Override
    public Api<DescribeInstanceStatusRequest, DescribeInstanceStatusResult> api() {
        return DescribeInstanceStatusRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InstanceId", "IncludeAllInstances", "IncludeManagedResources"); // nobody manages a customer's
    }

    @Override
    public DescribeInstanceStatusResult handle(DescribeInstanceStatusRequest request, Call call) {
        boolean all = Boolean.TRUE.equals(request.includeAllInstances());
        var page = listing.list(call, request.instanceIds(), request.filters(), request.maxResults(), request.nextToken(),
                instance -> all || instance.state() == State.RUNNING);
        return DescribeInstanceStatusResult.builder()
                .instanceStatuses(page.items().stream().map(this::item).toList())
                .nextToken(page.token())
                .build();
    }

    private InstanceStatus item(Instance instance) {
        var system = StatusCheck.ofSystem(instance, liveness);
        return InstanceStatus.builder()
                .instanceId(instance.id().value())
                .availabilityZone(instance.launch().zone())
                .availabilityZoneId(region.zoneId(instance.launch().zone()))
                .instanceState(InstanceItem.state(instance.state()))
                .instanceStatus(StatusCheck.ofInstance(instance, liveness).summary())
                .systemStatus(system.summary())
                .attachedEbsStatus(system.ofDisks())
                .build();
    }
}
