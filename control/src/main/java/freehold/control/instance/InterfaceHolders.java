package freehold.control.instance;

import freehold.control.instancetype.Catalogue;
import freehold.control.networkinterface.Holders;
import freehold.kernel.store.View;

/// Tells interfaces of the instances that have them.
public final class InterfaceHolders implements Holders {
    private final Catalogue catalogue;

    public InterfaceHolders(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public boolean isToRun(View view, String instance) {
        return view.find(Instance.TYPE.kind(), instance).filter(i -> i.want().goal() == Instance.Goal.RUN).isPresent();
    }

    @Override
    public int addressesPerInterface(View view, String instance) {
        return view.find(Instance.TYPE.kind(), instance)
                .map(i -> catalogue.get(i.settings().type()).hardware().addressesPerInterface())
                .orElse(ADDRESSES_LIMIT);
    }
}
