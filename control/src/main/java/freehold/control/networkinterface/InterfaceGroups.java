package freehold.control.networkinterface;

import freehold.control.network.Subnet;
import freehold.control.network.VpcId;
import freehold.control.operation.Call;
import freehold.control.securitygroup.Places;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupId;
import freehold.kernel.Fault;
import java.util.Collection;
import java.util.List;

/// The security groups that guard an interface: those that are named, or its VPC's own.
public final class InterfaceGroups {
    /// Groups that one interface may have.
    public static final int LIMIT = 5;

    private InterfaceGroups() {}

    /// For an interface that is to be made.
    ///
    /// @param ids none for the VPC's default group
    public static List<String> of(Call call, Subnet subnet, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of(named(call, subnet.vpc(), SecurityGroup.DEFAULT));
        }
        var groups = call.getAll(SecurityGroup.TYPE, ids, SecurityGroupId::new);
        for (var group : groups) {
            if (!new Places(call.view()).of(group).contains(subnet.vpc())) {
                throw Fault.client("InvalidParameter", "Security group " + group.id() + " and subnet " + subnet.id()
                        + " belong to different networks.");
            }
        }
        return checked(groups);
    }

    /// For an interface that is there.
    public static List<String> within(Call call, VpcId vpc, Collection<String> ids) {
        var groups = call.getAll(SecurityGroup.TYPE, ids, SecurityGroupId::new);
        for (var group : groups) {
            if (!new Places(call.view()).of(group).contains(vpc)) {
                throw Fault.client("InvalidGroup.NotFound",
                        "The security group '" + group.id() + "' does not exist in VPC '" + vpc + "'");
            }
        }
        return checked(groups);
    }

    /// A VPC's group by its name.
    public static String named(Call call, VpcId vpc, String name) {
        return SecurityGroup.named(call.view(), vpc, name)
                .orElseThrow(() -> Fault.client("InvalidGroup.NotFound",
                        "The security group '" + name + "' does not exist in VPC '" + vpc + "'"))
                .id()
                .value();
    }

    private static List<String> checked(List<SecurityGroup> groups) {
        if (groups.size() > LIMIT) {
            throw Fault.client("SecurityGroupsPerInterfaceLimitExceeded",
                    "The maximum number of security groups per interface has been reached.");
        }
        return groups.stream().map(group -> group.id().value()).toList();
    }
}
