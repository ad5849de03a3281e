package freehold.server;
import freehold.control.volume.*;
import freehold.kernel.store.Tx;
import java.time.Instant;
final class NoBill implements VolumeLedger {
    @Override public void created(Tx tx, Volume v, Instant at) {}
    @Override public void deleted(Tx tx, Volume v, Instant at) {}
}
