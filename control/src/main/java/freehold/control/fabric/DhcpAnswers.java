package freehold.control.fabric;

import freehold.control.dhcpoptions.DhcpOptions;
import freehold.control.network.Vpc;
import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Dhcp;
import freehold.kernel.store.View;
import java.util.List;
import java.util.stream.Stream;

/// What a VPC's guests are told by DHCP: its set of options, with the address of its own resolver where that is named.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/DHCPOptionSetConcepts.html>
final class DhcpAnswers {
    /// Where a VPC's own resolver is, from the first address of its primary block
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html>).
    private static final int RESOLVER = 2;

    private DhcpAnswers() {}

    /// @param mtu bytes
    static Dhcp of(View view, Vpc vpc, int mtu) {
        return view.find(DhcpOptions.TYPE.kind(), vpc.dhcpOptionsId())
                .map(options -> of(options, vpc, mtu))
                .orElse(new Dhcp(List.of(), "", List.of(), mtu));
    }

    private static Dhcp of(DhcpOptions options, Vpc vpc, int mtu) {
        var own = Cidr.parse(vpc.cidr()).address(RESOLVER);
        return new Dhcp(
                options.values(DhcpOptions.DOMAIN_NAME_SERVERS).stream()
                        .flatMap(server -> server.equals(DhcpOptions.AMAZON_PROVIDED_DNS) ? Stream.of(own, NetworkSpec.RESOLVER_IPV6) : Stream.of(server))
                        .toList(),
                String.join(" ", options.values(DhcpOptions.DOMAIN_NAME)),
                options.values(DhcpOptions.NTP_SERVERS),
                mtu,
                options.values(DhcpOptions.NETBIOS_NAME_SERVERS),
                number(options, DhcpOptions.NETBIOS_NODE_TYPE),
                number(options, DhcpOptions.IPV6_LEASE));
    }

    private static int number(DhcpOptions options, String key) {
        return options.values(key).stream().mapToInt(Integer::parseInt).findFirst().orElse(0);
    }
}
