package freehold.control.securitygroup;

import freehold.control.network.VpcId;
import freehold.kernel.store.View;

/// What security groups guard beside interfaces: asked of the concept that knows.
public interface GroupUsers {
    /// Whether a group guards anything in a VPC that has no interface for it yet.
    boolean use(View view, SecurityGroupId group, VpcId vpc);
}
