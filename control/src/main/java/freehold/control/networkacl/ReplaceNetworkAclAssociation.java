package freehold.control.networkacl;

import static java.util.Objects.requireNonNull;

import freehold.control.networkacl.NetworkAcl.Association;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.ReplaceNetworkAclAssociationRequest;
import freehold.model.ec2.ReplaceNetworkAclAssociationResult;
import java.util.Set;

/// Has another list guard a subnet. The association gets a new id.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_ReplaceNetworkAclAssociation.html>
public final class ReplaceNetworkAclAssociation
        implements Command<ReplaceNetworkAclAssociationRequest, ReplaceNetworkAclAssociationResult> {
    @Override
    public Api<ReplaceNetworkAclAssociationRequest, ReplaceNetworkAclAssociationResult> api() {
        return ReplaceNetworkAclAssociationRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId", "NetworkAclId");
    }

    @Override
    public ReplaceNetworkAclAssociationResult handle(ReplaceNetworkAclAssociationRequest request, Change call) {
        var acl = call.get(NetworkAcl.TYPE, new NetworkAclId(requireNonNull(request.networkAclId())));
        var id = NetworkAcl.ASSOCIATION.check(requireNonNull(request.associationId()));
        var before = call.view().by(NetworkAcl.TYPE.kind(), NetworkAcl.BY_ASSOCIATION, id).stream()
                .filter(other -> other.owner().equals(call.account()))
                .findFirst()
                .orElseThrow(() -> Fault.client(
                        NetworkAcl.ASSOCIATION.notFound(), NetworkAcl.ASSOCIATION.sentence().replace("%s", id)));
        var subnet = before.associations().stream()
                .filter(association -> association.id().equals(id))
                .findFirst()
                .orElseThrow()
                .subnet();
        if (!before.vpc().equals(acl.vpc())) {
            throw Fault.client("InvalidParameterValue", "network ACL " + acl.id() + " and subnet " + subnet + " belong to different networks");
        }
        var association = new Association(call.fresh(NetworkAcl.ASSOCIATION), subnet);
        call.put(NetworkAcl.TYPE, before.without(subnet));
        call.put(NetworkAcl.TYPE, call.get(NetworkAcl.TYPE, acl.id()).with(association));
        return ReplaceNetworkAclAssociationResult.builder().newAssociationId(association.id()).build();
    }
}
