package freehold.control;

import freehold.control.fabric.GuestNames;
import freehold.control.instance.Instance;
import freehold.control.network.NameOptions;
import freehold.control.network.VpcId;
import freehold.kernel.store.Change;
import freehold.kernel.store.View;
import java.util.Optional;

/// Guests' names, from their instances.
final class InstanceNames implements GuestNames {
    @Override
    public NameOptions of(View view, String instance) {
        return view.find(Instance.TYPE.kind(), instance).map(i -> i.settings().nameOptions()).orElse(NameOptions.BY_ADDRESS);
    }

    @Override
    public Optional<VpcId> renamedIn(Change change) {
        var was = change.was(Instance.TYPE.kind()).map(i -> i.settings().nameOptions());
        return change.now(Instance.TYPE.kind())
                .filter(now -> was.isPresent() && !was.get().equals(now.settings().nameOptions()))
                .map(now -> now.launch().vpc());
    }
}
