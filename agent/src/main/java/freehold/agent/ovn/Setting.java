package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.Ipv6Cidr;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Route;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
import freehold.hosting.Ranges;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A network and what it stands in: all that its rows follow from.
///
/// @param transitAddress of its router on the outer bridge
/// @param strangers      groups that its rules name and that are of networks it has nothing to do with
record Setting(NetworkSpec network, Outside outside, String transitAddress, Set<String> strangers) {
    /// Where metadata is answered (<https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html>).
    static final String METADATA_ADDRESS = "169.254.169.254";
    static final String METADATA_ADDRESS_IPV6 = "fd00:ec2::254";

    String id() {
        return network.id().value();
    }

    Optional<Subnet> subnet(String id) {
        return network.subnets().stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    Optional<Port> port(String id) {
        return network.ports().stream().filter(port -> port.id().equals(id)).findFirst();
    }

    /// Its subnets' own, of IPv4 and of IPv6.
    Stream<String> subnetBlocks() {
        return network.subnets().stream().flatMap(Subnet::ranges);
    }

    /// The routes for what is the network's own.
    List<Route> ofOwn(List<Route> routes) {
        return routes.stream()
                .filter(route -> Stream.concat(network.blocks().stream(), subnetBlocks()).anyMatch(own -> Ranges.contains(own, route.destination())))
                .toList();
    }

    /// What leads a range to somewhere else than its place in the network; empty if nothing does.
    ///
    /// @param own routes of the network's own: of those that match, the longest prefix counts
    static Optional<Route> elsewhere(List<Route> own, String range) {
        return own.stream()
                .filter(route -> Ranges.contains(route.destination(), range))
                .max(Comparator.comparingInt(route -> Ranges.prefix(route.destination())))
                .filter(route -> !(route.target() instanceof Target.Local));
    }

    /// Where names are answered.
    List<String> resolverAddresses(boolean ipv6) {
        return network.resolverAddresses().stream().filter(address -> Ranges.isIpv6(address) == ipv6).toList();
    }

    /// Addresses that are no place in any subnet and answer all the same; edges let through what is for them.
    List<String> services(boolean ipv6) {
        return Stream.concat(Stream.of(ipv6 ? METADATA_ADDRESS_IPV6 : METADATA_ADDRESS), resolverAddresses(ipv6).stream()).toList();
    }

    /// Whether what arrives for an address goes to another port first.
    boolean isLedOn(String address) {
        return elsewhere(ofOwn(network.arrivals()), Ranges.only(address)).isPresent();
    }

    /// Whether some way out of a subnet leads to such a target.
    static boolean leadsTo(Subnet subnet, Class<? extends Target> target, boolean ipv6) {
        return subnet.routes().stream()
                .anyMatch(route -> target.isInstance(route.target()) && Ranges.isIpv6(route.destination()) == ipv6);
    }

    /// The address of the subnet's metadata port.
    static String leg(Subnet subnet) {
        return Cidr.parse(subnet.cidr()).address(2);
    }

    /// The same in the subnet's IPv6 block.
    static String leg6(String block) {
        return Ipv6Cidr.parse(block).address(BigInteger.TWO);
    }
}
