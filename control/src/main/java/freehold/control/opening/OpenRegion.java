package freehold.control.opening;

import freehold.control.network.DefaultVpc;
import freehold.control.network.VpcCompanion;
import freehold.control.region.Region;
import freehold.kernel.AccountId;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.List;

/// Opens a region to an account whose home is another: it finds a default VPC with a subnet in each zone there too, and
/// what comes with one. Keys and names stay at home.
public final class OpenRegion {
    private final Store store;
    private final Timeline time;
    private final Region region;
    private final List<VpcCompanion> companions;

    /// @param companions of every VPC
    public OpenRegion(Store store, Timeline time, Region region, List<VpcCompanion> companions) {
        this.store = store;
        this.time = time;
        this.region = region;
        this.companions = List.copyOf(companions);
    }

    /// Once for an account: what it has removed since is not made again.
    ///
    /// @return false if it was open already
    public boolean to(AccountId account) {
        return store.commit(tx -> {
            var opened = "region-opened/" + account.value();
            if (tx.holder(opened).isPresent()) {
                return false;
            }
            tx.claim(opened, account.value());
            DefaultVpc.open(tx, account, region, companions, time.random());
            return true;
        });
    }
}
