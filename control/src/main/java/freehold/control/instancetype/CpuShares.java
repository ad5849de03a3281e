package freehold.control.instancetype;

import freehold.hosting.GuestSpec.CpuShare;

/// What a type gives its guest of the host's processors.
///
/// Every guest may use all of its vCPUs while nobody else wants them, and no more: that is the ceiling. When all want to run,
/// each has its part by weight, and a guest's weight is what its type is promised: 100 for each whole vCPU, and only the
/// baseline's part of that for a burstable type. So a `t3.nano` that spins on both its vCPUs (weight 10) leaves an `m5.large`
/// (weight 200) twenty times as much as it takes, and no guest falls below its promise on a host that isn't promised
/// away more than once.
///
/// This departs from EC2 in one way: there are no credits to earn and spend. A burst lasts as long as the host has time
/// to spare, whether the instance is `standard` or `unlimited`, and costs nothing more.
public final class CpuShares {
    /// cgroup v2's limits of `cpu.weight`.
    static final int WEIGHT_LEAST = 1;
    static final int WEIGHT_MOST = 10_000;

    private CpuShares() {}

    /// @param processors that the guest sees. With fewer than the type's own it is promised what it would have had with all
    public static CpuShare of(InstanceType type, Processors processors) {
        return new CpuShare(processors.cores(), processors.threadsPerCore(), 100 * processors.vcpus(),
                Math.clamp(type.promisedPercent(), WEIGHT_LEAST, WEIGHT_MOST));
    }
}
