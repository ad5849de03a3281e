package freehold.control;

import freehold.control.volume.Volume;
import freehold.control.volume.VolumeLedger;
import freehold.kernel.store.Tx;
import java.time.Instant;

enum NoVolumeBill implements VolumeLedger {
    INSTANCE;

    @Override
    public void created(Tx tx, Volume volume, Instant at) {}

    @Override
    public void deleted(Tx tx, Volume volume, Instant at) {}
}
