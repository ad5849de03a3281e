package freehold.control.billing;

import freehold.control.instance.Instance;
import freehold.control.instance.Transitions;
import freehold.control.instancetype.Catalogue;
import freehold.kernel.store.Tx;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Opens an interval when an instance begins to run and closes it when it no longer does, in the commit that makes it so.
///
/// It looks at what is open and not at what the instance was before, so that the law holds after every write however it came
/// about.
public final class Meter implements Transitions {
    private final Catalogue catalogue;

    public Meter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void changed(Tx tx, @Nullable Instance before, Instance after, Instant at) {
        var id = after.id().value();
        var type = after.settings().type();
        boolean running = after.state() == Instance.State.RUNNING;
        var open = tx.by(Usage.KIND, Usage.OPEN, id).stream().findFirst().orElse(null);
        if (open != null && running && open.type().equals(type)) {
            return;
        }
        if (open != null) {
            tx.put(Usage.KIND, open.until(at));
        }
        if (running) {
            int number = tx.by(Usage.KIND, Usage.BY_INSTANCE, id).size() + 1;
            tx.put(Usage.KIND, new Usage(
                    id + "/" + number, after.owner(), id, type, price(after), at, null));
        }
    }

    private String price(Instance instance) {
        var type = instance.settings().type();
        return instance.spot() == null
                ? catalogue.get(type).usdPerHour()
                : catalogue.spotUsdPerHour(type, instance.launch().zone()).toPlainString();
    }
}
