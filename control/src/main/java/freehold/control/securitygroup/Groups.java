package freehold.control.securitygroup;

import freehold.control.network.DefaultVpc;
import freehold.control.network.Vpc;
import freehold.control.operation.Call;
import freehold.kernel.Fault;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a request names security groups: by id, or, in the default VPC only, by name.
public final class Groups {
    private Groups() {}

    /// The one group that a request names.
    static SecurityGroup one(Call call, @Nullable String id, @Nullable String name) {
        if (id != null && name != null) {
            throw Fault.client("InvalidParameterCombination", "The parameter groupName cannot be used with the parameter groupId");
        }
        if (id != null) {
            return call.get(SecurityGroup.TYPE, new SecurityGroupId(id));
        }
        if (name == null) {
            throw Fault.client("MissingParameter", "The request must contain the parameter groupName or groupId");
        }
        return named(call, List.of(name)).getFirst();
    }

    /// The default VPC's groups by their names.
    public static List<SecurityGroup> named(Call call, Collection<String> names) {
        var vpc = defaultVpc(call);
        return names.stream().distinct().map(name -> SecurityGroup.named(call.view(), vpc.id(), name)
                        .orElseThrow(() -> Fault.client("InvalidGroup.NotFound",
                                "The security group '" + name + "' does not exist in default VPC '" + vpc.id() + "'")))
                .toList();
    }

    static Vpc defaultVpc(Call call) {
        return DefaultVpc.get(call);
    }
}
