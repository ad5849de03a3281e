package freehold.control.volume;

import freehold.kernel.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How large and how fast a volume is, checked against its type, with the type's own figures for what isn't said.
/// Limits are EC2's (<https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html>).
///
/// @param iops       null for types that have none to speak of
/// @param throughput MiB a second; null for types that have no choice of it
public record VolumeSize(String type, int gib, @Nullable Integer iops, @Nullable Integer throughput) {
    static final int GP3_IOPS = 3000;
    static final int GP3_THROUGHPUT = 125;
    static final int GP3_THROUGHPUT_LIMIT = 1000;
    /// IOPS of a gp3 volume for each MiB a second that it is to have.
    private static final int GP3_IOPS_FOR_A_MIB = 4;

    /// @param leastGib     smallest
    /// @param mostGib      largest
    /// @param leastIops    fewest that may be asked for; 0 if none may be
    /// @param mostIops     most that may be asked for
    /// @param iopsForAGib  most for each GiB
    /// @param mustSayIops  whether there is no figure of its own
    /// @param canBeRoot    whether a machine can boot from it
    private record Limits(
            int leastGib, int mostGib, int leastIops, int mostIops, int iopsForAGib, boolean mustSayIops, boolean canBeRoot) {}

    private static final Map<String, Limits> TYPES = Map.of(
            "gp2", new Limits(1, 16_384, 0, 0, 0, false, true),
            "gp3", new Limits(1, 16_384, GP3_IOPS, 16_000, 500, false, true),
            "io1", new Limits(4, 16_384, 100, 64_000, 50, true, true),
            "io2", new Limits(4, 65_536, 100, 256_000, 1000, true, true),
            "st1", new Limits(125, 16_384, 0, 0, 0, false, false),
            "sc1", new Limits(125, 16_384, 0, 0, 0, false, false),
            "standard", new Limits(1, 1024, 0, 0, 0, false, true));

    /// @throws Fault EC2's, for what the type can't be
    public static VolumeSize of(String type, int gib, @Nullable Integer iops, @Nullable Integer throughput) {
        var limits = TYPES.get(type);
        if (limits == null) {
            throw Fault.client("InvalidParameterValue", "Invalid value '" + type + "' for VolumeType.");
        }
        if (gib < limits.leastGib) {
            throw Fault.client("InvalidParameterValue", "Volume of " + gib + "GiB is too small for volume type " + type
                    + "; minimum is " + limits.leastGib + "GiB.");
        }
        if (gib > limits.mostGib) {
            throw Fault.client("InvalidParameterValue", "Volume of " + gib + "GiB is too large for volume type " + type
                    + "; maximum is " + limits.mostGib + "GiB.");
        }
        var fast = iops(type, gib, iops, limits);
        return new VolumeSize(type, gib, fast, throughput(type, fast, throughput));
    }

    /// The same for a disk that a machine is to boot from.
    public static VolumeSize ofRoot(String type, int gib, @Nullable Integer iops, @Nullable Integer throughput) {
        var size = of(type, gib, iops, throughput);
        var limits = TYPES.get(type);
        if (limits != null && !limits.canBeRoot) {
            throw Fault.client("InvalidBlockDeviceMapping", "The volume type '" + type + "' can't be the root device's.");
        }
        return size;
    }

    private static @Nullable Integer iops(String type, int gib, @Nullable Integer asked, Limits limits) {
        if (asked == null) {
            if (limits.mustSayIops) {
                throw Fault.client("MissingParameter", "The parameter iops must be specified for " + type + " volumes.");
            }
            return switch (type) {
                case "gp2" -> Math.clamp(3L * gib, 100, 16_000);
                case "gp3" -> GP3_IOPS;
                default -> null;
            };
        }
        if (limits.mostIops == 0) {
            throw Fault.client("InvalidParameterCombination", "The parameter iops is not supported for " + type + " volumes.");
        }
        if (asked < limits.leastIops) {
            throw Fault.client("InvalidParameterValue",
                    "Volume iops of " + asked + " is too low; minimum is " + limits.leastIops + ".");
        }
        if (asked > limits.mostIops) {
            throw Fault.client("InvalidParameterValue",
                    "Volume iops of " + asked + " is too high; maximum is " + limits.mostIops + ".");
        }
        boolean isItsOwn = type.equals("gp3") && asked == GP3_IOPS;
        if (!isItsOwn && asked > (long) gib * limits.iopsForAGib) {
            throw Fault.client("InvalidParameterValue", "Iops to volume size ratio of " + asked / (double) gib
                    + " is too high; maximum is " + limits.iopsForAGib + ".");
        }
        return asked;
    }

    private static @Nullable Integer throughput(String type, @Nullable Integer iops, @Nullable Integer asked) {
        if (!type.equals("gp3")) {
            if (asked != null) {
                throw Fault.client("InvalidParameterCombination",
                        "The parameter throughput is not supported for " + type + " volumes.");
            }
            return null;
        }
        if (asked == null) {
            return GP3_THROUGHPUT;
        }
        if (asked < GP3_THROUGHPUT) {
            throw Fault.client("InvalidParameterValue",
                    "Volume throughput of " + asked + " is too low; minimum is " + GP3_THROUGHPUT + ".");
        }
        if (asked > GP3_THROUGHPUT_LIMIT) {
            throw Fault.client("InvalidParameterValue",
                    "Volume throughput of " + asked + " is too high; maximum is " + GP3_THROUGHPUT_LIMIT + ".");
        }
        if (iops != null && (long) asked * GP3_IOPS_FOR_A_MIB > iops) {
            throw Fault.client("InvalidParameterValue", "Throughput (MiBps) to iops ratio of " + asked / (double) iops
                    + " is too high; maximum is 0.250000 MiBps per iops.");
        }
        return asked;
    }
}
