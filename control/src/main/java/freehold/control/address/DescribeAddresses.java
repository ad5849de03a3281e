package freehold.control.address;

import freehold.control.address.ElasticAddress.Association;
import freehold.control.network.NetworkInterface;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Query;
import freehold.control.region.Region;
import freehold.kernel.Fault;
import freehold.model.Api;
import freehold.model.ec2.Address;
import freehold.model.ec2.DescribeAddressesRequest;
import freehold.model.ec2.DescribeAddressesResult;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lists elastic addresses, and who has them.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAddresses.html>
public final class DescribeAddresses implements Query<DescribeAddressesRequest, DescribeAddressesResult> {
    private final Region region;

    DescribeAddresses(Region region) {
        this.region = region;
    }

    @Override
    public Api<DescribeAddressesRequest, DescribeAddressesResult> api() {
        return DescribeAddressesRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("PublicIp", "AllocationId");
    }

    @Override
    public DescribeAddressesResult handle(DescribeAddressesRequest request, Call call) {
        return DescribeAddressesResult.builder()
                .addresses(asked(request, call).stream()
                        .filter(filters(call).test(request.filters()))
                        .map(address -> item(call, address))
                        .toList())
                .build();
    }

    private static Collection<ElasticAddress> asked(DescribeAddressesRequest request, Call call) {
        if (request.allocationIds().isEmpty() && request.publicIps().isEmpty()) {
            return call.mine(ElasticAddress.TYPE);
        }
        var found = new LinkedHashSet<>(call.getAll(ElasticAddress.TYPE, request.allocationIds(), AllocationId::new));
        request.publicIps().forEach(publicIp -> found.add(ElasticAddress.find(call, publicIp)
                .orElseThrow(() -> Fault.client("InvalidAddress.NotFound", "Address '" + publicIp + "' not found."))));
        return found;
    }

    private Address item(Call call, ElasticAddress address) {
        var association = address.association();
        return Address.builder()
                .allocationId(address.id().value())
                .publicIp(address.publicIp())
                .domain(ElasticAddress.DOMAIN)
                .publicIpv4Pool(ElasticAddress.POOL)
                .networkBorderGroup(region.name())
                .associationId(association == null ? null : association.id().value())
                .networkInterfaceId(association == null ? null : association.networkInterface().value())
                .networkInterfaceOwnerId(association == null ? null : address.owner().value())
                .privateIpAddress(association == null ? null : association.privateIp())
                .instanceId(instance(call, address))
                .tags(address.tags().itemsIfAny())
                .build();
    }

    private static @Nullable String instance(Call call, ElasticAddress address) {
        var association = address.association();
        return association == null
                ? null
                : call.find(NetworkInterface.TYPE, association.networkInterface())
                        .map(NetworkInterface::attachment)
                        .map(NetworkInterface.Attachment::instance)
                        .orElse(null);
    }

    private Filters<ElasticAddress> filters(Call call) {
        var filters = new Filters<ElasticAddress>()
                .on("allocation-id", a -> a.id().value())
                .on("domain", _ -> ElasticAddress.DOMAIN)
                .on("instance-id", a -> instance(call, a))
                .on("network-border-group", _ -> region.name())
                .on("network-interface-owner-id", a -> a.association() == null ? null : a.owner().value())
                .on("public-ip", ElasticAddress::publicIp)
                .onTags(ElasticAddress::tags);
        onAssociation(filters, "association-id", a -> a.id().value());
        onAssociation(filters, "network-interface-id", a -> a.networkInterface().value());
        onAssociation(filters, "private-ip-address", Association::privateIp);
        return filters;
    }

    private static void onAssociation(Filters<ElasticAddress> filters, String name, Function<Association, String> value) {
        filters.on(name, a -> a.association() == null ? null : value.apply(a.association()));
    }
}
