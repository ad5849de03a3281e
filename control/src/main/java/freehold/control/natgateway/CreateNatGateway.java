package freehold.control.natgateway;

import freehold.control.address.ElasticAddress;
import freehold.control.gateway.InternetGateway;
import freehold.control.gateway.NatGateway;
import freehold.control.gateway.NatGateway.Address;
import freehold.control.gateway.NatGateway.Failure;
import freehold.control.gateway.NatGatewayId;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.networkinterface.Ipv6Request;
import freehold.control.networkinterface.NewInterface;
import freehold.control.networkinterface.PrefixRequest;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateNatGatewayRequest;
import freehold.model.ec2.CreateNatGatewayResult;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a NAT gateway in a subnet. One that can't be made is there all the same, for an hour, and says why.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNatGateway.html>
public final class CreateNatGateway implements Command<CreateNatGatewayRequest, CreateNatGatewayResult> {
    /// Gateways that an account may have in a zone
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-gateways>).
    static final int LIMIT = 5;

    private static final Set<NatGateway.State> COUNTED =
            EnumSet.of(NatGateway.State.PENDING, NatGateway.State.AVAILABLE, NatGateway.State.DELETING);

    @Override
    public Api<CreateNatGatewayRequest, CreateNatGatewayResult> api() {
        return CreateNatGatewayRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId", "ConnectivityType", "AvailabilityMode", "AllocationId", "PrivateIpAddress", "SecondaryAllocationId",
                "SecondaryPrivateIpAddress", "SecondaryPrivateIpAddressCount", "TagSpecification");
    }

    @Override
    public CreateNatGatewayResult handle(CreateNatGatewayRequest request, Change call) {
        Tags.check(request.tagSpecifications(), NatGateway.TYPE);
        var wanted = WantedAddresses.of(request);
        checkMode(request.availabilityMode());
        var subnetId = request.subnetId();
        if (subnetId == null) {
            throw Fault.client("MissingParameter", "The request must include the SubnetId parameter. Add the required parameter and retry the request.");
        }
        var subnet = call.get(Subnet.TYPE, new SubnetId(subnetId));
        var elastic = GatewayAddresses.elastic(call, wanted.allocations());
        if (call.mine(NatGateway.TYPE).stream().filter(g -> g.zone().equals(subnet.zone()) && COUNTED.contains(g.state())).count() >= LIMIT) {
            throw Fault.client("NatGatewayLimitExceeded", "The maximum number of NAT gateways in " + subnet.zone() + " has been reached.");
        }
        var id = new NatGatewayId(call.fresh(NatGatewayId.FORM));
        var tags = Tags.of(request.tagSpecifications(), NatGateway.TYPE);
        var gateway = call.put(NatGateway.TYPE, made(call, id, subnet, wanted, elastic, tags));
        return CreateNatGatewayResult.builder()
                .natGateway(new NatGatewayItem(call.view()).made(gateway))
                .clientToken(request.clientToken())
                .build();
    }

    private static void checkMode(@Nullable String mode) {
        if (mode != null && !mode.equals(NatGatewayItem.ZONAL)) {
            throw Fault.client("UnsupportedOperation", "NAT gateways of the availability mode '" + mode + "' are not supported in this region.");
        }
    }

    private static NatGateway made(
            Change call, NatGatewayId id, Subnet subnet, WantedAddresses wanted, List<ElasticAddress> elastic, Tags tags) {
        var obstacle = obstacle(call, subnet, wanted, elastic);
        if (obstacle.isPresent()) {
            return failed(call, id, subnet, wanted, obstacle.get(), tags);
        }
        try {
            var nic = call.tx().attempt(() -> networkInterface(call, id, subnet, wanted));
            GatewayAddresses.associate(call, elastic, nic, nic.privateIps());
            return gateway(call, id, subnet, wanted, nic.id(), null, List.of(), tags);
        } catch (Fault full) {
            if (!full.code().equals("InsufficientFreeAddressesInSubnet")) {
                throw full;
            }
            var failure = new Failure(full.code(), "Subnet has insufficient free addresses to create this NAT gateway");
            return failed(call, id, subnet, wanted, failure, tags);
        }
    }

    /// What stands against a gateway, of what EC2 finds only when it makes it.
    private static Optional<Failure> obstacle(Change call, Subnet subnet, WantedAddresses wanted, List<ElasticAddress> elastic) {
        if (wanted.isPublic() && InternetGateway.of(call.view(), subnet.vpc()).isEmpty()) {
            return Optional.of(new Failure("Gateway.NotAttached", "Network " + subnet.vpc() + " has no Internet gateway attached"));
        }
        return elastic.stream()
                .filter(address -> address.association() != null)
                .findFirst()
                .map(address -> new Failure("Resource.AlreadyAssociated", "Elastic IP address [" + address.id() + "] is already associated"));
    }

    private static NetworkInterface networkInterface(Change call, NatGatewayId id, Subnet subnet, WantedAddresses wanted) {
        var nic = new NewInterface(subnet, List.of(), wanted.privateOnes(), PrefixRequest.NONE, Ipv6Request.NONE, false,
                        "Interface for NAT Gateway " + id, Tags.NONE)
                .make(call)
                .asNatGateway();
        return call.put(NetworkInterface.TYPE, nic);
    }

    private static NatGateway failed(
            Change call, NatGatewayId id, Subnet subnet, WantedAddresses wanted, Failure failure, Tags tags) {
        var addresses = wanted.allocations().stream().map(allocation -> new Address(allocation, null, null, null)).toList();
        return gateway(call, id, subnet, wanted, null, failure, addresses, tags);
    }

    private static NatGateway gateway(
            Change call,
            NatGatewayId id,
            Subnet subnet,
            WantedAddresses wanted,
            @Nullable NetworkInterfaceId nic,
            @Nullable Failure failure,
            List<Address> addresses,
            Tags tags) {
        return new NatGateway(id, call.account(), subnet.vpc(), subnet.id(), subnet.zone(), wanted.isPublic(), nic, call.now(), null,
                NatGateway.Seen.NOT_YET, failure, addresses, tags);
    }
}
