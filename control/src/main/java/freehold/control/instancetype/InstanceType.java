package freehold.control.instancetype;

import org.jspecify.annotations.Nullable;

/// A size that instances come in.
///
/// @param name            EC2's own: `t3.micro`
/// @param vcpus           processors that the guest sees
/// @param memoryMib       memory that the guest has
/// @param baselinePercent of each vCPU that a burstable type may use for ever; null for types that don't burst
/// @param usdPerHour      on-demand price, in US dollars, as a decimal number in text so that nothing is rounded
/// @param hardware        what else DescribeInstanceTypes says of it
public record InstanceType(
        String name,
        int vcpus,
        int memoryMib,
        @Nullable Integer baselinePercent,
        String usdPerHour,
        Hardware hardware) {

    /// A type with nothing special about its hardware.
    public InstanceType(String name, int vcpus, int memoryMib, @Nullable Integer baselinePercent, String usdPerHour) {
        this(name, vcpus, memoryMib, baselinePercent, usdPerHour, Hardware.plain(vcpus));
    }

    public boolean isBurstable() {
        return baselinePercent != null;
    }

    /// What it is promised of processors whatever its neighbours do, in hundredths of one.
    public int promisedPercent() {
        return vcpus * (baselinePercent == null ? 100 : baselinePercent);
    }
}
