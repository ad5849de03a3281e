package freehold.hosting;

import freehold.hosting.GuestSighting.Cause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A guest as it is wanted: all that a host needs to make it, from nothing or from whatever is there.
///
/// @param power        whether it is to run
/// @param boot         rises by one with every start and reboot. A guest that is up at a lower number is to be booted again;
///                     one that went off by itself at this number (by its own shutdown, or because its machine died under it)
///                     stays off until the number rises
/// @param force        when it is to be off: pull the plug instead of pressing the power button and waiting
/// @param instanceType EC2's name of the size, which the guest finds in its firmware tables
public record GuestSpec(
        GuestId id,
        Power power,
        long boot,
        boolean force,
        String instanceType,
        CpuShare cpu,
        int memoryMib,
        List<DiskSpec> disks,
        List<NicSpec> nics) {

    /// Whether a guest that is seen so has the power state that is wanted, or turned itself off for this boot number. One that
    /// its host took down with it is started again.
    ///
    /// @param seen null if it isn't there
    public boolean isMetBy(@Nullable GuestSighting seen) {
        if (seen == null) {
            return false;
        }
        return switch (power) {
            case OFF -> !seen.up();
            case ON -> seen.boot() >= boot && (seen.up() || seen.why() == Cause.GUEST || seen.why() == Cause.CRASH);
        };
    }

    public enum Power {
        ON,
        OFF
    }

    /// The processor time that a guest may have, so that it can't starve its neighbours.
    ///
    /// @param cores          processors that the guest sees
    /// @param threadsPerCore that it sees in each of them, every one a vCPU
    /// @param limitPercent   ceiling, in hundredths of one processor: 200 is two whole ones; 0 is no ceiling
    /// @param weight         its share when all want to run, cgroup v2's `cpu.weight`, 1 to 10,000
    public record CpuShare(int cores, int threadsPerCore, int limitPercent, int weight) {
        public int vcpus() {
            return cores * threadsPerCore;
        }
    }

    /// The first disk is the one to boot from.
    ///
    /// @param volume     EC2's volume id; the guest finds it as the disk's serial number
    /// @param image      the image that a new disk begins as a copy of; empty text for a blank one
    /// @param gib        size; a disk that is smaller is grown
    /// @param deviceName EC2's name for the slot (`/dev/xvda`)
    public record DiskSpec(VolumeId volume, String image, int gib, String deviceName) {}

    /// @param port    the network's name for it, EC2's network interface id
    /// @param network the network whose addresses these are
    /// @param mac     `02:…`, lower case
    /// @param mtu     bytes
    public record NicSpec(String port, NetworkId network, String mac, int mtu) {}
}
