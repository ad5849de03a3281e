package freehold.sim;

import freehold.hosting.GuestId;
import freehold.hosting.GuestSpec;
import freehold.hosting.GuestSpec.CpuShare;
import freehold.hosting.GuestSpec.DiskSpec;
import freehold.hosting.GuestSpec.Power;
import freehold.hosting.HostFacts;
import freehold.hosting.HostId;
import freehold.hosting.VolumeId;
import java.util.List;

/// Guests and machines for tests.
final class Guests {
    private Guests() {}

    static HostFacts facts(String name) {
        return new HostFacts(new HostId(name), "local-1a", 64, 65_536, 10_000, "none");
    }

    static SimSettings settings() {
        var usual = SimSettings.USUAL;
        return new SimSettings(usual.boot(), usual.shutdown(), usual.late(), usual.restart(), image -> !image.equals("ami-00000000000000000"));
    }

    static GuestSpec guest(int n) {
        return guest(n, 1);
    }

    static GuestSpec guest(int n, long boot) {
        var hex = String.format("%017x", n);
        var disk = new DiskSpec(new VolumeId("vol-" + hex), "ami-micro", 8, "/dev/xvda");
        return new GuestSpec(new GuestId("i-" + hex), Power.ON, boot, false, "t3.nano", new CpuShare(1, 2, 200, 100), 512, List.of(disk), List.of());
    }
}
