package freehold.control.gateway;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateInternetGatewayRequest;
import freehold.model.ec2.CreateInternetGatewayResult;
import java.util.Set;

/// Makes an internet gateway, attached to nothing yet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateInternetGateway.html>
public final class CreateInternetGateway implements Command<CreateInternetGatewayRequest, CreateInternetGatewayResult> {
    /// Gateways that an account may have; each VPC has one at most.
    static final int LIMIT = 500;

    @Override
    public Api<CreateInternetGatewayRequest, CreateInternetGatewayResult> api() {
        return CreateInternetGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("TagSpecification");
    }

    @Override
    public CreateInternetGatewayResult handle(CreateInternetGatewayRequest request, Change call) {
        Tags.check(request.tagSpecifications(), InternetGateway.TYPE);
        if (call.mine(InternetGateway.TYPE).size() >= LIMIT) {
            throw Fault.client("InternetGatewayLimitExceeded", "The maximum number of internet gateways has been reached.");
        }
        var gateway = call.put(
                InternetGateway.TYPE,
                new InternetGateway(
                        new InternetGatewayId(call.fresh(InternetGatewayId.FORM)),
                        call.account(),
                        null,
                        Tags.of(request.tagSpecifications(), InternetGateway.TYPE)));
        return CreateInternetGatewayResult.builder().internetGateway(InternetGatewayItem.of(gateway)).build();
    }
}
