package freehold.agent.nat64;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.NetworkId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A NAT gateway's translator on this host: a network namespace with a leg to the gateway's router, and tayga in it
/// (<https://manpages.debian.org/bookworm/tayga/tayga.conf.5.en.html>), which runs on when the agent ends.
///
/// @param mtu           of the link, in bytes
/// @param configuration where tayga's is
/// @param userspace     whether the kernel has no Open vSwitch datapath
record Translator(NetworkId network, Link link, int mtu, Path configuration, boolean userspace) implements Annex {
    static final String KIND = "nat64-";

    private static final String LEGS = "n6";
    private static final String TUN = TranslatorRules.TUN;

    /// What all translators are told: each knows its own namespace only, so they need not differ.
    private static final String CONFIGURATION = """
            tun-device %s
            ipv4-addr 192.0.0.3
            ipv6-addr %s
            map %s %s
            map 0.0.0.0/1 %s
            map 128.0.0.0/1 %s
            """
            .formatted(TUN, TranslatorRules.OWN, Link.TRANSLATED, TranslatorRules.GUESTS,
                    TranslatorRules.PREFIX.replace("/96", "/97"), TranslatorRules.PREFIX.replace("::/96", "::8000:0/97"));

    @Override
    public NetworkNamespace namespace() {
        return AnnexFabric.namespace(KIND, network, link.nat());
    }

    @Override
    public String leg() {
        return NetworkNamespace.link(LEGS, link.nat());
    }

    @Override
    public Worker begin() {
        var namespace = namespace();
        namespace.ensure();
        namespace.set("ipv4/ip_forward", "1");
        namespace.set("ipv6/conf/all/forwarding", "1");
        namespace.set("ipv6/conf/default/accept_ra", "0");
        namespace.set("ipv6/conf/default/accept_dad", "0");
        connect(namespace);
        return process(namespace).orElseGet(() -> begin(namespace));
    }

    /// tayga's process, which works on when the agent ends.
    private record Tayga(long process) implements Worker {
        /// One that has ended and that nobody has taken note of is nobody's.
        @Override
        public boolean isAlive() {
            try {
                return Files.readSymbolicLink(Path.of("/proc", Long.toString(process), "exe")).endsWith("tayga");
            } catch (IOException _) {
                return false; // it is gone
            }
        }

        @Override
        public void close() {}
    }

    private void connect(NetworkNamespace namespace) {
        if (!namespace.links().contains(TUN)) {
            namespace.configure(List.of("tuntap add dev " + TUN + " mode tun"));
        }
        namespace.plug(Map.of(leg(), link.port()), userspace);
        namespace.configure(List.of(
                "link set lo up",
                "link set " + leg() + " address " + link.mac() + " mtu " + mtu + " up",
                "link set " + TUN + " mtu " + mtu + " up",
                "neigh replace " + Link.ROUTER + " lladdr " + link.routerMac() + " dev " + leg() + " nud permanent",
                "neigh replace " + link.routerLinkLocal() + " lladdr " + link.routerMac() + " dev " + leg() + " nud permanent",
                "route replace default via " + Link.ROUTER + " dev " + leg() + " onlink",
                "route replace ::/0 via " + link.routerLinkLocal() + " dev " + leg(),
                "route replace " + Link.TRANSLATED + "/32 dev " + TUN,
                "route replace " + TranslatorRules.PREFIX + " dev " + TUN));
        namespace.feed(new TranslatorRules(leg()).text(), "nft", "-f", "-");
    }

    /// tayga opens the device as root and is nobody from then on, without a way back.
    private Tayga begin(NetworkNamespace namespace) {
        namespace.run(List.of("setpriv", "--no-new-privs", "--bounding-set=-all,+setuid,+setgid,+net_admin", "--",
                "tayga", "--config", configuration.toString(), "--user", "nobody", "--group", "nogroup"));
        return process(namespace).orElseThrow(
                () -> new IllegalStateException("tayga ended at once in " + namespace.name() + "; the system's log has what it said"));
    }

    private static Optional<Tayga> process(NetworkNamespace namespace) {
        return namespace.processes().stream().findFirst().map(Tayga::new);
    }

    static void configure(Path configuration) {
        try {
            Files.createDirectories(configuration.getParent());
            Files.writeString(configuration, CONFIGURATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
