package freehold.control.gateway;

import freehold.control.network.VpcId;
import freehold.control.operation.ResourceType;
import freehold.control.operation.Taggable;
import freehold.control.operation.Tags;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
import freehold.kernel.store.Kind;

/// A door from one VPC to the internet, by IPv6, through which only answers come back.
public record EgressOnlyInternetGateway(EgressOnlyInternetGatewayId id, AccountId owner, VpcId vpc, Tags tags) implements Taggable {
    public static final Kind.Index<EgressOnlyInternetGateway> BY_VPC = Kind.Index.one("vpc", g -> g.vpc().value());
    public static final ResourceType<EgressOnlyInternetGateway> TYPE = ResourceType.of(
                    "egress-only-internet-gateway", EgressOnlyInternetGateway.class, EgressOnlyInternetGatewayId.FORM)
            .with(BY_VPC);

    /// What EC2 says where one is named to be removed or routed to, whether or not the text can be an id.
    public static Fault missing(String id) {
        return Fault.client("InvalidGatewayID.NotFound", "The eigw ID '" + id + "' does not exist");
    }

    @Override
    public EgressOnlyInternetGateway withTags(Tags newTags) {
        return new EgressOnlyInternetGateway(id, owner, vpc, newTags);
    }
}
