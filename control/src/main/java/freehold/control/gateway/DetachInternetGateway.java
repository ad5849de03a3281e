package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.DetachInternetGatewayRequest;
import java.util.Set;

/// Detaches an internet gateway from its VPC, once no interface there has a public address any more. Routes to it lead nowhere, and
/// the table that counted for it counts no more.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DetachInternetGateway.html>
public final class DetachInternetGateway implements Command<DetachInternetGatewayRequest, Empty> {
    private final PublicMappings mappings;
    private final GatewayCompanion companion;

    DetachInternetGateway(PublicMappings mappings, GatewayCompanion companion) {
        this.mappings = mappings;
        this.companion = companion;
    }

    @Override
    public Api<DetachInternetGatewayRequest, Empty> api() {
        return DetachInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InternetGatewayId", "VpcId");
    }

    @Override
    public Empty handle(DetachInternetGatewayRequest request, Change call) {
        var gateway = call.get(InternetGateway.TYPE, new InternetGatewayId(requireNonNull(request.internetGatewayId())));
        var id = new VpcId(requireNonNull(request.vpcId()));
        if (!id.equals(gateway.vpc())) {
            throw Fault.client("Gateway.NotAttached", "resource " + gateway.id() + " is not attached to network " + id);
        }
        var vpc = call.get(Vpc.TYPE, id);
        if (mappings.any(call.view(), vpc)) {
            throw Fault.client("DependencyViolation", "Network " + vpc.id()
                    + " has some mapped public address(es). Please unmap those public address(es) before detaching the gateway.");
        }
        call.put(InternetGateway.TYPE, gateway.withVpc(null));
        companion.detached(call.tx(), gateway, vpc);
        return Empty.ANSWER;
    }
}
