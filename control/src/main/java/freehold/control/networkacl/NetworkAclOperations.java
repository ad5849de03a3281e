package freehold.control.networkacl;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class NetworkAclOperations {
    private NetworkAclOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(
                new CreateNetworkAcl(),
                new DescribeNetworkAcls(),
                new DeleteNetworkAcl(),
                new CreateNetworkAclEntry(),
                new ReplaceNetworkAclEntry(),
                new DeleteNetworkAclEntry(),
                new ReplaceNetworkAclAssociation());
    }
}
