package freehold.server;

import freehold.control.Cloud;
import freehold.control.image.PublishImage.Built;
import freehold.control.region.Region;
import freehold.hosting.Fabric;
import freehold.hosting.GuestId;
import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.kernel.time.Timeline;
import freehold.server.configuration.Configuration;
import freehold.sim.SimFabric;
import freehold.sim.SimRack;
import freehold.sim.SimSettings;
import java.nio.file.Path;

/// One region's hosts that only pretend: for developers, scale tests and API benches.
final class SimulatedHosts implements Hosts {
    /// An image without a disk, so that there is something to launch.
    private static final Built IMAGE = new Built(
            "micro", "simulated", "Nothing: a guest of a simulated host only pretends to boot", "x86_64", "/dev/xvda", 1L << 30,
            "legacy-bios", "ec2-user", 128);

    private final SimFabric fabric = new SimFabric();
    private final SimRack rack;

    /// @param count of hosts in this region, dealt to its zones in turn
    SimulatedHosts(int count, Region region, Configuration.Simulation size, Timeline time) {
        var zones = region.zones().stream().map(Region.Zone::name).toList();
        var like = new HostFacts(new HostId("sim"), zones.getFirst(), size.vcpus(), size.memoryMib(), size.diskGib(), "none");
        this.rack = SimRack.of(count, zones, like, time, SimSettings.USUAL);
    }

    @Override
    public Fabric fabric() {
        return fabric;
    }

    @Override
    public byte[] of(HostId host, GuestId guest) {
        return rack.machine(host).console(guest);
    }

    @Override
    public void connect(Cloud cloud) {
        cloud.publishImage().publish(IMAGE);
        rack.connect(cloud.hosts());
    }

    @Override
    public void takeDisk(String image, Path disk) {
        throw Failure.failed("simulated hosts have no disks: images are built where guests are real.");
    }

    @Override
    public void close() {
        rack.close();
    }
}
