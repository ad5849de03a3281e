package freehold.control.peering;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.peering.Peering.End;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ModifyVpcPeeringConnectionOptionsRequest;
import freehold.model.ec2.ModifyVpcPeeringConnectionOptionsResult;
import freehold.model.ec2.PeeringConnectionOptions;
import freehold.model.ec2.PeeringConnectionOptionsRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says how names of one end are answered at the other, which each owner says of its own end.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ModifyVpcPeeringConnectionOptions.html>
public final class ModifyVpcPeeringConnectionOptions
        implements Command<ModifyVpcPeeringConnectionOptionsRequest, ModifyVpcPeeringConnectionOptionsResult> {
    @Override
    public Api<ModifyVpcPeeringConnectionOptionsRequest, ModifyVpcPeeringConnectionOptionsResult> api() {
        return ModifyVpcPeeringConnectionOptionsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcPeeringConnectionId", "RequesterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc",
                "AccepterPeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc");
    }

    @Override
    public ModifyVpcPeeringConnectionOptionsResult handle(ModifyVpcPeeringConnectionOptionsRequest request, Change call) {
        var peering = new Peerings(call).get(new PeeringId(requireNonNull(request.vpcPeeringConnectionId())));
        var requesters = request.requesterPeeringConnectionOptions();
        var accepters = request.accepterPeeringConnectionOptions();
        if (requesters == null && accepters == null) {
            throw Fault.client("MissingParameter",
                    "The request must contain requesterPeeringConnectionOptions or accepterPeeringConnectionOptions");
        }
        if (!peering.isActive()) {
            throw Fault.client("OperationNotPermitted",
                    "Peering " + peering.id() + " is not active. Peering options can be added only to active peerings.");
        }
        if (requesters != null) {
            peering.refuseOthersThan(peering.requester(), call.account(), "modify requester options of");
        }
        if (accepters != null) {
            peering.refuseOthersThan(peering.accepter(), call.account(), "modify accepter options of");
        }
        var changed = peering.withNames(names(requesters), names(accepters));
        call.tx().put(Peering.KIND, changed);
        return ModifyVpcPeeringConnectionOptionsResult.builder()
                .requesterPeeringConnectionOptions(requesters == null ? null : options(changed.requester()))
                .accepterPeeringConnectionOptions(accepters == null ? null : options(changed.accepter()))
                .build();
    }

    private static @Nullable Boolean names(@Nullable PeeringConnectionOptionsRequest asked) {
        return asked == null ? null : asked.allowDnsResolutionFromRemoteVpc();
    }

    private static PeeringConnectionOptions options(End end) {
        return PeeringConnectionOptions.builder()
                .allowDnsResolutionFromRemoteVpc(end.resolvesNames())
                .allowEgressFromLocalClassicLinkToRemoteVpc(false)
                .allowEgressFromLocalVpcToRemoteClassicLink(false)
                .build();
    }
}
