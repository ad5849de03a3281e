package freehold.control.networkinterface;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Prefixes;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.Empty;
import freehold.model.ec2.UnassignPrivateIpAddressesRequest;
import java.util.Set;

/// Takes secondary private addresses, or prefixes, from an interface; the elastic addresses that led to them lead nowhere then.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_UnassignPrivateIpAddresses.html>
public final class UnassignPrivateIpAddresses implements Command<UnassignPrivateIpAddressesRequest, Empty> {
    @Override
    public Api<UnassignPrivateIpAddressesRequest, Empty> api() {
        return UnassignPrivateIpAddressesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "PrivateIpAddress", "Ipv4Prefix");
    }

    @Override
    public Empty handle(UnassignPrivateIpAddressesRequest request, Change call) {
        var nic = Interfaces.toChange(call, request.networkInterfaceId());
        var addresses = Set.copyOf(request.privateIpAddresses());
        var prefixes = Set.copyOf(request.ipv4Prefixes());
        if (addresses.isEmpty() && prefixes.isEmpty()) {
            throw Fault.client("MissingParameter", "The request must contain the parameter privateIpAddress");
        }
        if (addresses.contains(nic.privateIp())) {
            throw Fault.client("InvalidParameterValue", "The primary private IP address " + nic.privateIp() + " cannot be unassigned.");
        }
        if (!nic.privateIps().containsAll(addresses)) {
            throw Fault.client("InvalidParameterValue", "Some of the specified addresses are not assigned to interface " + nic.id());
        }
        if (!nic.prefixes().containsAll(prefixes)) {
            throw Fault.client("InvalidParameterValue", "Some of the specified prefixes are not assigned to interface " + nic.id());
        }
        addresses.forEach(address -> InterfaceEnd.ofAddress(call.tx(), nic, address));
        prefixes.forEach(prefix -> Prefixes.release(call.tx(), InterfaceEnd.subnet(call.tx(), nic), prefix));
        var left = nic.privateIps().stream().filter(address -> !addresses.contains(address)).toList();
        var blocks = nic.prefixes().stream().filter(prefix -> !prefixes.contains(prefix)).toList();
        call.put(NetworkInterface.TYPE, nic.withPrivateIps(left).withPrefixes(blocks));
        return Empty.ANSWER;
    }
}
