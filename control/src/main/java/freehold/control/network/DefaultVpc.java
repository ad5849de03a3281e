package freehold.control.network;

import freehold.control.operation.Call;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.hosting.Cidr;
import freehold.kernel.AccountId;
import freehold.kernel.Fault;
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
        return open(tx, owner, region, new Companions(companions), random);
    }

    static Vpc open(Tx tx, AccountId owner, Region region, Companions companions, RandomGenerator random) {
        var id = new VpcId(VpcId.FORM.fresh(random));
        var vpc = companions.born(tx, Vpc.of(id, owner, CIDR, true, Vpc.NO_DHCP_OPTIONS, Tags.NONE), random);
        var cidr = Cidr.parse(CIDR);
        long place = 0;
        for (var zone : region.zones()) {
            var block = Cidr.parse(cidr.address(place) + "/" + SUBNET_PREFIX);
            companions.born(tx, subnet(new SubnetId(SubnetId.FORM.fresh(random)), vpc, block, zone.name()), random);
            place += block.size();
        }
        return vpc;
    }

    static Subnet subnet(SubnetId id, Vpc vpc, Cidr block, String zone) {
        return Subnet.of(id, vpc, block.toString(), zone, Tags.NONE).asDefault();
    }

    /// The caller's.
    public static Optional<Vpc> find(Call call) {
        return call.mine(Vpc.TYPE).stream().filter(Vpc::isDefault).findFirst();
    }

    /// The same for who needs it: EC2's fault if the caller has deleted it.
    public static Vpc get(Call call) {
        return find(call).orElseThrow(() -> Fault.client("VPCIdNotSpecified", "No default VPC for this user"));
    }

    /// The caller's subnet of it in a zone.
    public static Optional<Subnet> subnet(Call call, String zone) {
        return call.mine(Subnet.TYPE).stream().filter(s -> s.defaultForAz() && s.zone().equals(zone)).findFirst();
    }
}
