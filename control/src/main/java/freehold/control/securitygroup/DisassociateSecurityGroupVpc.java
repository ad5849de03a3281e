package freehold.control.securitygroup;

import static java.util.Objects.requireNonNull;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.control.network.VpcId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.DisassociateSecurityGroupVpcRequest;
import freehold.model.ec2.DisassociateSecurityGroupVpcResult;
import java.util.Set;

/// No longer lets a group guard interfaces of another VPC, where none is in it. Rules there that are about it become stale.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateSecurityGroupVpc.html>
public final class DisassociateSecurityGroupVpc
        implements Command<DisassociateSecurityGroupVpcRequest, DisassociateSecurityGroupVpcResult> {
    private final GroupUsers users;

    DisassociateSecurityGroupVpc(GroupUsers users) {
        this.users = users;
    }

    @Override
    public Api<DisassociateSecurityGroupVpcRequest, DisassociateSecurityGroupVpcResult> api() {
        return DisassociateSecurityGroupVpcRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("GroupId", "VpcId");
    }

    @Override
    public DisassociateSecurityGroupVpcResult handle(DisassociateSecurityGroupVpcRequest request, Change call) {
        var group = call.get(SecurityGroup.TYPE, new SecurityGroupId(requireNonNull(request.groupId())));
        var vpc = call.get(Vpc.TYPE, new VpcId(requireNonNull(request.vpcId())));
        var key = new GroupAssociation(group.id(), vpc.id(), call.account()).key();
        if (call.view().find(GroupAssociation.KIND, key).isEmpty()) {
            throw Fault.client("InvalidGroup.NotFound",
                    "The security group '" + group.id() + "' is not associated with the VPC '" + vpc.id() + "'");
        }
        boolean guards = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_GROUP, group.id().value()).stream()
                .anyMatch(nic -> nic.vpc().equals(vpc.id()));
        if (guards || users.use(call.view(), group.id(), vpc.id())) {
            throw Fault.client("DependencyViolation", "resource " + group.id() + " has a dependent object");
        }
        call.tx().remove(GroupAssociation.KIND, key);
        return DisassociateSecurityGroupVpcResult.builder().state("disassociating").build();
    }
}
