package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssociateSubnetCidrBlockRequest;
import freehold.model.ec2.AssociateSubnetCidrBlockResult;
import java.util.Set;

/// Gives a subnet its IPv6 block.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSubnetCidrBlock.html>
public final class AssociateSubnetCidrBlock implements Command<AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult> {
    @Override
    public Api<AssociateSubnetCidrBlockRequest, AssociateSubnetCidrBlockResult> api() {
        return AssociateSubnetCidrBlockRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId", "Ipv6CidrBlock");
    }

    @Override
    public AssociateSubnetCidrBlockResult handle(AssociateSubnetCidrBlockRequest request, Change call) {
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        var text = request.ipv6CidrBlock();
        if (text == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter ipv6CidrBlock");
        }
        if (subnet.ipv6() != null) {
            throw Fault.client("CidrLimitExceeded",
                    "This subnet '" + subnet.id() + "' has met its maximum number of allowed IPv6 CIDRs: 1");
        }
        var block = SubnetBlocks.freeIpv6(call, call.get(Vpc.TYPE, subnet.vpc()), text);
        call.put(Subnet.TYPE, subnet.withIpv6(block));
        return AssociateSubnetCidrBlockResult.builder()
                .subnetId(subnet.id().value())
                .ipv6CidrBlockAssociation(SubnetItem.association(block, "associating"))
                .build();
    }
}
