package freehold.control.prefixlist;

import freehold.control.operation.Operation;
import java.util.List;

/// This concept's operations.
public final class PrefixListOperations {
    private PrefixListOperations() {}

    public static List<Operation<?, ?>> all(PrefixListUsers users) {
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
