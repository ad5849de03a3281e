package freehold.control.billing;

import freehold.control.volume.Volume;
import freehold.control.volume.VolumeLedger;
import freehold.kernel.store.Tx;
import java.time.Instant;
import java.util.List;

/// Opens an interval when a volume is made and closes it when it is deleted, in the same commit.
public final class VolumeMeter implements VolumeLedger {
    private final VolumePrices prices;

    public VolumeMeter(VolumePrices prices) {
        this.prices = prices;
    }

    @Override
    public void created(Tx tx, Volume volume, Instant at) {
        var id = volume.id().value();
        int number = tx.by(VolumeUsage.KIND, VolumeUsage.BY_VOLUME, id).size() + 1;
        tx.put(VolumeUsage.KIND, new VolumeUsage(id + "/" + number, volume.owner(), id, volume.type(), volume.gib(),
                volume.iops(), volume.throughput(), prices.of(volume.type()), at, null));
    }

    @Override
    public void deleted(Tx tx, Volume volume, Instant at) {
        for (var open : List.copyOf(tx.by(VolumeUsage.KIND, VolumeUsage.OPEN, volume.id().value()))) {
            tx.put(VolumeUsage.KIND, open.until(at));
        }
    }
}
