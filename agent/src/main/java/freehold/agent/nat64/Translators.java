package freehold.agent.nat64;

import freehold.agent.namespace.Annex;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.namespace.NetworkNamespace;
import freehold.hosting.Fabric;
import freehold.hosting.NetworkSpec;
import freehold.kernel.time.Timeline;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// NAT gateways that translate between IPv6 and IPv4 where a route by IPv6 leads to them (RFC 6146).
public final class Translators {
    private Translators() {}

    /// A fabric whose gateways do.
    ///
    /// @param configuration where the translators' may be written
    /// @param userspace     whether the kernel has no Open vSwitch datapath
    public static AnnexFabric on(Fabric fabric, Path configuration, Timeline time, boolean userspace) {
        Translator.configure(configuration);
        return new AnnexFabric(fabric, Translator.KIND, network -> of(network, configuration, userspace), time);
    }

    /// Takes away what any process has made here.
    public static void removeAll() {
        AnnexFabric.removeAll(Translator.KIND);
    }

    private static Set<Annex> of(NetworkSpec network, Path configuration, boolean userspace) {
        return !NetworkNamespace.hasIpv6() ? Set.of() : network.translators().stream()
                .flatMap(nat -> network.subnets().stream()
                        .filter(subnet -> subnet.id().equals(nat.subnet()))
                        .map(subnet -> new Translator(network.id(), new Link(nat.id()), subnet.dhcp().mtu(), configuration, userspace)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
