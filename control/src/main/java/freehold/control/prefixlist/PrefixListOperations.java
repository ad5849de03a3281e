package freehold.control.prefixlist;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class PrefixListOperations {
    private PrefixListOperations() {}

    /// @param all what may be about lists
    public static List<Operation<?, ?>> all(List<PrefixListUsers> all) {
        var users = new AllUsers(List.copyOf(all));
        return List.of(
                new CreateManagedPrefixList(),
                new ModifyManagedPrefixList(users),
                new RestoreManagedPrefixListVersion(),
                new DeleteManagedPrefixList(users),
                new DescribeManagedPrefixLists(),
                new GetManagedPrefixListEntries(),
                new GetManagedPrefixListAssociations(users),
                new DescribePrefixLists());
    }
}
