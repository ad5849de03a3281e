package freehold.control.dhcpoptions;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class DhcpOptionsOperations {
    private DhcpOptionsOperations() {}

    public static List<Operation<?, ?>> all() {
        return List.of(new CreateDhcpOptions(), new DescribeDhcpOptions(), new AssociateDhcpOptions(), new DeleteDhcpOptions());
    }
}
