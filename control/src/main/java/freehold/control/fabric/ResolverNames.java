package freehold.control.fabric;

import freehold.control.network.NetworkInterface;
import freehold.control.network.Vpc;
import freehold.control.region.Region;
import freehold.control.vpcendpoint.EndpointNames;
import freehold.hosting.NetworkSpec.Resolver;
import freehold.kernel.store.View;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The private names that a VPC's resolver knows.
///
/// As on EC2 a VPC with `enableDnsSupport` has a resolver, and one with `enableDnsHostnames` too has names of its own
/// (<https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html#vpc-dns-support>). The names of its endpoints, which
/// are public ones there, are known in their VPC: there are no public names.
record ResolverNames(Region region, GuestNames guests) {
    /// @return null if the VPC has no resolver
    @Nullable Resolver of(View view, Vpc vpc) {
        if (!vpc.dnsSupport()) {
            return null;
        }
        var names = new TreeMap<String, List<String>>();
        if (vpc.dnsHostnames()) {
            for (var nic : view.by(NetworkInterface.TYPE.kind(), NetworkInterface.BY_VPC, vpc.id().value())) {
                nic.privateIps().forEach(address -> names.put(region.privateDnsName(address), List.of(address)));
                addResourceName(names, view, nic);
            }
        }
        names.putAll(EndpointNames.of(view, vpc, region));
        return new Resolver(names);
    }

    /// An instance's own name leads to the first addresses of its first interface.
    private void addResourceName(Map<String, List<String>> names, View view, NetworkInterface nic) {
        var attachment = nic.attachment();
        if (attachment == null || attachment.deviceIndex() != 0) {
            return;
        }
        var options = guests.of(view, attachment.instance());
        var ipv4 = options.a() ? List.of(nic.privateIp()) : List.<String>of();
        var ipv6 = options.aaaa() ? nic.ipv6Ips().stream().limit(1).toList() : List.<String>of();
        if (!ipv4.isEmpty() || !ipv6.isEmpty()) {
            names.put(region.resourceDnsName(attachment.instance()),
                    Stream.concat(ipv4.stream(), ipv6.stream()).toList());
        }
    }
}
