package freehold.control.address;

import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Change;
import freehold.control.operation.Command;
import freehold.kernel.Fault;
import freehold.kernel.IdForm;
import freehold.model.Api;
import freehold.model.ec2.AssociateAddressRequest;
import freehold.model.ec2.AssociateAddressResult;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Lets an elastic address reach an instance or an interface. Whoever had the address loses it; what the interface had in
/// its place becomes free.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html>
public final class AssociateAddress implements Command<AssociateAddressRequest, AssociateAddressResult> {
    /// Instances are known here only by their interfaces.
    private static final IdForm INSTANCE = IdForm.of("i", "instance", "InvalidInstanceID");

    private final Associations associations;

    AssociateAddress(Associations associations) {
        this.associations = associations;
    }

    @Override
    public Api<AssociateAddressRequest, AssociateAddressResult> api() {
        return AssociateAddressRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("AllocationId", "PublicIp", "InstanceId", "NetworkInterfaceId", "PrivateIpAddress", "AllowReassociation");
    }

    @Override
    public AssociateAddressResult handle(AssociateAddressRequest request, Change call) {
        var address = address(request, call);
        var nic = target(request, call);
        Associations.refuseIfManaged(nic);
        Associations.refuseIfManaged(call.view(), address);
        var privateIp = privateIp(nic, request.privateIpAddress());
        var current = address.association();
        if (current != null && current.networkInterface().equals(nic.id()) && current.privateIp().equals(privateIp)) {
            return AssociateAddressResult.builder().associationId(current.id().value()).build();
        }
        var other = Associations.of(call.view(), nic, privateIp);
        if (Boolean.FALSE.equals(request.allowReassociation())) {
            refuseIfAssociated(address);
            other.ifPresent(AssociateAddress::refuseIfAssociated);
        }
        other.ifPresent(taken -> associations.disassociate(call, taken, true));
        var free = associations.disassociate(call, address, current != null && current.networkInterface().equals(nic.id()));
        var newest = call.get(NetworkInterface.TYPE, nic.id());
        var association = associations.associate(call, free, newest, privateIp);
        return AssociateAddressResult.builder().associationId(association.id().value()).build();
    }

    private static void refuseIfAssociated(ElasticAddress address) {
        var association = address.association();
        if (association != null) {
            throw Fault.client("Resource.AlreadyAssociated",
                    "resource " + address.id() + " is already associated with associate-id " + association.id());
        }
    }

    private static ElasticAddress address(AssociateAddressRequest request, Change call) {
        var id = request.allocationId();
        var publicIp = request.publicIp();
        if (id != null && publicIp != null) {
            throw Fault.client("InvalidParameterCombination", "You may specify public IP or allocation id, but not both in the same call");
        }
        if (id != null) {
            return call.get(ElasticAddress.TYPE, new AllocationId(id));
        }
        if (publicIp == null) {
            throw Fault.client("MissingParameter", "Either public IP or allocation id must be specified");
        }
        return ElasticAddress.named(call, publicIp);
    }

    /// Who names both an instance and an interface, against the reference, gets the instance: so does EC2, and clients that move an
    /// address from instance to instance name the old one's interface beside the new one.
    private static NetworkInterface target(AssociateAddressRequest request, Change call) {
        var id = request.networkInterfaceId();
        var instance = request.instanceId();
        if (instance != null) {
            return ofInstance(INSTANCE.check(instance), call);
        }
        if (id == null) {
            throw Fault.client("MissingParameter", "Either instance ID or network interface id must be specified");
        }
        return call.get(NetworkInterface.TYPE, new NetworkInterfaceId(id));
    }

    private static NetworkInterface ofInstance(String instance, Change call) {
        var nics = call.view().by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_INSTANCE, instance).stream()
                .filter(nic -> nic.owner().equals(call.account()))
                .toList();
        if (nics.isEmpty()) {
            throw Fault.client(INSTANCE.notFound(), INSTANCE.sentence().replace("%s", instance));
        }
        if (nics.size() > 1) {
            throw Fault.client("InvalidInstanceID", "There are multiple interfaces attached to instance '" + instance
                    + "'. Please specify an interface ID for the operation instead.");
        }
        return nics.getFirst();
    }

    private static String privateIp(NetworkInterface nic, @Nullable String asked) {
        if (asked != null && !nic.privateIps().contains(asked)) {
            throw Fault.client("InvalidParameterValue",
                    "Private IP address (" + asked + ") is not assigned to network interface (" + nic.id() + ")");
        }
        return asked == null ? nic.privateIp() : asked;
    }
}
