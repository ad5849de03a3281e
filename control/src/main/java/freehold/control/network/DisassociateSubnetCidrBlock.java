package freehold.control.network;

import static java.util.Objects.requireNonNull;

import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import freehold.model.Api;
import freehold.model.ec2.DisassociateSubnetCidrBlockRequest;
import freehold.model.ec2.DisassociateSubnetCidrBlockResult;
import java.util.List;
import java.util.Set;

/// Takes a subnet's IPv6 block from it, of which no interface has an address.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DisassociateSubnetCidrBlock.html>
public final class DisassociateSubnetCidrBlock
        implements Command<DisassociateSubnetCidrBlockRequest, DisassociateSubnetCidrBlockResult> {
    @Override
    public Api<DisassociateSubnetCidrBlockRequest, DisassociateSubnetCidrBlockResult> api() {
        return DisassociateSubnetCidrBlockRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AssociationId");
    }

    @Override
    public DisassociateSubnetCidrBlockResult handle(DisassociateSubnetCidrBlockRequest request, Change call) {
        var id = new AssociationId(Subnet.ASSOCIATION.check(requireNonNull(request.associationId())));
        var subnet = call.view().by(Subnet.TYPE.kind(), Subnet.BY_ASSOCIATION, id.value()).stream()
                .filter(s -> s.owner().equals(call.account()))
                .findFirst()
                .orElseThrow(() -> Subnet.ASSOCIATION.missing(id));
        var block = requireNonNull(subnet.ipv6());
        refuseWhile(subnet.assignIpv6OnCreation(), id, "assign-ipv6-address-on-creation");
        refuseWhile(subnet.dns64(), id, "enable-dns64");
        refuseWhile(subnet.nameOptions().aaaa(), id, "enable-resource-name-dns-aaaa-record-on-launch");
        if (hasAddresses(call.view(), subnet)) {
            throw inUse(id, "because network interfaces have addresses of it.");
        }
        for (var reservation : List.copyOf(SubnetCidrReservation.of(call.view(), subnet))) {
            if (!reservation.isIpv4()) {
                call.remove(SubnetCidrReservation.TYPE, reservation.id());
            }
        }
        call.put(Subnet.TYPE, subnet.withIpv6(null));
        return DisassociateSubnetCidrBlockResult.builder()
                .subnetId(subnet.id().value())
                .ipv6CidrBlockAssociation(SubnetItem.association(block, "disassociating"))
                .build();
    }

    private static void refuseWhile(boolean set, AssociationId id, String attribute) {
        if (set) {
            throw inUse(id, "because its subnet has " + attribute + " set to true.");
        }
    }

    private static boolean hasAddresses(View view, Subnet subnet) {
        return view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_SUBNET, subnet.id().value()).stream()
                .anyMatch(nic -> !nic.ipv6Ips().isEmpty());
    }

    private static Fault inUse(AssociationId id, String why) {
        return Fault.client("InvalidCidrBlock.InUse",
                "The subnet IPv6 CIDR block with association ID " + id + " may not be disassociated, " + why);
    }
}
