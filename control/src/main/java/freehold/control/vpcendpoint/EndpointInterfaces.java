package freehold.control.vpcendpoint;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.network.VpcId;
import freehold.control.networkinterface.AddressRequest;
import freehold.control.networkinterface.InterfaceEnd;
import freehold.control.networkinterface.Ipv6Request;
import freehold.control.networkinterface.NewInterface;
import freehold.control.networkinterface.PrefixRequest;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.vpcendpoint.VpcEndpoint.Place;
import freehold.kernel.Fault;
import freehold.kernel.store.Tx;
import freehold.model.ec2.SubnetConfiguration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The interfaces of endpoints, which follow what their owners ask for.
final class EndpointInterfaces {
    private EndpointInterfaces() {}

    /// Which address an endpoint is to have in each subnet that is named, or configured, or both; null for any.
    static Map<String, @Nullable String> wanted(List<String> subnets, List<SubnetConfiguration> configurations) {
        var wanted = new LinkedHashMap<String, @Nullable String>();
        subnets.forEach(subnet -> wanted.put(subnet, null));
        for (var configuration : configurations) {
            wanted.put(Objects.requireNonNullElse(configuration.subnetId(), ""), configuration.ipv4());
        }
        return wanted;
    }

    /// An endpoint with interfaces in further subnets; one that it has already stays as it is.
    ///
    /// @param wanted the address in each, null for any
    static VpcEndpoint add(Change call, VpcEndpoint endpoint, Map<String, @Nullable String> wanted) {
        var places = new ArrayList<>(endpoint.places());
        wanted.forEach((id, address) -> {
            var subnet = subnet(call, id, endpoint.vpc());
            var present = endpoint.in(subnet.id());
            if (present.isPresent()) {
                checkKept(call, present.get(), address);
                return;
            }
            if (places.stream().anyMatch(place -> place.zone().equals(subnet.zone()))) {
                throw Fault.client("DuplicateSubnetsInSameZone",
                        "Found another VPC endpoint subnet in the availability zone of " + subnet.id());
            }
            places.add(new Place(subnet.id(), subnet.zone(), make(call, endpoint, subnet, address).id(), false));
        });
        return endpoint.withPlaces(places);
    }

    private static void checkKept(Change call, Place place, @Nullable String address) {
        var nic = call.get(NetworkInterface.TYPE, place.networkInterface());
        if (address != null && !nic.privateIp().equals(address)) {
            throw Fault.client("InvalidParameter", "The address of a VPC endpoint in a subnet can't be changed: it is " + nic.privateIp() + " in "
                    + place.subnet() + ". Remove the subnet, and add it again.");
        }
    }

    /// An endpoint without its interfaces in some subnets.
    static VpcEndpoint remove(Change call, VpcEndpoint endpoint, List<String> subnets) {
        var places = new ArrayList<>(endpoint.places());
        for (var id : subnets) {
            var place = endpoint.in(subnet(call, id, endpoint.vpc()).id()).orElseThrow(() -> Fault.client(
                    "InvalidParameter", "The VPC endpoint '" + endpoint.id() + "' is not in the subnet '" + id + "'."));
            if (places.remove(place)) {
                end(call.tx(), place);
            }
        }
        return endpoint.withPlaces(places);
    }

    /// An endpoint that other security groups guard.
    static VpcEndpoint guard(Change call, VpcEndpoint endpoint, List<String> groups) {
        for (var place : endpoint.places()) {
            call.put(NetworkInterface.TYPE, call.get(NetworkInterface.TYPE, place.networkInterface()).withGroups(groups));
        }
        return endpoint.withGroups(groups);
    }

    static void end(Tx tx, Place place) {
        tx.find(NetworkInterface.TYPE.kind(), place.networkInterface().value()).ifPresent(nic -> InterfaceEnd.of(tx, nic));
    }

    private static NetworkInterface make(Change call, VpcEndpoint endpoint, Subnet subnet, @Nullable String address) {
        var nic = new NewInterface(subnet, endpoint.groups(), new AddressRequest(address, List.of(), 0), PrefixRequest.NONE, Ipv6Request.NONE, false,
                        "VPC Endpoint Interface " + endpoint.id(), Tags.NONE)
                .make(call)
                .asVpcEndpoint();
        return call.put(NetworkInterface.TYPE, nic);
    }

    /// Here EC2 does not spell the code as elsewhere.
    private static Subnet subnet(Change call, String id, VpcId vpc) {
        var subnet = call.find(Subnet.TYPE, new SubnetId(id))
                .orElseThrow(() -> Fault.client("InvalidSubnetId.NotFound", "The subnet ID '" + id + "' does not exist"));
        if (!subnet.vpc().equals(vpc)) {
            throw Fault.client("InvalidParameter", "The subnet '" + id + "' is not in the VPC '" + vpc + "'.");
        }
        return subnet;
    }
}
