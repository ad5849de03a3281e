package freehold.control.networkinterface;

import freehold.control.address.ElasticAddress;
import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.AssignPrivateIpAddressesRequest;
import freehold.model.ec2.AssignPrivateIpAddressesResult;
import freehold.model.ec2.AssignedPrivateIpAddress;
import freehold.model.ec2.Ipv4PrefixSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Gives an interface secondary private addresses, or prefixes; an address that another interface has is moved, with the elastic address that
/// leads to it, if the caller allows that.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssignPrivateIpAddresses.html>
public final class AssignPrivateIpAddresses
        implements Command<AssignPrivateIpAddressesRequest, AssignPrivateIpAddressesResult> {
    private final Holders holders;

    AssignPrivateIpAddresses(Holders holders) {
        this.holders = holders;
    }

    @Override
    public Api<AssignPrivateIpAddressesRequest, AssignPrivateIpAddressesResult> api() {
        return AssignPrivateIpAddressesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "PrivateIpAddress", "SecondaryPrivateIpAddressCount", "AllowReassignment",
                "Ipv4Prefix", "Ipv4PrefixCount");
    }

    @Override
    public AssignPrivateIpAddressesResult handle(AssignPrivateIpAddressesRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var named = request.privateIpAddresses().stream().distinct().toList();
        var count = request.secondaryPrivateIpAddressCount();
        var prefixes = PrefixRequest.ofTexts(request.ipv4Prefixes(), request.ipv4PrefixCount());
        if (!named.isEmpty() && count != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter privateIpAddress cannot be used with the parameter secondaryPrivateIpAddressCount");
        }
        if (named.isEmpty() && count == null && prefixes.count() == 0) {
            throw Fault.client("MissingParameter", "Either privateIpAddress or secondaryPrivateIpAddressCount must be specified");
        }
        var more = named.stream().filter(address -> !nic.privateIps().contains(address)).toList();
        int coming = more.size() + AddressRequest.atLeastNone(count, "secondaryPrivateIpAddressCount");
        if (nic.privateCount() + coming + prefixes.count() > Interfaces.addressesLimit(call, nic, holders)) {
            throw Interfaces.tooManyAddresses();
        }
        var subnet = InterfaceEnd.subnet(call.tx(), nic);
        var assigned = new ArrayList<>(named);
        more.forEach(address -> take(address, nic, subnet, Boolean.TRUE.equals(request.allowReassignment()), call));
        for (int n = more.size(); n < coming; n++) {
            assigned.add(Addresses.take(call.tx(), subnet, nic.id(), call.random()));
        }
        var all = new ArrayList<>(nic.privateIps());
        assigned.stream().filter(address -> !all.contains(address)).forEach(all::add);
        var blocks = prefixes.take(call.tx(), subnet, nic.id(), call.random());
        call.put(NetworkInterface.TYPE,
                nic.withPrivateIps(all).withPrefixes(Stream.concat(nic.prefixes().stream(), blocks.stream()).toList()));
        return AssignPrivateIpAddressesResult.builder()
                .networkInterfaceId(nic.id().value())
                .assignedPrivateIpAddresses(assigned.stream()
                        .map(address -> AssignedPrivateIpAddress.builder().privateIpAddress(address).build())
                        .toList())
                .assignedIpv4Prefixes(blocks.stream()
                        .map(prefix -> Ipv4PrefixSpecification.builder().ipv4Prefix(prefix).build())
                        .toList())
                .build();
    }

    private static void take(String address, NetworkInterface nic, Subnet subnet, boolean isMoveAllowed, Change call) {
        var other = holder(address, nic, call);
        if (other.isEmpty()) {
            Addresses.take(call.tx(), subnet, nic.id(), address);
            return;
        }
        var from = other.get();
        if (!isMoveAllowed || !from.owner().equals(call.account()) || from.isManaged()) {
            throw Fault.client("InvalidParameterValue", "[" + address + "] is already assigned but move is not allowed.");
        }
        if (from.privateIp().equals(address)) {
            throw Fault.client("InvalidParameterValue",
                    "[" + address + "] is the primary private IP address of '" + from.id() + "' and cannot be moved.");
        }
        move(address, from, nic, subnet, call);
    }

    private static void move(String address, NetworkInterface from, NetworkInterface to, Subnet subnet, Change call) {
        for (var elastic : InterfaceEnd.elastic(call.tx(), from)) {
            var association = elastic.association();
            if (association != null && association.privateIp().equals(address)) {
                call.put(ElasticAddress.TYPE, elastic.withAssociation(
                        new ElasticAddress.Association(association.id(), to.id(), address)));
            }
        }
        var left = from.privateIps().stream().filter(each -> !each.equals(address)).toList();
        call.put(NetworkInterface.TYPE, from.withPrivateIps(left));
        Addresses.release(call.tx(), subnet, address);
        Addresses.take(call.tx(), subnet, to.id(), address);
    }

    /// Which other interface of the subnet has it.
    private static Optional<NetworkInterface> holder(String address, NetworkInterface nic, Change call) {
        var place = NetworkInterface.place(nic.vpc().value(), address);
        return call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_ADDRESS, place).stream().findFirst();
    }
}
