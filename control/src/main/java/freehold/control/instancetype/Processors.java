package freehold.control.instancetype;

import freehold.kernel.Fault;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// How a guest's processors are laid out: each thread of each core is a vCPU.
/// <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-optimize-cpu.html>
public record Processors(int cores, int threadsPerCore) {

    /// A type's own.
    public static Processors of(InstanceType type) {
        int threads = type.hardware().threadsPerCore();
        return new Processors(type.vcpus() / threads, threads);
    }

    /// What someone asks for in place of a type's own: fewer cores, or one thread on each. Both have to be said.
    ///
    /// @throws Fault MissingParameter if only one is said, InvalidParameterValue if the type can't be had so
    public static Processors choose(InstanceType type, @Nullable Integer cores, @Nullable Integer threadsPerCore) {
        if (cores == null || threadsPerCore == null) {
            throw Fault.client("MissingParameter", "When specifying CpuOptions you must specify both CoreCount and ThreadsPerCore.");
        }
        check("CoreCount", cores, validCores(type), type);
        check("ThreadsPerCore", threadsPerCore, validThreads(type), type);
        return new Processors(cores, threadsPerCore);
    }

    /// Even numbers up to the type's own. A type whose threads are its cores has no choice.
    static List<Integer> validCores(InstanceType type) {
        var own = of(type);
        return own.threadsPerCore == 1 || own.cores < 2
                ? List.of(own.cores)
                : IntStream.rangeClosed(1, own.cores / 2).mapToObj(half -> 2 * half).toList();
    }

    static List<Integer> validThreads(InstanceType type) {
        return IntStream.rangeClosed(1, of(type).threadsPerCore).boxed().toList();
    }

    public int vcpus() {
        return cores * threadsPerCore;
    }

    private static void check(String parameter, int asked, List<Integer> valid, InstanceType type) {
        if (!valid.contains(asked)) {
            throw Fault.client("InvalidParameterValue", "Value (" + asked + ") for parameter " + parameter + " is invalid. The instance type '"
                    + type.name() + "' supports " + String.join(", ", valid.stream().map(String::valueOf).toList()) + ".");
        }
    }
}
