package freehold.agent.nat64;

import freehold.agent.Macs;

/// Between a NAT gateway's router and its translator: what either end knows of the other. The IPv4 addresses are those that are
/// set aside for such links (<https://www.rfc-editor.org/rfc/rfc7335>).
///
/// @param nat the gateway's id
public record Link(String nat) {
    public static final String ROUTER = "192.0.0.1";
    public static final String NETWORK = "192.0.0.0/29";

    /// Whom the translator's packets come from, all of them.
    public static final String TRANSLATED = "192.0.0.2";

    /// The translator's port, on switches and on hosts.
    public String port() {
        return "nat64-" + nat;
    }

    public String mac() {
        return Macs.of(port());
    }

    public String linkLocal() {
        return Macs.linkLocal(mac());
    }

    public String routerPort() {
        return "to-" + port();
    }

    public String routerMac() {
        return Macs.of(routerPort());
    }

    public String routerLinkLocal() {
        return Macs.linkLocal(routerMac());
    }
}
