package freehold.control.networkinterface;

import freehold.control.address.ElasticAddress;
import freehold.control.address.ElasticAddress.Association;
import freehold.control.gateway.NatGateway;
import freehold.control.network.NetworkInterface;
import freehold.control.network.NetworkInterface.Attachment;
import freehold.control.network.NetworkInterfaceId;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.control.securitygroup.SecurityGroup;
import freehold.model.Api;
import freehold.model.ec2.DescribeNetworkInterfacesRequest;
import freehold.model.ec2.DescribeNetworkInterfacesResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists network interfaces.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkInterfaces.html>
public final class DescribeNetworkInterfaces
        implements Query<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult> {
    private final Region region;
    private final Listing<NetworkInterface, NetworkInterfaceId> listing = new Listing<>(
            NetworkInterface.TYPE, NetworkInterfaceId::new, this::filters, 5, 1000, "networkInterfaceIds");

    DescribeNetworkInterfaces(Region region) {
        this.region = region;
    }

    @Override
    public Api<DescribeNetworkInterfacesRequest, DescribeNetworkInterfacesResult> api() {
        return DescribeNetworkInterfacesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkInterfaceId", "IncludeManagedResources"); // none is managed by anyone but its owner
    }

    @Override
    public DescribeNetworkInterfacesResult handle(DescribeNetworkInterfacesRequest request, Call call) {
        var page = listing.list(
                call, request.networkInterfaceIds(), request.filters(), request.maxResults(), request.nextToken());
        var item = new InterfaceItem(call.view(), region);
        return DescribeNetworkInterfacesResult.builder()
                .networkInterfaces(page.items().stream().map(item::of).toList())
                .nextToken(page.token())
                .build();
    }

    private Filters<NetworkInterface> filters(Call call) {
        var filters = new Filters<NetworkInterface>()
                .onAny("addresses.primary", n -> n.privateIps().size() == 1 ? List.of("true") : List.of("true", "false"))
                .onAny("addresses.private-ip-address", NetworkInterface::privateIps)
                .on("private-ip-address", NetworkInterface::privateIp)
                .on("private-dns-name", n -> region.privateDnsName(n.privateIp()))
                .on("availability-zone", NetworkInterface::zone)
                .on("availability-zone-id", n -> region.zoneId(n.zone()))
                .on("description", NetworkInterface::description)
                .onAny("group-id", NetworkInterface::groups)
                .onAny("group-name", n -> groupNames(call, n))
                .on("interface-type", NetworkInterface::interfaceType)
                .on("mac-address", NetworkInterface::mac)
                .on("network-interface-id", n -> n.id().value())
                .onFlag("operator.managed", _ -> false)
                .on("owner-id", n -> n.owner().value())
                .onAny("ipv6-addresses.ipv6-address", NetworkInterface::ipv6Ips)
                .onFlag("requester-managed", NetworkInterface::isManaged)
                .onFlag("source-dest-check", NetworkInterface::sourceDestCheck)
                .on("status", InterfaceItem::status)
                .on("subnet-id", n -> n.subnet().value())
                .on("vpc-id", n -> n.vpc().value())
                .onNothing("operator.principal", "requester-id", "association.public-dns-name")
                .onAny("attachment.nat-gateway-id", n -> natGateways(call, n))
                .onTags(NetworkInterface::tags);
        onAttachment(filters);
        onAssociation(filters, call);
        return filters;
    }

    private static List<String> natGateways(Call call, NetworkInterface nic) {
        return call.view().by(NatGateway.TYPE.kind(), NatGateway.BY_INTERFACE, nic.id().value()).stream()
                .map(gateway -> gateway.id().value())
                .toList();
    }

    private static void onAttachment(Filters<NetworkInterface> filters) {
        attachment(filters, "attach-time", a -> Filters.time(a.at()));
        attachment(filters, "attachment-id", Attachment::id);
        attachment(filters, "delete-on-termination", a -> Boolean.toString(a.deleteOnTermination()));
        attachment(filters, "device-index", a -> Integer.toString(a.deviceIndex()));
        attachment(filters, "instance-id", Attachment::instance);
        attachment(filters, "status", _ -> "attached");
        filters.on("attachment.instance-owner-id", n -> n.attachment() == null ? null : n.owner().value());
    }

    private static void attachment(Filters<NetworkInterface> filters, String name, Function<Attachment, String> value) {
        filters.on("attachment." + name, n -> n.attachment() == null ? null : value.apply(n.attachment()));
    }

    private static void onAssociation(Filters<NetworkInterface> filters, Call call) {
        filters.onAny("association.allocation-id", n -> elastic(call, n, (address, _) -> address.id().value()))
                .onAny("association.association-id", n -> elastic(call, n, (_, association) -> association.id().value()))
                .onAny("association.public-ip", n -> publicIps(call, n))
                .onAny("addresses.association.public-ip", n -> publicIps(call, n))
                .onAny("association.ip-owner-id", n -> ipOwners(call, n))
                .onAny("addresses.association.owner-id", n -> ipOwners(call, n));
    }

    private static List<String> elastic(
            Call call, NetworkInterface nic, BiFunction<ElasticAddress, Association, String> value) {
        var all = new ArrayList<String>();
        for (var address : InterfaceItem.elastic(call.view(), nic)) {
            var association = address.association();
            if (association != null) {
                all.add(value.apply(address, association));
            }
        }
        return all;
    }

    private static Collection<String> publicIps(Call call, NetworkInterface nic) {
        var all = elastic(call, nic, (address, _) -> address.publicIp());
        var own = nic.publicIp();
        if (own != null) {
            all.add(own);
        }
        return all;
    }

    private static Collection<String> ipOwners(Call call, NetworkInterface nic) {
        var all = elastic(call, nic, (_, _) -> nic.owner().value());
        if (nic.publicIp() != null) {
            all.add("amazon");
        }
        return all;
    }

    private static Collection<String> groupNames(Call call, NetworkInterface nic) {
        return nic.groups().stream()
                .<@Nullable String>map(id -> SecurityGroup.name(call.view(), id))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }
}
