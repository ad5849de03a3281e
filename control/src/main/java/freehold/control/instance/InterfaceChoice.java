package freehold.control.instance;

import freehold.control.address.ElasticAddress;
import freehold.control.instancetype.InstanceType;
import freehold.control.network.Addresses;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.network.PublicPool;
import freehold.control.network.Subnet;
import freehold.control.network.SubnetId;
import freehold.control.networkinterface.InterfaceGroups;
import freehold.control.networkinterface.NewInterface;
import freehold.control.operation.Call;
import freehold.control.operation.Change;
import freehold.control.operation.Tags;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.kernel.store.View;
import freehold.model.ec2.RunInstancesRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The interfaces of a launch: where they go, whether that can be, and their making.
public final class InterfaceChoice {
    private final SubnetChoice subnets;
    private final PublicPool pool;

    public InterfaceChoice(Region region, PublicPool pool) {
        this.subnets = new SubnetChoice(region);
        this.pool = pool;
    }

    /// Where each instance of a launch goes, decided.
    ///
    /// @param subnet the primary interface's
    record Spot(Subnet subnet, List<Place> interfaces) {}

    /// One interface, decided.
    ///
    /// @param existing an interface that is there; null for a new one, of which the rest speaks
    private record Place(
            InterfaceRequest request, @Nullable NetworkInterface existing, Subnet subnet, List<String> groups, boolean publicIp) {}

    /// Refuses what no instance of the type may have, or what more than one instance can't have.
    void check(RunInstancesRequest request, InstanceType type) {
        var asked = InterfaceRequest.of(request);
        InterfaceLimits.checkInterfaces(type, asked.size());
        for (var each : asked) {
            InterfaceLimits.checkAddresses(type, each.addresses().count() + each.prefixes().count());
            var any = each.ipv6().any();
            InterfaceLimits.checkAddresses(type, Math.max(each.ipv6().named().size(), any == null ? 0 : any));
        }
        var most = request.maxCount();
        if (most != null && most > 1 && asked.stream().anyMatch(InterfaceRequest::isNamed)) {
            throw Fault.client("InvalidParameterCombination",
                    "Private IP addresses and existing network interfaces can be specified only when launching one instance");
        }
    }

    /// The subnets to try for the primary interface, in order.
    List<Subnet> subnets(RunInstancesRequest request, Call call) {
        var primary = InterfaceRequest.of(request).getFirst();
        var existing = primary.existing();
        var named = primary.subnet();
        var subnet = existing != null
                ? call.get(NetworkInterface.TYPE, existing).subnet()
                : named == null ? null : new SubnetId(named);
        return subnets.of(subnet, request.placement(), call);
    }

    /// How many instances the free addresses are enough for.
    int room(View view, Spot spot) {
        Map<Subnet, Integer> needs = new HashMap<>();
        for (var place : spot.interfaces) {
            int any = place.existing == null ? place.request.addresses().any() + place.request.prefixes().addresses() : 0;
            if (any > 0) {
                needs.merge(place.subnet, any, Integer::sum);
            }
        }
        return needs.entrySet().stream()
                .mapToInt(need -> Addresses.available(view, need.getKey()) / need.getValue())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /// @param subnet the primary interface's
    Spot place(RunInstancesRequest request, Subnet subnet, Call call) {
        var asked = InterfaceRequest.of(request);
        boolean alone = asked.size() == 1;
        var places = new ArrayList<Place>();
        for (var each : asked) {
            var id = each.existing();
            places.add(id == null ? fresh(each, subnet, alone, call) : existing(each, id, alone, call));
        }
        for (var place : places) {
            if (!place.subnet.zone().equals(subnet.zone()) || !place.subnet.vpc().equals(subnet.vpc())) {
                throw Fault.client("InvalidParameterCombination", "The subnets '" + subnet.id() + "' and '" + place.subnet.id()
                        + "' are not in the same availability zone of the same VPC.");
            }
        }
        return new Spot(subnet, places);
    }

    private static Place fresh(InterfaceRequest asked, Subnet primary, boolean alone, Call call) {
        var named = asked.subnet();
        var subnet = named == null ? primary : call.get(Subnet.TYPE, new SubnetId(named));
        var wantsPublic = asked.publicIp();
        return new Place(asked, null, subnet, groups(asked, subnet, call),
                alone && (wantsPublic == null ? subnet.mapPublicIpOnLaunch() : wantsPublic));
    }

    private static Place existing(InterfaceRequest asked, NetworkInterfaceId id, boolean alone, Call call) {
        var nic = call.get(NetworkInterface.TYPE, id);
        if (nic.isInUse()) {
            throw AttachNetworkInterface.inUse(nic);
        }
        var subnet = call.get(Subnet.TYPE, nic.subnet());
        boolean hasElastic = !call.view().by(ElasticAddress.TYPE.kind(), ElasticAddress.BY_INTERFACE, id.value()).isEmpty();
        return new Place(asked, nic, subnet, nic.groups(), alone && nic.wantsPublicIp() && !hasElastic);
    }

    private static List<String> groups(InterfaceRequest asked, Subnet subnet, Call call) {
        if (asked.groupNames().isEmpty()) {
            return InterfaceGroups.of(call, subnet, asked.groups());
        }
        var all = new LinkedHashSet<String>();
        if (!asked.groups().isEmpty()) {
            all.addAll(InterfaceGroups.of(call, subnet, asked.groups()));
        }
        asked.groupNames().forEach(name -> all.add(InterfaceGroups.named(call, subnet.vpc(), name)));
        return List.copyOf(all);
    }

    /// @return the primary
    NetworkInterface make(Spot spot, RunInstancesRequest request, InstanceId instance, Change call) {
        var tags = Tags.of(request.tagSpecifications(), NetworkInterface.TYPE);
        return spot.interfaces.stream().map(place -> make(place, tags, instance, call)).toList().getFirst();
    }

    private NetworkInterface make(Place place, Tags tags, InstanceId instance, Change call) {
        var asked = place.request;
        var nic = place.existing != null
                ? place.existing
                : new NewInterface(place.subnet, place.groups, asked.addresses(), asked.prefixes(), asked.ipv6(), asked.primaryIpv6(),
                                asked.description(), tags)
                        .make(call)
                        .withWantsPublicIp(place.publicIp);
        var publicIp = place.publicIp ? pool.take(call.tx(), nic.id().value(), call.random()) : null;
        var attachment = new Attachment(
                call.fresh(Attachment.FORM), instance.value(), asked.deviceIndex(), call.now(), asked.deleteOnTermination());
        return call.put(NetworkInterface.TYPE, nic.withPublicIp(publicIp).withAttachment(attachment));
    }

    /// `ip-172-31-5-9.local-1.compute.internal`
    static String privateDnsName(String privateIp, Region region) {
        return region.privateDnsName(privateIp);
    }
}
