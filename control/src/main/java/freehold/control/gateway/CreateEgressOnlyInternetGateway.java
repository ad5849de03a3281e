package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateEgressOnlyInternetGatewayRequest;
import freehold.model.ec2.CreateEgressOnlyInternetGatewayResult;
import java.util.Set;

/// Makes an egress-only internet gateway for a VPC.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateEgressOnlyInternetGateway.html>
public final class CreateEgressOnlyInternetGateway
        implements Command<CreateEgressOnlyInternetGatewayRequest, CreateEgressOnlyInternetGatewayResult> {
    /// Gateways that an account may have.
    static final int LIMIT = 500;

    @Override
    public Api<CreateEgressOnlyInternetGatewayRequest, CreateEgressOnlyInternetGatewayResult> api() {
        return CreateEgressOnlyInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "TagSpecification");
    }

    @Override
    public CreateEgressOnlyInternetGatewayResult handle(CreateEgressOnlyInternetGatewayRequest request, Change call) {
        Tags.check(request.tagSpecifications(), EgressOnlyInternetGateway.TYPE);
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (call.mine(EgressOnlyInternetGateway.TYPE).size() >= LIMIT) {
            throw Fault.client("EgressOnlyInternetGatewayLimitExceeded",
                    "The maximum number of egress-only internet gateways has been reached.");
        }
        var gateway = call.put(
                EgressOnlyInternetGateway.TYPE,
                new EgressOnlyInternetGateway(
                        new EgressOnlyInternetGatewayId(call.fresh(EgressOnlyInternetGatewayId.FORM)),
                        call.account(),
                        vpc.id(),
                        Tags.of(request.tagSpecifications(), EgressOnlyInternetGateway.TYPE)));
        return CreateEgressOnlyInternetGatewayResult.builder()
                .egressOnlyInternetGateway(InternetGatewayItem.of(gateway))
                .clientToken(request.clientToken())
                .build();
    }
}
