package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Resource;
import freehold.kernel.store.View;
import java.util.Collection;

/// What is about prefix lists, which only later packages know.
public interface PrefixListUsers {
    /// What there is, whoever has it.
    Collection<? extends Resource> of(View view, PrefixListId list);

    /// Called when a list, which is written already, has room for more entries.
    ///
    /// @throws freehold.kernel.Fault EC2's, if what is about it can't be about so many
    void checkRoom(Change call, PrefixListId list);
}
