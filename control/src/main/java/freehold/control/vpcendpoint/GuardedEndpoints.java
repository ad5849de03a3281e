package freehold.control.vpcendpoint;

import freehold.control.network.VpcId;
import freehold.control.securitygroup.GroupUsers;
import freehold.control.securitygroup.SecurityGroupId;
import freehold.kernel.store.View;

/// An endpoint has its groups in no subnet, too.
public final class GuardedEndpoints implements GroupUsers {
    @Override
    public boolean use(View view, SecurityGroupId group, VpcId vpc) {
        return view.by(VpcEndpoint.TYPE.kind(), VpcEndpoint.BY_VPC, vpc.value()).stream()
                .anyMatch(endpoint -> endpoint.groups().contains(group.value()));
    }
}
