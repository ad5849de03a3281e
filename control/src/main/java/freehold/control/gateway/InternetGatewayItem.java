package freehold.control.gateway;

import freehold.model.ec2.InternetGatewayAttachment;
import java.util.List;

/// The gateways' shapes on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html>
final class InternetGatewayItem {
    private InternetGatewayItem() {}

    static freehold.model.ec2.InternetGateway of(InternetGateway gateway) {
        var vpc = gateway.vpc();
        return freehold.model.ec2.InternetGateway.builder()
                .internetGatewayId(gateway.id().value())
                .ownerId(gateway.owner().value())
                .attachments(vpc == null ? List.of() : List.of(attachment(vpc.value(), "available")))
                .tags(gateway.tags().items())
                .build();
    }

    static freehold.model.ec2.EgressOnlyInternetGateway of(EgressOnlyInternetGateway gateway) {
        return freehold.model.ec2.EgressOnlyInternetGateway.builder()
                .egressOnlyInternetGatewayId(gateway.id().value())
                .attachments(List.of(attachment(gateway.vpc().value(), "attached")))
                .tags(gateway.tags().items())
                .build();
    }

    /// @param state EC2 has a word of its own for each of the two
    private static InternetGatewayAttachment attachment(String vpc, String state) {
        return InternetGatewayAttachment.builder().vpcId(vpc).state(state).build();
    }
}
