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

/// Hosts that only pretend: for developers, scale tests and API benches.
final class SimulatedHosts implements Hosts {
    /// An image without a disk, so that there is something to launch.
    private static final Built IMAGE = new Built(
            "micro", "simulated", "Nothing: a guest of a simulated host only pretends to boot", "x86_64", "/dev/xvda", 1L << 30,
            "legacy-bios", "ec2-user", 128);

    private final SimFabric fabric = new SimFabric();
    private final SimRack rack;

    SimulatedHosts(int count, Configuration chosen, Timeline time) {
        var zones = Region.of(chosen.region().name(), chosen.region().zones()).zones().stream().map(Region.Zone::name).toList();
        var size = chosen.simulation();
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
