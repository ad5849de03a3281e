package freehold.agent.ovn;

import freehold.hosting.Cidr;
import freehold.hosting.NetworkSpec;
import freehold.hosting.NetworkSpec.Port;
import freehold.hosting.NetworkSpec.Subnet;
import freehold.hosting.NetworkSpec.Target;
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

    String id() {
        return network.id().value();
    }

    Optional<Subnet> subnet(String id) {
        return network.subnets().stream().filter(subnet -> subnet.id().equals(id)).findFirst();
    }

    Optional<Port> port(String id) {
        return network.ports().stream().filter(port -> port.id().equals(id)).findFirst();
    }

    /// Where names are answered.
    List<String> resolverAddresses() {
        return network.resolverAddresses();
    }

    /// Addresses that are no place in any subnet and answer all the same; edges let through what is for them.
    List<String> services() {
        return Stream.concat(Stream.of(METADATA_ADDRESS), resolverAddresses().stream()).toList();
    }

    /// Whether some way out of a subnet leads to such a target.
    static boolean leadsTo(Subnet subnet, Class<? extends Target> target, boolean ipv6) {
        return subnet.routes().stream()
                .anyMatch(route -> target.isInstance(route.target()) && isIpv6(route.destination()) == ipv6);
    }

    /// @param text an address or a block
    static boolean isIpv6(String text) {
        return text.contains(":");
    }

    /// The address of the subnet's metadata port.
    static String leg(Subnet subnet) {
        return Cidr.parse(subnet.cidr()).address(2);
    }
}
