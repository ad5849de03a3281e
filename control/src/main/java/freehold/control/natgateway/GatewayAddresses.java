package freehold.control.natgateway;

import freehold.control.address.AllocationId;
import freehold.control.address.AssociationId;
import freehold.control.address.ElasticAddress;
import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGateway.Address;
import freehold.control.network.NetworkInterface;
import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The addresses of a gateway: its interface's, with the elastic ones that lead there.
final class GatewayAddresses {
    /// Addresses that one gateway may have
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-gateways>).
    static final int LIMIT = 8;

    private GatewayAddresses() {}

    /// Those that it has or, if it has no interface any more, had. The primary first.
    static List<Address> of(View view, NatGateway gateway) {
        return networkInterface(view, gateway)
                .map(nic -> nic.privateIps().stream().map(ip -> address(view, nic, ip)).toList())
                .orElse(gateway.lastAddresses());
    }

    static Optional<NetworkInterface> networkInterface(View view, NatGateway gateway) {
        return Optional.ofNullable(gateway.networkInterface()).flatMap(id -> view.find(NetworkInterface.TYPE.kind(), id.value()));
    }

    private static Address address(View view, NetworkInterface nic, String privateIp) {
        for (var elastic : view.by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, nic.id().value())) {
            var association = elastic.association();
            if (association != null && association.privateIp().equals(privateIp)) {
                return new Address(elastic.id().value(), association.id().value(), elastic.publicIp(), privateIp);
            }
        }
        return new Address(null, null, null, privateIp);
    }

    /// The caller's elastic addresses of these ids.
    static List<ElasticAddress> elastic(Call call, List<String> allocations) {
        checkDistinct(allocations);
        return call.getAll(ElasticAddress.TYPE, allocations, AllocationId::new);
    }

    static void checkDistinct(List<String> given) {
        if (new HashSet<>(given).size() < given.size()) {
            throw invalid("An address is specified twice: " + String.join(", ", given));
        }
    }

    /// Lets elastic addresses that lead nowhere lead to private ones, each to its own.
    static void associate(Change call, List<ElasticAddress> elastic, NetworkInterface nic, List<String> privateIps) {
        for (int n = 0; n < elastic.size(); n++) {
            var id = new AssociationId(call.fresh(AssociationId.FORM));
            call.put(ElasticAddress.TYPE, elastic.get(n).withAssociation(new ElasticAddress.Association(id, nic.id(), privateIps.get(n))));
        }
    }

    /// Refuses more than one gateway may have.
    static void checkLimit(int addresses) {
        if (addresses > LIMIT) {
            throw Fault.client("PrivateIpAddressLimitExceeded", "A NAT gateway has " + LIMIT + " addresses at most.");
        }
    }

    /// The addresses of a gateway that are among those given.
    static List<Address> among(View view, NatGateway gateway, List<String> privateIps) {
        var found = new ArrayList<Address>();
        for (var address : of(view, gateway)) {
            if (privateIps.contains(address.privateIp())) {
                found.add(address);
            }
        }
        return found;
    }

    static Fault invalid(String sentence) {
        return Fault.client("InvalidParameter", sentence);
    }
}
