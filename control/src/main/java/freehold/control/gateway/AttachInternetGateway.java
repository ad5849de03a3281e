package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.AttachInternetGatewayRequest;
import java.util.Set;

/// Attaches an internet gateway to a VPC: routes to it lead outside from now on.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AttachInternetGateway.html>
public final class AttachInternetGateway implements Command<AttachInternetGatewayRequest, Empty> {
    @Override
    public Api<AttachInternetGatewayRequest, Empty> api() {
        return AttachInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("InternetGatewayId", "VpcId");
    }

    @Override
    public Empty handle(AttachInternetGatewayRequest request, Change call) {
        var gateway = call.get(InternetGateway.TYPE, new InternetGatewayId(requireNonNull(request.internetGatewayId())));
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (gateway.vpc() != null) {
            throw attached(gateway.id().value(), gateway.vpc().value());
        }
        InternetGateway.of(call.view(), vpc.id()).ifPresent(other -> {
            throw Fault.client("InvalidParameterValue", "Network " + vpc.id() + " already has an internet gateway attached");
        });
        call.put(InternetGateway.TYPE, gateway.withVpc(vpc.id()));
        return Empty.ANSWER;
    }

    private static Fault attached(String gateway, String vpc) {
        return Fault.client("Resource.AlreadyAssociated", "resource " + gateway + " is already attached to network " + vpc);
    }
}
