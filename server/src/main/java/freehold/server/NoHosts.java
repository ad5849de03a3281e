package freehold.server;

import freehold.control.Cloud;
import freehold.hosting.Fabric;
import freehold.hosting.GuestId;
import freehold.hosting.HostId;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec;
import java.nio.file.Path;
import java.util.Set;

/// A region that no machine stands in: everything can be made there but what takes a host. Its networks join nothing, so
/// nothing is done for them.
final class NoHosts implements Hosts {
    private static final Fabric NOWHERE = new Fabric() {
        @Override
        public void ensure(NetworkSpec network) {}

        @Override
        public void remove(NetworkId network) {}

        @Override
        public Set<NetworkId> networks() {
            return Set.of();
        }
    };

    @Override
    public Fabric fabric() {
        return NOWHERE;
    }

    @Override
    public void connect(Cloud cloud) {}

    @Override
    public byte[] of(HostId host, GuestId guest) {
        throw new IllegalStateException("no host of this region has " + guest);
    }

    @Override
    public void takeDisk(String image, Path disk) {
        throw Failure.failed("no machine stands in this region: images are built where guests are.");
    }

    @Override
    public void close() {}
}
