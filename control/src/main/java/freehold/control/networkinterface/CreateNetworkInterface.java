package freehold.control.networkinterface;

import static java.util.Objects.requireNonNull;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.CreateNetworkInterfaceRequest;
import freehold.model.ec2.CreateNetworkInterfaceResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes an interface that no instance has yet.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateNetworkInterface.html>
public final class CreateNetworkInterface implements Command<CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult> {
    /// Interfaces that an account may have
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html#vpc-limits-enis>).
    static final int LIMIT = 5000;

    private final Region region;

    CreateNetworkInterface(Region region) {
        this.region = region;
    }

    @Override
    public Api<CreateNetworkInterfaceRequest, CreateNetworkInterfaceResult> api() {
        return CreateNetworkInterfaceRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("SubnetId", "Description", "PrivateIpAddress", "PrivateIpAddresses", "SecondaryPrivateIpAddressCount",
                "SecurityGroupId", "Ipv6AddressCount", "Ipv6Addresses.Ipv6Address", "EnablePrimaryIpv6", "Ipv4Prefix", "Ipv4PrefixCount",
                "InterfaceType", "TagSpecification");
    }

    @Override
    public CreateNetworkInterfaceResult handle(CreateNetworkInterfaceRequest request, Change call) {
        Tags.check(request.tagSpecifications(), NetworkInterface.TYPE);
        checkType(request.interfaceType());
        if (call.mine(NetworkInterface.TYPE).size() >= LIMIT) {
            throw Fault.client("NetworkInterfaceLimitExceeded", "The maximum number of network interfaces has been reached.");
        }
        var subnet = call.get(Subnet.TYPE, new SubnetId(requireNonNull(request.subnetId())));
        var addresses = AddressRequest.of(
                request.privateIpAddress(), request.privateIpAddresses(), request.secondaryPrivateIpAddressCount());
        var ipv6 = Ipv6Request.of(request.ipv6Addresses(), request.ipv6AddressCount());
        var prefixes = PrefixRequest.of(request.ipv4Prefixes(), request.ipv4PrefixCount());
        if (Math.max(addresses.count() + prefixes.count(), ipv6.count(subnet)) > Holders.ADDRESSES_LIMIT) {
            throw Interfaces.tooManyAddresses();
        }
        var nic = new NewInterface(
                        subnet,
                        InterfaceGroups.of(call, subnet, request.groups()),
                        addresses,
                        prefixes,
                        ipv6,
                        Boolean.TRUE.equals(request.enablePrimaryIpv6()),
                        request.description() == null ? "" : request.description(),
                        Tags.of(request.tagSpecifications(), NetworkInterface.TYPE))
                .make(call);
        call.put(NetworkInterface.TYPE, nic);
        return CreateNetworkInterfaceResult.builder()
                .networkInterface(new InterfaceItem(call.view(), region).made(nic))
                .clientToken(request.clientToken())
                .build();
    }

    /// @param type null for the ordinary one
    public static void checkType(@Nullable String type) {
        if (type != null && !type.equals(NetworkInterface.ORDINARY)) {
            throw Fault.client("UnsupportedOperation", "Network interfaces of the type '" + type + "' are not supported in this region.");
        }
    }
}
