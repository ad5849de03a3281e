package freehold.agent.nat64;

import freehold.agent.Command;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.NetworkId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A NAT gateway's translator on this host: a network namespace with a leg to the gateway's router, and tayga in it
/// (<https://manpages.debian.org/bookworm/tayga/tayga.conf.5.en.html>), which runs on when the agent ends.
///
/// @param mtu       of the link, in bytes
/// @param userspace whether the kernel has no Open vSwitch datapath
record Translator(NetworkId network, Link link, int mtu, boolean userspace) {
    private static final String NAMESPACES = "nat64-";
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

    /// The namespaces of a network's translators that any process has made here.
    static List<NetworkNamespace> namespaces(NetworkId network) {
        return NetworkNamespace.beginning(NAMESPACES + network.value() + "-");
    }

    /// Of all networks'.
    static List<NetworkNamespace> namespaces() {
        return NetworkNamespace.beginning(NAMESPACES);
    }

    NetworkNamespace namespace() {
        return new NetworkNamespace(NAMESPACES + network.value() + "-" + link.nat());
    }

    /// Has it translate.
    ///
    /// @param configuration where tayga's is
    /// @return the number of tayga's process
    long ensure(Path configuration) {
        var namespace = namespace();
        if (!namespace.exists()) {
            namespace.add();
        }
        namespace.set("ipv4/ip_forward", "1");
        namespace.set("ipv6/conf/all/forwarding", "1");
        namespace.set("ipv6/conf/default/accept_ra", "0");
        namespace.set("ipv6/conf/default/accept_dad", "0");
        connect(namespace);
        return process(namespace).orElseGet(() -> begin(namespace, configuration));
    }

    /// The legs that are out of their namespaces.
    static Set<String> strays() {
        return NetworkNamespace.strays(LEGS);
    }

    boolean isAstray(Set<String> strays) {
        return strays.contains(leg());
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
    private static long begin(NetworkNamespace namespace, Path configuration) {
        namespace.run(List.of("setpriv", "--no-new-privs", "--bounding-set=-all,+setuid,+setgid,+net_admin", "--",
                "tayga", "--config", configuration.toString(), "--user", "nobody", "--group", "nogroup"));
        return process(namespace).orElseThrow(
                () -> new IllegalStateException("tayga ended at once in " + namespace.name() + "; the system's log has what it said"));
    }

    private static Optional<Long> process(NetworkNamespace namespace) {
        return Command.run("ip", "netns", "pids", namespace.name()).lines().findFirst().map(Long::valueOf);
    }

    /// Whether such a process is tayga's; one that has ended and that nobody has taken note of is nobody's.
    static boolean isAlive(long process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process), "exe")).endsWith("tayga");
        } catch (IOException _) {
            return false; // it is gone
        }
    }

    /// Takes away what one has.
    static void remove(NetworkNamespace namespace) {
        process(namespace).flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
        NetworkNamespace.unplug(namespace.links().stream().filter(name -> name.startsWith(LEGS)).toList());
        namespace.delete();
    }

    static void configure(Path configuration) {
        try {
            Files.createDirectories(configuration.getParent());
            Files.writeString(configuration, CONFIGURATION);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String leg() {
        return NetworkNamespace.link(LEGS, link.nat());
    }
}
