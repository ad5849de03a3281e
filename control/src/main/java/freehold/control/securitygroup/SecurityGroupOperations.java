package freehold.control.securitygroup;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class SecurityGroupOperations {
    private SecurityGroupOperations() {}

    public static List<Operation<?, ?>> all(GroupUsers users) {
        return List.of(
                new CreateSecurityGroup(),
                new DescribeSecurityGroups(),
                new DeleteSecurityGroup(users),
                new AuthorizeSecurityGroupIngress(),
                new AuthorizeSecurityGroupEgress(),
                new RevokeSecurityGroupIngress(),
                new RevokeSecurityGroupEgress(),
                new DescribeSecurityGroupRules(),
                new ModifySecurityGroupRules(),
                new UpdateSecurityGroupRuleDescriptionsIngress(),
                new UpdateSecurityGroupRuleDescriptionsEgress(),
                new DescribeStaleSecurityGroups(),
                new DescribeSecurityGroupReferences(),
                new AssociateSecurityGroupVpc(),
                new DisassociateSecurityGroupVpc(users),
                new DescribeSecurityGroupVpcAssociations(),
                new GetSecurityGroupsForVpc());
    }
}
