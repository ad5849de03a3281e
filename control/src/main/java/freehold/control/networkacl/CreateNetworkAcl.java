package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateNetworkAclRequest;
import freehold.model.ec2.CreateNetworkAclResult;
import java.util.List;
import java.util.Set;

/// Makes a list that lets nothing pass, and guards no subnet yet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkAcl.html>
public final class CreateNetworkAcl implements Command<CreateNetworkAclRequest, CreateNetworkAclResult> {
    /// Lists that a VPC may have (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html>).
    static final int LIMIT = 200;

    @Override
    public Api<CreateNetworkAclRequest, CreateNetworkAclResult> api() {
        return CreateNetworkAclRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("VpcId", "TagSpecification");
    }

    @Override
    public CreateNetworkAclResult handle(CreateNetworkAclRequest request, Change call) {
        Tags.check(request.tagSpecifications(), NetworkAcl.TYPE);
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (NetworkAcl.of(call.view(), vpc.id()).size() >= LIMIT) {
            throw Fault.client("NetworkAclLimitExceeded", "The maximum number of network ACLs has been reached.");
        }
        var acl = call.put(
                NetworkAcl.TYPE,
                new NetworkAcl(
                        new NetworkAclId(call.fresh(NetworkAclId.FORM)),
                        call.account(),
                        vpc.id(),
                        false,
                        List.of(),
                        List.of(),
                        Tags.of(request.tagSpecifications(), NetworkAcl.TYPE)));
        return CreateNetworkAclResult.builder()
                .networkAcl(new NetworkAclItem(call.view()).of(acl))
                .clientToken(request.clientToken())
                .build();
    }
}
