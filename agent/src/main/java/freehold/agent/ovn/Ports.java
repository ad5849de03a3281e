package freehold.agent.ovn;

import freehold.agent.guest.Identity;
import freehold.agent.ovsdb.Wanted.Ref;
import freehold.hosting.Ranges;
import java.util.Map;
import java.util.Set;

/// Guests' ports. What a guest sends with another's hardware or internet address, be it in ARP or in neighbour discovery, goes
/// nowhere (<https://man7.org/linux/man-pages/man5/ovn-nb.5.html>, `port_security`).
final class Ports {
    private Ports() {}

    static void add(Setting setting, Rows rows) {
        for (var port : setting.network().ports()) {
            var addresses = port.mac() + " " + String.join(" ", port.addresses());
            boolean ipv6 = port.addresses().stream().anyMatch(Ranges::isIpv6);
            rows.addTo(port.subnet(), "ports", "Logical_Switch_Port", port.id(), Map.of(
                    "name", Identity.port(port.id()),
                    "addresses", addresses,
                    // A port that may speak for other addresses still speaks with its own hardware address only.
                    "port_security", port.antiSpoofing() ? addresses : port.mac(),
                    "options", Map.of("hostname", "\"" + port.hostname() + "\""),
                    "dhcpv4_options", new Ref(Switches.dhcp(port.subnet())),
                    "dhcpv6_options", ipv6 ? setting.subnet(port.subnet()).map(Switches::dhcp6).orElse(Set.of()) : Set.of()));
        }
    }
}
