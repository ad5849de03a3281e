package freehold.control.opening;

import freehold.control.account.AccessKey;
import freehold.control.account.Account;
import freehold.control.network.DefaultVpc;
import freehold.control.network.VpcCompanion;
import freehold.control.region.Region;
import freehold.kernel.store.Store;
import freehold.kernel.time.Timeline;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens an account: the operator's verb, and none of EC2's operations. In one commit the customer gets a key to sign
/// with, a default VPC with a subnet in each zone, and its default security group.
public final class CreateAccount {
    private static final Logger log = LoggerFactory.getLogger(CreateAccount.class);

    private final Store store;
    private final Timeline time;
    private final Region region;
    private final List<VpcCompanion> companions;

    /// @param key with its secret: the only time that it is shown
    public record Opened(Account account, AccessKey key) {}

    /// @param companions of every VPC
    public CreateAccount(Store store, Timeline time, Region region, List<VpcCompanion> companions) {
        this.store = store;
        this.time = time;
        this.region = region;
        this.companions = List.copyOf(companions);
    }

    /// @param name unique; for the operator only
    public Opened create(String name) {
        var opened = store.commit(tx -> {
            var account = Account.open(tx, name, time.now(), time.random());
            var key = AccessKey.fresh(account.id(), time.now(), time.random());
            tx.put(AccessKey.KIND, key);
            DefaultVpc.open(tx, account.id(), region, companions, time.random());
            return new Opened(account, key);
        });
        log.atInfo().addKeyValue("account", opened.account.id()).addKeyValue("name", name).log("account opened");
        return opened;
    }
}
