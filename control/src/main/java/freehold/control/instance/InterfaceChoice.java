package freehold.control.instance;

import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.PublicPool;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.control.securitygroup.SecurityGroupId;
import freehold.kernel.Fault;
import freehold.kernel.IdForm;
import freehold.kernel.store.Tx;
import freehold.model.ec2.InstanceNetworkInterfaceSpecification;
import freehold.model.ec2.RunInstancesRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Where in which network a launch goes: its subnet, security groups and addresses, from the request's own parameters or
/// its one network interface.
public final class InterfaceChoice {
    private static final IdForm ATTACHMENT = IdForm.of("eni-attach", "attachment", "InvalidAttachmentID");

    private final Region region;
    private final PublicPool pool;

    public InterfaceChoice(Region region, PublicPool pool) {
        this.region = region;
        this.pool = pool;
    }

    /// A place for one interface, decided.
    ///
    /// @param privateIp the address asked for; null for any
    record Spot(
            Subnet subnet,
            List<String> groups,
            @Nullable String privateIp,
            boolean publicIp,
            boolean deleteOnTermination,
            String description) {}

    /// The subnets to try, in order: the one that is named, or the default subnets of the zones that will do.
    List<Subnet> subnets(RunInstancesRequest request, Call call) {
        var nic = only(request);
        var named = nic == null ? request.subnetId() : nic.subnetId();
        if (named != null) {
            var subnet = call.get(Subnet.TYPE, new SubnetId(named));
            var zone = zone(request);
            if (zone != null && !zone.equals(subnet.zone())) {
                throw Fault.client("InvalidParameterCombination", "The availability zone '" + zone
                        + "' and the subnet '" + subnet.id() + "' don't match: the subnet is in '" + subnet.zone() + "'.");
            }
            return List.of(subnet);
        }
        var zone = zone(request);
        if (zone != null && !region.hasZone(zone)) {
            throw Fault.client("InvalidParameterValue", "Invalid availability zone: [" + zone + "]");
        }
        var defaults = call.mine(Subnet.TYPE).stream()
                .filter(Subnet::defaultForAz)
                .filter(subnet -> zone == null || zone.equals(subnet.zone()))
                .sorted(java.util.Comparator.comparing(Subnet::zone))
                .toList();
        if (defaults.isEmpty()) {
            throw Fault.client("MissingInput", "No subnets found for the default VPC. Please specify a subnet.");
        }
        return defaults;
    }

    /// The ids of the security groups that are named, or the VPC's default one.
    List<String> groups(RunInstancesRequest request, Subnet subnet, Call call) {
        var nic = only(request);
        var asked = new LinkedHashSet<String>();
        var ids = nic == null ? request.securityGroupIds() : nic.groups();
        for (var group : call.getAll(SecurityGroup.TYPE, ids, SecurityGroupId::new)) {
            checkVpc(group, subnet);
            asked.add(group.id().value());
        }
        var names = nic == null ? request.securityGroups() : List.<String>of();
        if (!names.isEmpty() && request.subnetId() != null) {
            throw Fault.client("InvalidParameterCombination",
                    "The parameter groupName cannot be used with the parameter subnet");
        }
        for (var name : names) {
            asked.add(named(name, subnet, call).id().value());
        }
        if (asked.isEmpty()) {
            asked.add(named(SecurityGroup.DEFAULT, subnet, call).id().value());
        }
        return List.copyOf(asked);
    }

    Spot place(RunInstancesRequest request, Subnet subnet, List<String> groups) {
        var nic = only(request);
        if (nic == null) {
            return new Spot(subnet, groups, request.privateIpAddress(), subnet.mapPublicIpOnLaunch(), true, "");
        }
        var wantsPublic = nic.associatePublicIpAddress();
        return new Spot(
                subnet,
                groups,
                nic.privateIpAddress(),
                wantsPublic == null ? subnet.mapPublicIpOnLaunch() : wantsPublic,
                !Boolean.FALSE.equals(nic.deleteOnTermination()),
                nic.description() == null ? "" : nic.description());
    }

    NetworkInterface make(Spot spot, RunInstancesRequest request, InstanceId instance, Change call) {
        var id = new NetworkInterfaceId(call.fresh(NetworkInterfaceId.FORM));
        var asked = spot.privateIp();
        var privateIp = asked == null
                ? Addresses.take(call.tx(), spot.subnet(), id, call.random())
                : Addresses.take(call.tx(), spot.subnet(), id, asked);
        return call.put(
                NetworkInterface.TYPE,
                new NetworkInterface(
                        id,
                        call.account(),
                        spot.subnet().vpc(),
                        spot.subnet().id(),
                        spot.subnet().zone(),
                        mac(call.tx(), id, call.random()),
                        List.of(privateIp),
                        List.of(),
                        spot.publicIp() ? pool.take(call.tx(), id.value(), call.random()) : null,
                        spot.publicIp(),
                        spot.groups(),
                        true,
                        spot.description(),
                        new Attachment(call.fresh(ATTACHMENT), instance.value(), 0, call.now(), spot.deleteOnTermination()),
                        NetworkInterface.ORDINARY,
                        Tags.of(request.tagSpecifications(), NetworkInterface.TYPE)));
    }

    /// `ip-172-31-5-9.local-1.compute.internal`
    static String privateDnsName(String privateIp, Region region) {
        return "ip-" + privateIp.replace('.', '-') + "." + region.domainName();
    }

    /// The request's one interface; null if it has none and says everything itself.
    private static @Nullable InstanceNetworkInterfaceSpecification only(RunInstancesRequest request) {
        var nics = request.networkInterfaces();
        if (nics.isEmpty()) {
            return null;
        }
        if (request.subnetId() != null || request.privateIpAddress() != null
                || !request.securityGroupIds().isEmpty() || !request.securityGroups().isEmpty()) {
            throw Fault.client("InvalidParameterCombination",
                    "Network interfaces and an instance-level subnet ID, private IP address or security groups may not be"
                            + " specified on the same request");
        }
        if (nics.size() > 1) {
            throw Fault.client("UnsupportedOperation",
                    "More than one network interface at launch is not supported in this region.");
        }
        var nic = nics.getFirst();
        if (nic.deviceIndex() == null || nic.deviceIndex() != 0) {
            throw Fault.client("InvalidParameterValue", "The first network interface must have device index 0.");
        }
        return nic;
    }

    private @Nullable String zone(RunInstancesRequest request) {
        var placement = request.placement();
        if (placement == null) {
            return null;
        }
        var id = placement.availabilityZoneId();
        if (id == null) {
            var zone = placement.availabilityZone();
            return zone == null || zone.isEmpty() ? null : zone; // Terraform says nothing with an empty text
        }
        return region.zones().stream()
                .filter(z -> z.id().equals(id))
                .map(Region.Zone::name)
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidParameterValue", "Invalid availability zone id: [" + id + "]"));
    }

    private static SecurityGroup named(String name, Subnet subnet, Call call) {
        return call.view().by(SecurityGroup.TYPE.kind(), SecurityGroup.BY_VPC, subnet.vpc().value()).stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Fault.client("InvalidGroup.NotFound",
                        "The security group '" + name + "' does not exist in VPC '" + subnet.vpc() + "'"));
    }

    private static void checkVpc(SecurityGroup group, Subnet subnet) {
        if (!group.vpc().equals(subnet.vpc())) {
            throw Fault.client("InvalidParameter", "Security group " + group.id() + " and subnet " + subnet.id()
                    + " belong to different networks.");
        }
    }

    /// Locally administered, unicast, and nobody else's.
    private static String mac(Tx tx, NetworkInterfaceId holder, RandomGenerator random) {
        while (true) {
            long bits = random.nextLong();
            var mac = String.format(Locale.ROOT, "02:%02x:%02x:%02x:%02x:%02x",
                    bits & 255, bits >> 8 & 255, bits >> 16 & 255, bits >> 24 & 255, bits >> 32 & 255);
            if (tx.claim("mac/" + mac, holder.value())) {
                return mac;
            }
        }
    }
}
