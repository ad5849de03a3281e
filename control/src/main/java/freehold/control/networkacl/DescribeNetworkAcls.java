package freehold.control.networkacl;

import freehold.control.networkacl.NetworkAcl.Association;
import freehold.control.networkacl.NetworkAcl.Entry;
import freehold.control.operation.Call;
import freehold.control.operation.Filters;
import freehold.control.operation.Listing;
import freehold.control.operation.Query;
import freehold.control.operation.Said;
import freehold.model.Api;
import freehold.model.ec2.DescribeNetworkAclsRequest;
import freehold.model.ec2.DescribeNetworkAclsResult;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Lists network ACLs, what they let pass and which subnets they guard.
///
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html>
public final class DescribeNetworkAcls implements Query<DescribeNetworkAclsRequest, DescribeNetworkAclsResult> {
    private static final Listing<NetworkAcl, Said> LISTING =
            new Listing<>(NetworkAcl.TYPE, Said::new, DescribeNetworkAcls::filters, 5, 1000, "networkAclIds");

    @Override
    public Api<DescribeNetworkAclsRequest, DescribeNetworkAclsResult> api() {
        return DescribeNetworkAclsRequest.API;
    }

    @Override
    public Set<String> honours() {
        return Set.of("NetworkAclId");
    }

    @Override
    public DescribeNetworkAclsResult handle(DescribeNetworkAclsRequest request, Call call) {
        var page = LISTING.list(call, request.networkAclIds(), request.filters(), request.maxResults(), request.nextToken());
        return DescribeNetworkAclsResult.builder()
                .networkAcls(page.items().stream().map(new NetworkAclItem(call.view())::of).toList())
                .nextToken(page.token())
                .build();
    }

    private static Filters<NetworkAcl> filters(Call call) {
        var filters = new Filters<NetworkAcl>()
                .onAny("association.association-id", acl -> associations(acl, Association::id))
                .onAny("association.network-acl-id", acl -> associations(acl, _ -> acl.id().value()))
                .onAny("association.subnet-id", acl -> associations(acl, association -> association.subnet().value()))
                .onFlag("default", NetworkAcl::isDefault)
                .on("network-acl-id", acl -> acl.id().value())
                .on("owner-id", acl -> acl.owner().value())
                .on("vpc-id", acl -> acl.vpc().value())
                .onTags(NetworkAcl::tags);
        onEntries(filters, call);
        return filters;
    }

    private static void onEntries(Filters<NetworkAcl> filters, Call call) {
        var item = new NetworkAclItem(call.view());
        Predicate<Entry> any = _ -> true;
        entries(filters, item, "cidr", entry -> !entry.isIpv6(), Entry::cidr);
        entries(filters, item, "ipv6-cidr", Entry::isIpv6, Entry::cidr);
        entries(filters, item, "icmp.type", DescribeNetworkAcls::hasTypes, entry -> Integer.toString(entry.from()));
        entries(filters, item, "icmp.code", DescribeNetworkAcls::hasTypes, entry -> Integer.toString(entry.to()));
        entries(filters, item, "port-range.from", DescribeNetworkAcls::hasPorts, entry -> Integer.toString(entry.from()));
        entries(filters, item, "port-range.to", DescribeNetworkAcls::hasPorts, entry -> Integer.toString(entry.to()));
        entries(filters, item, "rule-action", any, NetworkAclItem::action);
        entries(filters, item, "egress", any, entry -> Boolean.toString(entry.egress()));
        entries(filters, item, "rule-number", any, entry -> Integer.toString(entry.number()));
        filters.onAny("entry.protocol", acl -> item.entries(acl).stream()
                .flatMap(entry -> List.of(Integer.toString(entry.protocol()), Protocols.name(entry.protocol())).stream())
                .toList());
    }

    private static void entries(
            Filters<NetworkAcl> filters, NetworkAclItem item, String name, Predicate<Entry> has, Function<Entry, String> value) {
        filters.onAny("entry." + name, acl -> item.entries(acl).stream().filter(has).map(value).toList());
    }

    private static boolean hasPorts(Entry entry) {
        return NetworkAclItem.ports(entry) != null;
    }

    private static boolean hasTypes(Entry entry) {
        return NetworkAclItem.types(entry) != null;
    }

    private static List<String> associations(NetworkAcl acl, Function<Association, String> value) {
        return acl.associations().stream().map(value).toList();
    }
}
