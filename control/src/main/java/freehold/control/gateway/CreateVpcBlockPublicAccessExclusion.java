package freehold.control.gateway;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateVpcBlockPublicAccessExclusionRequest;
import freehold.model.ec2.CreateVpcBlockPublicAccessExclusionResult;
import java.util.Set;

/// Excludes a VPC, or one subnet, from the account's block of public access.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateVpcBlockPublicAccessExclusion.html>
public final class CreateVpcBlockPublicAccessExclusion
        implements Command<CreateVpcBlockPublicAccessExclusionRequest, CreateVpcBlockPublicAccessExclusionResult> {
    /// Exclusions that an account may have (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    static final int LIMIT = 50;

    @Override
    public Api<CreateVpcBlockPublicAccessExclusionRequest, CreateVpcBlockPublicAccessExclusionResult> api() {
        return CreateVpcBlockPublicAccessExclusionRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "SubnetId", "InternetGatewayExclusionMode", "TagSpecification");
    }

    @Override
    public CreateVpcBlockPublicAccessExclusionResult handle(CreateVpcBlockPublicAccessExclusionRequest request, Change call) {
        Tags.check(request.tagSpecifications(), BlockExclusion.TYPE);
        var mode = BlockExclusion.checkMode(request.internetGatewayExclusionMode());
        var subnet = request.subnetId() == null ? null : call.get(Subnet.TYPE, new SubnetId(request.subnetId()));
        if ((subnet == null) == (request.vpcId() == null)) {
            throw Fault.client(subnet == null ? "MissingParameter" : "InvalidParameterCombination",
                    "The request must contain exactly one of the parameters VpcId and SubnetId");
        }
        var vpc = subnet == null ? call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId()))).id() : subnet.vpc();
        if (call.mine(BlockExclusion.TYPE).size() >= LIMIT) {
            throw Fault.client("VpcBlockPublicAccessExclusionLimitExceeded",
                    "The maximum number of exclusions from the block of public access has been reached.");
        }
        var exclusion = call.put(BlockExclusion.TYPE, new BlockExclusion(
                new BlockExclusionId(call.fresh(BlockExclusionId.FORM)),
                call.account(),
                vpc,
                subnet == null ? null : subnet.id(),
                mode,
                call.now(),
                null,
                Tags.of(request.tagSpecifications(), BlockExclusion.TYPE)));
        return CreateVpcBlockPublicAccessExclusionResult.builder()
                .vpcBlockPublicAccessExclusion(exclusion.shown(call.caller().region()))
                .build();
    }
}
