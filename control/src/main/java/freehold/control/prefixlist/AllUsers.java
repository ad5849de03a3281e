package freehold.control.prefixlist;

import freehold.control.operation.Change;
import freehold.control.operation.Resource;
import freehold.kernel.store.View;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// All that may be about prefix lists, in the order of their ids.
record AllUsers(List<PrefixListUsers> all) implements PrefixListUsers {
    @Override
    public Collection<Resource> of(View view, PrefixListId list) {
        return all.stream()
                .flatMap(users -> users.of(view, list).stream())
                .flatMap(user -> Stream.<Resource>of(user))
                .sorted(Comparator.comparing(user -> user.id().value()))
                .toList();
    }

    @Override
    public void checkRoom(Change call, PrefixListId list) {
        all.forEach(users -> users.checkRoom(call, list));
    }
}
