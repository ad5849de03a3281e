package freehold.agent.ovn;

import static java.util.stream.Collectors.joining;

import freehold.agent.guest.Identity;
import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.Cidr;
import freehold.hosting.Ranges;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Guests' ports. What a guest sends with another's hardware or internet address, be it in ARP or in neighbour discovery, goes
/// nowhere (<https://man7.org/linux/man-pages/man5/ovn-nb.5.html>, `port_security`).
final class Ports {
    private Ports() {}

    static void add(Setting setting, Rows rows) {
        for (var port : setting.network().ports()) {
            // Neighbours are told where the addresses of a prefix are, each for itself; what may be sent from is told by the block.
            var own = port.mac() + " " + String.join(" ", port.addresses());
            var addresses = Stream.concat(Stream.of(own), port.prefixes().stream().flatMap(prefix -> Cidr.parse(prefix).addresses())).collect(joining(" "));
            var allowed = Stream.concat(Stream.of(own), port.prefixes().stream()).collect(joining(" "));
            boolean ipv6 = port.addresses().stream().anyMatch(Ranges::isIpv6);
            rows.addTo(port.subnet(), "ports", "Logical_Switch_Port", port.id(), Map.of(
                    "name", Identity.port(port.id()),
                    "addresses", addresses,
                    // A port that may speak for other addresses still speaks with its own hardware address only.
                    "port_security", port.antiSpoofing() ? allowed : port.mac(),
                    "options", Map.of("hostname", "\"" + port.hostname() + "\""),
                    "dhcpv4_options", new Ref(Switches.dhcp(port.subnet())),
                    "dhcpv6_options", ipv6 ? setting.subnet(port.subnet()).map(Switches::dhcp6).orElse(Set.of()) : Set.of()));
        }
    }
}
