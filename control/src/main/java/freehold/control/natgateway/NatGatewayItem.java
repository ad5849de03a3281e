package freehold.control.natgateway;

import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGateway.Address;
import freehold.kernel.store.View;
import freehold.model.ec2.NatGatewayAddress;
import java.util.List;
import java.util.Locale;

/// A NAT gateway's shape on the wire.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NatGateway.html>
record NatGatewayItem(View view) {
    static final String PUBLIC = "public";
    static final String PRIVATE = "private";

    /// The only mode of these gateways: each is in one zone.
    static final String ZONAL = "zonal";

    freehold.model.ec2.NatGateway of(NatGateway gateway) {
        var failure = gateway.failure();
        return item(gateway)
                .state(state(gateway))
                .failureCode(failure == null ? null : failure.code())
                .failureMessage(failure == null ? null : failure.message())
                .build();
    }

    /// As what makes one answers: what stands against it EC2 says only to who asks again.
    freehold.model.ec2.NatGateway made(NatGateway gateway) {
        return item(gateway).state("pending").build();
    }

    private freehold.model.ec2.NatGateway.Builder item(NatGateway gateway) {
        var deletedAt = gateway.deletedAt();
        return freehold.model.ec2.NatGateway.builder()
                .natGatewayId(gateway.id().value())
                .vpcId(gateway.vpc().value())
                .subnetId(gateway.subnet().value())
                .connectivityType(connectivity(gateway))
                .availabilityMode(ZONAL)
                .createTime(gateway.createdAt())
                .deleteTime(deletedAt)
                .natGatewayAddresses(addresses(gateway, GatewayAddresses.of(view, gateway)))
                .tags(gateway.tags().items());
    }

    static String state(NatGateway gateway) {
        return gateway.state().name().toLowerCase(Locale.ROOT);
    }

    static String connectivity(NatGateway gateway) {
        return gateway.isPublic() ? PUBLIC : PRIVATE;
    }

    /// @param some of a gateway's
    List<NatGatewayAddress> addresses(NatGateway gateway, List<Address> some) {
        var status = gateway.failure() == null ? "succeeded" : "failed";
        return some.stream().map(address -> item(gateway, address, status)).toList();
    }

    /// Those that are being taken from it.
    List<NatGatewayAddress> leaving(NatGateway gateway, List<Address> some, String status) {
        return some.stream().map(address -> item(gateway, address, status)).toList();
    }

    private NatGatewayAddress item(NatGateway gateway, Address address, String status) {
        var nic = gateway.networkInterface();
        var all = GatewayAddresses.of(view, gateway);
        return NatGatewayAddress.builder()
                .allocationId(address.allocation())
                .associationId(address.association())
                .publicIp(address.publicIp())
                .privateIp(address.privateIp())
                .networkInterfaceId(nic == null ? null : nic.value())
                .isPrimary(!all.isEmpty() && all.getFirst().equals(address))
                .status(status)
                .build();
    }
}
