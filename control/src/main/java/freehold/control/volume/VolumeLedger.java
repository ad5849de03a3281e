package freehold.control.volume;

import freehold.kernel.store.Tx;
import java.time.Instant;

/// Who is told, within the commit, that a volume begins or ceases to exist: the bill.
public interface VolumeLedger {
    void created(Tx tx, Volume volume, Instant at);

    void deleted(Tx tx, Volume volume, Instant at);
}
