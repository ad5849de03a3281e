package freehold.server;

import freehold.agent.checkup.KvmProbe;
import freehold.agent.daemons.Daemons;
import freehold.agent.endpoint.Endpoints;
import freehold.agent.endpoint.Entrance;
import freehold.agent.guest.LibvirtHost;
import freehold.agent.guest.Virtualization;
import freehold.agent.libvirt.Libvirt;
import freehold.agent.metadata.MetadataFabric;
import freehold.agent.namespace.AnnexFabric;
import freehold.agent.nat64.Translators;
import freehold.agent.ovn.OuterBridge;
import freehold.agent.ovn.Outside;
import freehold.agent.ovn.OvnFabric;
import freehold.agent.ovn.PublicRanges;
import freehold.agent.ovn.RouterGuard;
import freehold.agent.ovsdb.Ovsdb;
import freehold.control.Cloud;
import freehold.hosting.AgentLoop;
import freehold.hosting.Cidr;
import freehold.hosting.Fabric;
import freehold.hosting.GuestId;
import freehold.hosting.HostId;
import freehold.hosting.MetadataSource;
import freehold.kernel.time.Timeline;
import freehold.server.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/// This machine, with the engines that [freehold.agent.daemons.Daemons] has started.
public final class RealHosts implements Hosts {
    private static final String OUTER_BRIDGE = "br-ex";
    private static final String PHYSICAL_NETWORK = "outside";

    /// Between VPCs' routers and this machine: the range for carriers' own use (RFC 6598), which no customer's network has.
    private static final Cidr TRANSIT = Cidr.parse("100.64.0.0/16");

    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private static final Path NORTHBOUND = Path.of("/run/ovn/ovnnb_db.sock");
    private static final String LIBVIRT = "qemu:///system";

    private final Path images;
    private final Timeline time;
    private final Ovsdb northbound;
    private final MetadataFabric answering;
    private final AnnexFabric translating;
    private final AnnexFabric fabric;
    private final RouterGuard guard;
    private final Libvirt libvirt;
    private final LibvirtHost host;
    private @Nullable AgentLoop loop;

    /// The engines must run.
    RealHosts(Home home, Configuration chosen, MetadataSource metadata, Timeline time) throws IOException {
        this.images = chosen.images().directory(home.path());
        this.time = time;
        Files.createDirectories(images);
        boolean userspace = Daemons.isUserspace();
        var outside = new Outside(PHYSICAL_NETWORK, TRANSIT, Daemons.chassis());
        outerBridge(home, chosen, outside, userspace).ensure();
        this.northbound = new Ovsdb(NORTHBOUND, "OVN_Northbound");
        var resolvers = chosen.network().dns().isEmpty() ? Resolvers.ofMachine() : chosen.network().dns();
        this.answering = new MetadataFabric(new OvnFabric(northbound, outside), metadata, resolvers, time, userspace);
        this.translating = Translators.on(answering, home.run().resolve("tayga.conf"), time, userspace);
        var entrance = new Entrance(chosen.endpoint().isSecure() ? HTTPS_PORT : HTTP_PORT, home.guestSocket());
        this.fabric = Endpoints.on(translating, entrance, time, userspace);
        this.guard = RouterGuard.stand(time);
        var virtualization = new Virtualization(KvmProbe.works(home.path(), time), userspace);
        this.libvirt = Libvirt.open(LIBVIRT);
        this.host = new LibvirtHost(Capacity.of(home, chosen, virtualization.accelerator()), libvirt, time, home.guests(), images, virtualization);
    }

    @Override
    public Fabric fabric() {
        return fabric;
    }

    @Override
    public void connect(Cloud cloud) {
        loop = AgentLoop.begin(host, cloud.hosts(), time);
    }

    @Override
    public byte[] of(HostId where, GuestId guest) {
        return host.console(guest);
    }

    @Override
    public void takeDisk(String image, Path disk) throws IOException {
        Files.setPosixFilePermissions(disk, PosixFilePermissions.fromString("r--r--r--"));
        Files.move(disk, images.resolve(image + ".qcow2"), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() {
        if (loop != null) {
            loop.close();
        }
        guard.close();
        fabric.close();
        translating.close();
        answering.close();
        libvirt.close();
        northbound.close();
    }

    /// Takes away the guests, the networks and the bridge. The engines must run, and the cloud must not.
    public static void removeAll(Home home, Configuration chosen, Timeline time) throws IOException {
        MetadataSource nobody = _ -> {
            throw new IllegalStateException("nobody is left to ask");
        };
        var hosts = new RealHosts(home, chosen, nobody, time);
        hosts.host.guests().forEach(guest -> hosts.host.remove(guest.id()));
        hosts.fabric.networks().forEach(hosts.fabric::remove);
        hosts.close();
        MetadataFabric.removeAll();
        Translators.removeAll();
        Endpoints.removeAll();
        outerBridge(home, chosen, new Outside(PHYSICAL_NETWORK, TRANSIT, Daemons.chassis()), Daemons.isUserspace()).remove();
    }

    private static OuterBridge outerBridge(Home home, Configuration chosen, Outside outside, boolean userspace) {
        var ranges = new PublicRanges(chosen.network().publicRanges(), chosen.network().ipv6Ranges(), false);
        return new OuterBridge(OUTER_BRIDGE, outside, ranges, userspace, home.path().resolve("forwarding-before"));
    }
}
