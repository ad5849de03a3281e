package freehold.control.network;

import freehold.control.operation.Call;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import freehold.kernel.AccountId;
import freehold.kernel.store.Tx;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The VPC that an account has from its opening, so that an instance can be launched without a word about networks.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html>
public final class DefaultVpc {
    static final String CIDR = "172.31.0.0/16";
    static final int SUBNET_PREFIX = 20;

    private DefaultVpc() {}

    /// Writes the VPC, and in each zone a subnet whose instances get public addresses.
    public static Vpc open(Tx tx, AccountId owner, Region region, List<VpcCompanion> companions, RandomGenerator random) {
        var vpc = Vpc.of(new VpcId(VpcId.FORM.fresh(random)), owner, CIDR, true, Vpc.freshDhcpOptionsId(random), Tags.NONE);
        tx.put(Vpc.TYPE.kind(), vpc);
        companions.forEach(companion -> companion.born(tx, vpc, random));
        var cidr = Cidr.parse(CIDR);
        long place = 0;
        for (var zone : region.zones()) {
            var id = new SubnetId(SubnetId.FORM.fresh(random));
            var block = Cidr.parse(cidr.address(place) + "/" + SUBNET_PREFIX);
            var subnet = new Subnet(id, owner, vpc.id(), block.toString(), null, zone.name(), true, true, false, Tags.NONE);
            tx.put(Subnet.TYPE.kind(), subnet);
            companions.forEach(companion -> companion.born(tx, subnet, random));
            place += block.size();
        }
        return vpc;
    }

    /// The caller's.
    public static Optional<Vpc> find(Call call) {
        return call.mine(Vpc.TYPE).stream().filter(Vpc::isDefault).findFirst();
    }

    /// The caller's subnet of it in a zone.
    public static Optional<Subnet> subnet(Call call, String zone) {
        return call.mine(Subnet.TYPE).stream().filter(s -> s.defaultForAz() && s.zone().equals(zone)).findFirst();
    }
}
