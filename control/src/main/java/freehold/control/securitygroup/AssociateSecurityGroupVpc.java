package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssociateSecurityGroupVpcRequest;
import freehold.model.ec2.AssociateSecurityGroupVpcResult;
import java.util.Set;

/// Lets a group guard interfaces of one more VPC. Asked again for one where it does, it says so.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateSecurityGroupVpc.html>
public final class AssociateSecurityGroupVpc
        implements Command<AssociateSecurityGroupVpcRequest, AssociateSecurityGroupVpcResult> {
    @Override
    public Api<AssociateSecurityGroupVpcRequest, AssociateSecurityGroupVpcResult> api() {
        return AssociateSecurityGroupVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId", "VpcId");
    }

    @Override
    public AssociateSecurityGroupVpcResult handle(AssociateSecurityGroupVpcRequest request, Change call) {
        var group = call.get(SecurityGroup.TYPE, new SecurityGroupId(requireNonNull(request.groupId())));
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        if (group.name().equals(SecurityGroup.DEFAULT)) {
            throw refused("A default security group can't be associated with another VPC: " + group.id());
        }
        if (vpc.isDefault() || call.get(Vpc.TYPE, group.vpc()).isDefault()) {
            throw refused("Security groups can't be associated with, or of, a default VPC.");
        }
        if (group.vpc().equals(vpc.id())) {
            throw refused("The security group " + group.id() + " is of the VPC " + vpc.id() + " itself.");
        }
        var association = new GroupAssociation(group.id(), vpc.id(), call.account());
        boolean isNew = call.view().find(GroupAssociation.KIND, association.key()).isEmpty();
        if (isNew) {
            call.tx().put(GroupAssociation.KIND, association);
        }
        return AssociateSecurityGroupVpcResult.builder().state(isNew ? "associating" : GroupAssociation.ASSOCIATED).build();
    }

    private static Fault refused(String sentence) {
        return Fault.client("InvalidParameterValue", sentence);
    }
}
