package freehold.hosting;

import java.util.List;
import java.util.Set;

/// A network as it is wanted: subnets behind one router, their ports, what may pass, and how it reaches outside.
///
/// Addresses are text in their usual form; all are IPv4 for now.
public record NetworkSpec(NetworkId id, List<Subnet> subnets, List<Port> ports, List<Group> groups) {

    /// @param cidr     `172.31.0.0/20`; the router has its first address
    /// @param internet whether ports with a public address reach outside, and are reached, by it
    public record Subnet(String id, String cidr, boolean internet, Dhcp dhcp) {
        /// The router's address within the subnet: the first after the network's own.
        public String gateway() {
            return Cidr.parse(cidr).address(1);
        }
    }

    /// @param dns        resolvers that guests are told
    /// @param domainName `local-1.compute.internal`
    /// @param mtu        bytes
    public record Dhcp(List<String> dns, String domainName, int mtu) {}

    /// @param id            EC2's network interface id; also the name a host's virtual switch knows it by
    /// @param addresses     private addresses, the primary first
    /// @param publicMapping public address to private address, one to one
    /// @param groups        ids of the groups whose rules apply
    /// @param antiSpoofing  whether only these addresses may be sent from and to (EC2's source/dest check)
    /// @param hostname      what DHCP tells the guest its name is
    public record Port(
            String id,
            String subnet,
            String mac,
            List<String> addresses,
            List<Mapping> publicMapping,
            Set<String> groups,
            boolean antiSpoofing,
            String hostname) {}

    public record Mapping(String publicAddress, String privateAddress) {}

    /// A security group: what may reach its ports, and what they may reach. Stateful: replies pass.
    public record Group(String id, List<Rule> ingress, List<Rule> egress) {}

    /// @param protocol IP protocol number; -1 for all
    /// @param from     first port, or ICMP type; -1 for all
    /// @param to       last port, or ICMP code; -1 for all
    /// @param peer     who may be at the other end
    public record Rule(int protocol, int from, int to, Peer peer) {}

    public sealed interface Peer {
        record Range(String cidr) implements Peer {}

        /// Every port that is in this group of the same network.
        record Members(String group) implements Peer {}
    }
}
