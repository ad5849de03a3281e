package freehold.control.dedicatedhost;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.placement.Placement;
import freehold.model.Api;
import freehold.model.ec2.ReleaseHostsRequest;
import freehold.model.ec2.ReleaseHostsResult;
import java.util.Optional;
import java.util.Set;

/// Gives machines back, each on which there is no instance any more, not even a stopped one's disks. They are listed for an hour more.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReleaseHosts.html>
public final class ReleaseHosts implements Command<ReleaseHostsRequest, ReleaseHostsResult> {
    private final Placement placement;
    private final Residents residents;

    ReleaseHosts(Placement placement, Residents residents) {
        this.placement = placement;
        this.residents = residents;
    }

    @Override
    public Api<ReleaseHostsRequest, ReleaseHostsResult> api() {
        return ReleaseHostsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("HostId");
    }

    @Override
    public ReleaseHostsResult handle(ReleaseHostsRequest request, Change call) {
        var outcome = OneByOne.of(request.hostIds(), call, host -> release(host, call));
        return ReleaseHostsResult.builder().successful(outcome.successful()).unsuccessful(outcome.unsuccessful()).build();
    }

    private Optional<OneByOne.Trouble> release(DedicatedHost host, Change call) {
        if (!residents.on(call.view(), host.machine()).isEmpty()) {
            return Optional.of(new OneByOne.Trouble("Client.InvalidHost.Occupied",
                    "Dedicated host '" + host.id() + "' cannot be released as it is occupied."));
        }
        placement.giveBackWhole(call.tx(), host.machine());
        call.put(DedicatedHost.TYPE, host.withReleased(call.now()));
        return Optional.empty();
    }
}
