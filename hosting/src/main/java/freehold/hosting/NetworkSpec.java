package freehold.hosting;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A network as it is wanted: subnets behind one router, their ports, what may pass, and how it reaches outside.
///
/// Addresses and blocks are text in their usual form, IPv4 or IPv6 (RFC 5952).
///
/// @param blocks    the network's own address ranges, the first one first: what is in them and in no subnet leads nowhere
/// @param arrivals  where packets go that come from outside, beside the subnets that they are for
/// @param endpoints by the ids of those of the ports at which no guest is but the cloud's own services
/// @param acls      those that [Subnet#acl] names
/// @param nats      those that [Target.Nat] names
/// @param peerings  those that [Target.Peered] names
/// @param resolver  answers guests' questions for names; null where the network has none
public record NetworkSpec(
        NetworkId id,
        List<String> blocks,
        List<Subnet> subnets,
        List<Route> arrivals,
        List<Port> ports,
        Map<String, Endpoint> endpoints,
        List<Group> groups,
        List<Acl> acls,
        List<Nat> nats,
        List<Peering> peerings,
        @Nullable Resolver resolver) {
    /// The resolver's IPv6 address, in every network.
    public static final String RESOLVER_IPV6 = "fd00:ec2::253";

    /// A network that is not told which blocks are its own.
    public NetworkSpec(
            NetworkId id,
            List<Subnet> subnets,
            List<Port> ports,
            List<Group> groups,
            List<Acl> acls,
            List<Nat> nats,
            List<Peering> peerings,
            @Nullable Resolver resolver) {
        this(id, List.of(), subnets, List.of(), ports, Map.of(), groups, acls, nats, peerings, resolver);
    }

    /// NAT gateways that a route by IPv6 leads to: they translate it to IPv4.
    public List<Nat> translators() {
        var led = subnets.stream()
                .flatMap(subnet -> subnet.routes().stream())
                .filter(route -> Ranges.isIpv6(route.destination()))
                .map(Route::target)
                .collect(Collectors.toSet());
        return nats.stream().filter(nat -> led.contains(new Target.Nat(nat.id()))).toList();
    }

    /// Where guests' questions for names are answered, IPv4 and IPv6; nowhere without a resolver
    /// (<https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html>).
    public List<String> resolverAddresses() {
        if (resolver == null) {
            return List.of();
        }
        var first = blocks.stream().filter(block -> !Ranges.isIpv6(block)).map(block -> Cidr.parse(block).address(2)).limit(1);
        return Stream.concat(Stream.of("169.254.169.253", RESOLVER_IPV6), first).toList();
    }

    /// A network of subnets, ports and groups, and nothing else.
    public static NetworkSpec of(NetworkId id, List<Subnet> subnets, List<Port> ports, List<Group> groups) {
        return new NetworkSpec(id, subnets, ports, groups, List.of(), List.of(), List.of(), null);
    }

    /// @param cidr     `172.31.0.0/20`; the router has its first address
    /// @param ipv6Cidr `fd00:ec2:0:1::/64`; the router has its first address. Null without IPv6
    /// @param routes   where packets go that leave the subnet: of those that match, the longest prefix counts. What stays in
    ///                 the network is routed without being named here
    /// @param acl      id of the list that guards its edge; null for none
    /// @param dns64    whether the resolver makes IPv6 addresses for names that have IPv4's only (RFC 6147)
    public record Subnet(
            String id, String cidr, @Nullable String ipv6Cidr, List<Route> routes, @Nullable String acl, Dhcp dhcp, boolean dns64) {
        /// A subnet whose guests are told what there is.
        public Subnet(String id, String cidr, @Nullable String ipv6Cidr, List<Route> routes, @Nullable String acl, Dhcp dhcp) {
            this(id, cidr, ipv6Cidr, routes, acl, dhcp, false);
        }

        /// Its own, of IPv4 and of IPv6.
        public Stream<String> ranges() {
            return Stream.of(cidr, ipv6Cidr).filter(Objects::nonNull);
        }

        /// The router's address within the subnet: the first after the network's own.
        public String gateway() {
            return Cidr.parse(cidr).address(1);
        }
    }

    /// @param destination IPv4 or IPv6 block
    public record Route(String destination, Target target) {}

    /// Where a route leads.
    public sealed interface Target {
        /// Into the network itself, where there is a wider route that leads elsewhere.
        record Local() implements Target {}

        /// Outside, for those that have a public address (IPv4) or any (IPv6), and from there.
        record Internet() implements Target {}

        /// Outside by IPv6, and only answers from there.
        record EgressOnlyInternet() implements Target {}

        record Nat(String id) implements Target {}

        /// A port of the network that passes packets on: to its primary address.
        record ToPort(String port) implements Target {}

        record Peered(String id) implements Target {}

        /// Nowhere: what the route led to is gone.
        record Blackhole() implements Target {}
    }

    /// What DHCP tells guests.
    ///
    /// @param dns              resolvers, IPv4 and IPv6; guests are told of none if there are none
    /// @param domainName       `local-1.compute.internal`, or several that are apart by blanks; empty for none
    /// @param ntp              time servers, IPv4 and IPv6
    /// @param mtu              bytes
    /// @param netbios          NetBIOS name servers (RFC 2132)
    /// @param netbiosNodeType  1, 2, 4 or 8 (RFC 2132); 0 for none
    /// @param ipv6LeaseSeconds how long a guest may use an IPv6 address before it asks again; 0 for the fabric's own choice
    public record Dhcp(
            List<String> dns, String domainName, List<String> ntp, int mtu, List<String> netbios, int netbiosNodeType, int ipv6LeaseSeconds) {

        /// What most networks say.
        public Dhcp(List<String> dns, String domainName, List<String> ntp, int mtu) {
            this(dns, domainName, ntp, mtu, List.of(), 0, 0);
        }
    }

    /// @param id            EC2's network interface id; also the name a host's virtual switch knows it by
    /// @param addresses     private addresses, IPv4 and IPv6, the primary IPv4 address first
    /// @param prefixes      blocks of IPv4 addresses that are all the port's too
    /// @param publicMapping public address to private address, one to one
    /// @param groups        ids of the groups whose rules apply
    /// @param antiSpoofing  whether only these addresses may be sent from and to (EC2's source/dest check)
    /// @param hostname      what DHCP tells the guest its name is
    public record Port(
            String id,
            String subnet,
            String mac,
            List<String> addresses,
            List<String> prefixes,
            List<Mapping> publicMapping,
            Set<String> groups,
            boolean antiSpoofing,
            String hostname) {}

    /// A VPC endpoint, that may have several ports.
    ///
    /// @param id      EC2's
    /// @param account whose it is
    public record Endpoint(String id, String account) {}

    public record Mapping(String publicAddress, String privateAddress) {}

    /// A security group: what may reach its ports, and what they may reach. Stateful: replies pass.
    public record Group(String id, List<Rule> ingress, List<Rule> egress) {}

    /// @param protocol IP protocol number; -1 for all
    /// @param from     first port, or ICMP type; -1 for all
    /// @param to       last port, or ICMP code; -1 for all
    /// @param peer     who may be at the other end
    public record Rule(int protocol, int from, int to, Peer peer) {}

    public sealed interface Peer {
        /// @param cidr IPv4 or IPv6
        record Range(String cidr) implements Peer {}

        /// Every port that is in this group, of this network or one that is peered with it.
        record Members(String group) implements Peer {}
    }

    /// A network ACL: what may cross a subnet's edge. The first entry that matches decides; what none matches is dropped.
    /// Stateless: replies need an entry of their own. Traffic within the subnet does not cross its edge.
    ///
    /// @param ingress in the order of their numbers
    /// @param egress  in the order of their numbers
    public record Acl(String id, List<Entry> ingress, List<Entry> egress) {
        /// @param protocol IP protocol number; -1 for all
        /// @param from     first port, or ICMP type; -1 for all
        /// @param to       last port, or ICMP code; -1 for all
        /// @param cidr     who is at the other end, IPv4 or IPv6
        public record Entry(boolean allow, int protocol, int from, int to, String cidr) {}
    }

    /// A NAT gateway: what is routed to it goes on as from its own address, by the routes of its own subnet. IPv6 becomes IPv4 there,
    /// to the address that its destination in [Ranges#NAT64] stands for (RFC 6146).
    ///
    /// @param mac           of its interface
    /// @param addresses     private ones in its subnet, the primary first
    /// @param publicMapping public address to private address; empty for a private gateway
    public record Nat(String id, String subnet, String mac, List<String> addresses, List<Mapping> publicMapping) {}

    /// A way to another network. Both networks are given their end of it.
    ///
    /// @param requester whether this end asked for it, so that the two ends differ
    public record Peering(String id, NetworkId other, boolean requester) {}

    /// What answers at [#resolverAddresses]. What it does not know it asks outside.
    ///
    /// @param names private names, with their addresses
    public record Resolver(Map<String, List<String>> names) {}
}
