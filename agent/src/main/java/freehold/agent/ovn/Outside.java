package freehold.agent.ovn;

import freehold.hosting.Cidr;

/// How networks reach outside.
///
/// @param physicalNetwork the name under which hosts know the bridge to the outside (`ovn-bridge-mappings`)
/// @param transit         addresses of routers' outer ports; the first is the host's own
/// @param chassis         the host whose bridge carries what goes out
public record Outside(String physicalNetwork, Cidr transit, String chassis) {
    /// The host's IPv6 address on the outer bridge.
    static final String NEXT_HOP_IPV6 = "fe80::1";

    /// The host's address on the outer bridge: every router's next hop.
    public String nextHop() {
        return transit.address(1);
    }
}
