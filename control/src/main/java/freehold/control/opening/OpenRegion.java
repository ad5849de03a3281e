package freehold.control.opening;

import freehold.control.network.DefaultVpc;
import freehold.control.region.Region;
import freehold.control.securitygroup.DefaultGroup;
import freehold.kernel.AccountId;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;

/// Opens a region to an account whose home is another: it finds a default VPC with a subnet in each zone there too, and its
/// default security group. Keys and names stay at home.
public final class OpenRegion {
    private final Store store;
    private final Timeline time;
    private final Region region;

    public OpenRegion(Store store, Timeline time, Region region) {
        this.store = store;
        this.time = time;
        this.region = region;
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
            var vpc = DefaultVpc.open(tx, account, region, time.random());
            DefaultGroup.open(tx, vpc, time.random());
            return true;
        });
    }
}
