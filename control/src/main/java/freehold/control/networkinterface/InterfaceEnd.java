package freehold.control.networkinterface;

import freehold.control.address.ElasticAddress;
import freehold.control.network.Addresses;
import freehold.control.network.Ipv6Addresses;
import freehold.control.network.MacAddresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Prefixes;
import freehold.control.network.PublicPool;
import freehold.control.network.Subnet;
import freehold.kernel.store.Tx;
import java.util.List;

/// The end of an interface, or of an address of it: what it had is free again.
public final class InterfaceEnd {
    private InterfaceEnd() {}

    public static void of(Tx tx, NetworkInterface nic) {
        for (var elastic : elastic(tx, nic)) {
            tx.put(ElasticAddress.TYPE.kind(), elastic.withAssociation(null));
        }
        var permissions = NetworkInterfacePermission.TYPE.kind();
        for (var permission : List.copyOf(tx.by(permissions, NetworkInterfacePermission.BY_INTERFACE, nic.id().value()))) {
            tx.remove(permissions, permission.id().value());
        }
        var given = nic.publicIp();
        if (given != null) {
            PublicPool.release(tx, given);
        }
        var subnet = subnet(tx, nic);
        nic.privateIps().forEach(address -> Addresses.release(tx, subnet, address));
        nic.prefixes().forEach(prefix -> Prefixes.release(tx, subnet, prefix));
        nic.ipv6Ips().forEach(address -> Ipv6Addresses.release(tx, subnet, address));
        MacAddresses.release(tx, nic.mac());
        tx.remove(NetworkInterface.TYPE.kind(), nic.id().value());
    }

    /// Of one of its private addresses, which an elastic one may lead to.
    public static void ofAddress(Tx tx, NetworkInterface nic, String address) {
        for (var elastic : elastic(tx, nic)) {
            var association = elastic.association();
            if (association != null && association.privateIp().equals(address)) {
                tx.put(ElasticAddress.TYPE.kind(), elastic.withAssociation(null));
            }
        }
        Addresses.release(tx, subnet(tx, nic), address);
    }

    static Subnet subnet(Tx tx, NetworkInterface nic) {
        return tx.find(Subnet.TYPE.kind(), nic.subnet().value()).orElseThrow();
    }

    static List<ElasticAddress> elastic(Tx tx, NetworkInterface nic) {
        return List.copyOf(tx.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value()));
    }
}
