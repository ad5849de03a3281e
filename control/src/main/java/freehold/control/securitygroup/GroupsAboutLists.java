package freehold.control.securitygroup;

import freehold.control.operation.Change;
import freehold.control.prefixlist.PrefixListId;
import freehold.control.prefixlist.PrefixListUsers;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.List;

/// The groups with rules about prefix lists.
public final class GroupsAboutLists implements PrefixListUsers {
    @Override
    public Collection<SecurityGroup> of(View view, PrefixListId list) {
        return view.by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_PREFIX_LIST, list.value());
    }

    @Override
    public void checkRoom(Change call, PrefixListId list) {
        for (var group : List.copyOf(of(call.view(), list))) {
            new Rules(call, group, false).refuseTooMany(group.rules());
            new Rules(call, group, true).refuseTooMany(group.rules());
        }
    }
}
