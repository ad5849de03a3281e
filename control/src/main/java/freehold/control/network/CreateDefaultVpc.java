package freehold.control.network;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateDefaultVpcRequest;
import freehold.model.ec2.CreateDefaultVpcResult;
import java.util.Set;

/// Makes a default VPC, as each account has one from its opening, for who has deleted it.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateDefaultVpc.html>
public final class CreateDefaultVpc implements Command<CreateDefaultVpcRequest, CreateDefaultVpcResult> {
    private final Region region;
    private final Companions companions;

    CreateDefaultVpc(Region region, Companions companions) {
        this.region = region;
        this.companions = companions;
    }

    @Override
    public Api<CreateDefaultVpcRequest, CreateDefaultVpcResult> api() {
        return CreateDefaultVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of();
    }

    @Override
    public CreateDefaultVpcResult handle(CreateDefaultVpcRequest request, Change call) {
        if (DefaultVpc.find(call).isPresent()) {
            throw Fault.client("DefaultVpcAlreadyExists", "A Default VPC already exists for this account in this region.");
        }
        if (call.mine(Vpc.TYPE).size() >= CreateVpc.LIMIT) {
            throw CreateVpc.limitExceeded();
        }
        var vpc = DefaultVpc.open(call.tx(), call.account(), region, companions, call.random());
        return CreateDefaultVpcResult.builder().vpc(new VpcItem(region).made(vpc)).build();
    }
}
