package freehold.control.instance;

import freehold.control.network.NetworkInterfaceId;
import freehold.control.networkinterface.AddressRequest;
import freehold.control.networkinterface.CreateNetworkInterface;
import freehold.control.networkinterface.Ipv6Request;
import freehold.control.networkinterface.PrefixRequest;
import freehold.kernel.Fault;
import freehold.model.ec2.InstanceNetworkInterfaceSpecification;
import freehold.model.ec2.RunInstancesRequest;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One interface of a launch, as it is asked for: by the request's own parameters, or by one of its network interfaces.
///
/// @param existing   one that is there already; null for a new one
/// @param subnet     null for wherever the launch goes
/// @param groups     ids
/// @param groupNames names, which only the request's own parameters have
/// @param publicIp   null for as the subnet says
record InterfaceRequest(
        int deviceIndex,
        @Nullable NetworkInterfaceId existing,
        @Nullable String subnet,
        List<String> groups,
        List<String> groupNames,
        AddressRequest addresses,
        PrefixRequest prefixes,
        Ipv6Request ipv6,
        boolean primaryIpv6,
        @Nullable Boolean publicIp,
        boolean deleteOnTermination,
        String description) {

    /// All that one instance gets, the primary first.
    static List<InterfaceRequest> of(RunInstancesRequest request) {
        var asked = request.networkInterfaces();
        if (asked.isEmpty()) {
            return List.of(ofItsOwn(request));
        }
        refuseBoth(request);
        var all = asked.stream()
                .map(InterfaceRequest::of)
                .sorted(Comparator.comparingInt(InterfaceRequest::deviceIndex))
                .toList();
        if (all.getFirst().deviceIndex != 0) {
            throw Fault.client("InvalidParameterValue", "The first network interface must have device index 0.");
        }
        if (all.stream().map(InterfaceRequest::deviceIndex).distinct().count() < all.size()) {
            throw Fault.client("InvalidParameterValue", "Each network interface requires a unique device index.");
        }
        var ids = new HashSet<NetworkInterfaceId>();
        if (all.stream().anyMatch(each -> each.existing != null && !ids.add(each.existing))) {
            throw Fault.client("InvalidParameterValue", "A network interface is specified twice.");
        }
        if (all.size() > 1 && all.stream().anyMatch(each -> each.publicIp != null)) {
            throw combination("The associatePublicIPAddress parameter cannot be specified when launching with multiple network interfaces.");
        }
        return all;
    }

    /// Whether it names what only one instance can have.
    boolean isNamed() {
        return existing != null || addresses.isNamed() || !prefixes.named().isEmpty() || !ipv6.named().isEmpty();
    }

    private static InterfaceRequest ofItsOwn(RunInstancesRequest request) {
        if (!request.securityGroups().isEmpty() && request.subnetId() != null) {
            throw combination("The parameter groupName cannot be used with the parameter subnet");
        }
        return new InterfaceRequest(
                0,
                null,
                request.subnetId(),
                request.securityGroupIds(),
                request.securityGroups(),
                AddressRequest.of(request.privateIpAddress(), List.of(), null),
                PrefixRequest.NONE,
                Ipv6Request.of(request.ipv6Addresses(), request.ipv6AddressCount()),
                Boolean.TRUE.equals(request.enablePrimaryIpv6()),
                null,
                true,
                "");
    }

    private static InterfaceRequest of(InstanceNetworkInterfaceSpecification nic) {
        var index = nic.deviceIndex();
        if (index == null) {
            throw Fault.client("InvalidParameterValue", "Each network interface requires a device index.");
        }
        var card = nic.networkCardIndex();
        if (card != null && card != 0) {
            throw Fault.client("InvalidParameterValue", "Network card index " + card + " is beyond the one card that an instance has.");
        }
        CreateNetworkInterface.checkType(nic.interfaceType());
        var id = nic.networkInterfaceId();
        if (id != null) {
            refuseMoreThanAnId(nic);
        }
        return new InterfaceRequest(
                index,
                id == null ? null : new NetworkInterfaceId(id),
                nic.subnetId(),
                nic.groups(),
                List.of(),
                AddressRequest.of(nic.privateIpAddress(), nic.privateIpAddresses(), nic.secondaryPrivateIpAddressCount()),
                PrefixRequest.of(nic.ipv4Prefixes(), nic.ipv4PrefixCount()),
                Ipv6Request.of(nic.ipv6Addresses(), nic.ipv6AddressCount()),
                Boolean.TRUE.equals(nic.primaryIpv6()),
                nic.associatePublicIpAddress(),
                id == null && !Boolean.FALSE.equals(nic.deleteOnTermination()),
                nic.description() == null ? "" : nic.description());
    }

    /// What an interface that is there has already.
    private static void refuseMoreThanAnId(InstanceNetworkInterfaceSpecification nic) {
        if (Boolean.TRUE.equals(nic.deleteOnTermination())) {
            throw combination("A network interface may not specify a network interface ID and delete on termination as true");
        }
        refuse(nic.subnetId() != null, "subnet");
        refuse(!nic.groups().isEmpty(), "security groups");
        refuse(nic.privateIpAddress() != null || !nic.privateIpAddresses().isEmpty() || nic.secondaryPrivateIpAddressCount() != null,
                "private IP addresses");
        refuse(!nic.ipv4Prefixes().isEmpty() || nic.ipv4PrefixCount() != null, "IPv4 prefixes");
        refuse(!nic.ipv6Addresses().isEmpty() || nic.ipv6AddressCount() != null, "IPv6 addresses");
        refuse(Boolean.TRUE.equals(nic.primaryIpv6()), "primary IPv6 address");
        refuse(nic.description() != null, "description");
        refuse(nic.associatePublicIpAddress() != null, "public IP address");
    }

    private static void refuse(boolean isSaid, String what) {
        if (isSaid) {
            throw combination("A network interface may not specify both a network interface ID and a " + what);
        }
    }

    private static void refuseBoth(RunInstancesRequest request) {
        refuseAtInstance(request.subnetId() != null, "subnet ID");
        refuseAtInstance(request.privateIpAddress() != null, "private IP address");
        refuseAtInstance(!request.securityGroupIds().isEmpty() || !request.securityGroups().isEmpty(), "security groups");
        refuseAtInstance(!request.ipv6Addresses().isEmpty() || request.ipv6AddressCount() != null, "IPv6 addresses");
        refuseAtInstance(Boolean.TRUE.equals(request.enablePrimaryIpv6()), "primary IPv6 address");
    }

    private static void refuseAtInstance(boolean isSaid, String what) {
        if (isSaid) {
            throw combination("Network interfaces and an instance-level " + what + " may not be specified on the same request");
        }
    }

    private static Fault combination(String why) {
        return Fault.client("InvalidParameterCombination", why);
    }
}
