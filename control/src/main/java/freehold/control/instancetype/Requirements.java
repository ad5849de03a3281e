package freehold.control.instancetype;

import freehold.control.operation.Wildcards;
import freehold.kernel.Fault;
import freehold.model.ec2.InstanceRequirementsRequest;
import freehold.model.ec2.InstanceTypeInfo;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which instance types have what is required
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceRequirementsRequest.html>).
public final class Requirements {
    /// What is honoured of them; the rest is refused aloud.
    public static final Set<String> HONOURED = Set.of("VCpuCount", "MemoryMiB", "CpuManufacturer", "MemoryGiBPerVCpu",
            "ExcludedInstanceType", "AllowedInstanceType", "InstanceGeneration", "BareMetal", "BurstablePerformance",
            "RequireHibernateSupport", "LocalStorage", "LocalStorageType", "TotalLocalStorageGB", "NetworkInterfaceCount",
            "NetworkBandwidthGbps", "BaselineEbsBandwidthMbps", "AcceleratorCount", "AcceleratorType", "AcceleratorName",
            "AcceleratorManufacturer", "AcceleratorTotalMemoryMiB", "RequireEncryptionInTransit");

    /// And those that say what is too dear, which only who launches honours.
    public static final Set<String> PRICES = Set.of("OnDemandMaxPricePercentageOverLowestPrice", "SpotMaxPricePercentageOverLowestPrice",
            "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice");

    private static final double MIB = 1024;

    private static final Set<String> ARCHITECTURES = Set.of("i386", "x86_64", "arm64", "x86_64_mac", "arm64_mac");
    private static final Set<String> VIRTUALIZATIONS = Set.of("hvm", "paravirtual");

    private Requirements() {}

    /// All types that have what is required.
    ///
    /// @param architectures   of which one is to do; none if any does
    /// @param virtualizations of which one is to do; none if any does
    public static List<InstanceType> types(
            Catalogue catalogue, List<String> architectures, List<String> virtualizations, InstanceRequirementsRequest asked) {
        check("ArchitectureType", architectures, ARCHITECTURES);
        check("VirtualizationType", virtualizations, VIRTUALIZATIONS);
        return catalogue.all().stream().filter(of(asked)).filter(type -> isOf(TypeItem.of(type), architectures, virtualizations)).toList();
    }

    /// Whether a fleet gives a parameter its meaning.
    ///
    /// @param path of a launch's parameter: `InstanceRequirements.VCpuCount.Min`
    public static boolean isHonoured(String path) {
        var names = path.split("\\.");
        return names.length > 1 && names[0].equals("InstanceRequirements") && (HONOURED.contains(names[1]) || PRICES.contains(names[1]));
    }

    public static Predicate<InstanceType> of(InstanceRequirementsRequest asked) {
        if (!asked.excludedInstanceTypes().isEmpty() && !asked.allowedInstanceTypes().isEmpty()) {
            throw Fault.client("InvalidParameterCombination",
                    "AllowedInstanceTypes and ExcludedInstanceTypes can't be used together.");
        }
        var cpus = asked.vCpuCount();
        var memory = asked.memoryMiB();
        var ratio = asked.memoryGiBPerVCpu();
        var allowed = names(asked.allowedInstanceTypes());
        var excluded = names(asked.excludedInstanceTypes());
        return type -> isWithin(type.vcpus(), cpus == null ? null : cpus.min(), cpus == null ? null : cpus.max())
                && isWithin(type.memoryMib(), memory == null ? null : memory.min(), memory == null ? null : memory.max())
                && isWithin(type.memoryMib() / MIB / type.vcpus(), ratio == null ? null : ratio.min(), ratio == null ? null : ratio.max())
                && (asked.allowedInstanceTypes().isEmpty() || allowed.test(type.name()))
                && !excluded.test(type.name())
                && isMadeBy(type, asked.cpuManufacturers())
                && isOfGeneration(type, asked.instanceGenerations())
                && suits(asked.burstablePerformance(), type.isBurstable())
                && suits(asked.bareMetal(), type.name().contains(".metal"))
                && isConnected(type.hardware(), asked)
                && isWithoutWhatNoneHas(asked);
    }

    private static boolean isOf(InstanceTypeInfo type, List<String> architectures, List<String> virtualizations) {
        return isAny(Objects.requireNonNull(type.processorInfo()).supportedArchitectures(), architectures)
                && isAny(type.supportedVirtualizationTypes(), virtualizations);
    }

    private static boolean isAny(List<String> has, List<String> asked) {
        return asked.isEmpty() || asked.stream().anyMatch(has::contains);
    }

    private static void check(String parameter, List<String> asked, Set<String> known) {
        for (var each : asked) {
            if (!known.contains(each)) {
                throw Fault.client("InvalidParameterValue", "Value (" + each + ") for parameter " + parameter + " is invalid.");
            }
        }
    }

    private static boolean isConnected(Hardware hardware, InstanceRequirementsRequest asked) {
        var interfaces = asked.networkInterfaceCount();
        var network = asked.networkBandwidthGbps();
        var volumes = asked.baselineEbsBandwidthMbps();
        var speed = hardware.peakGbps() == null ? hardware.baselineGbps() : hardware.peakGbps();
        var ebs = hardware.ebs();
        return (interfaces == null || isWithin(hardware.interfaces(), interfaces.min(), interfaces.max()))
                && (network == null || speed != null && isWithin(speed.doubleValue(), network.min(), network.max()))
                && (volumes == null || isWithin(ebs == null ? 0 : ebs.baselineMbps(), volumes.min(), volumes.max()));
    }

    /// No type has local disks or accelerators, hibernates, or encrypts what it sends.
    private static boolean isWithoutWhatNoneHas(InstanceRequirementsRequest asked) {
        var storage = asked.totalLocalStorageGB();
        var accelerators = asked.acceleratorCount();
        var memory = asked.acceleratorTotalMemoryMiB();
        return !"required".equals(asked.localStorage())
                && asked.localStorageTypes().isEmpty()
                && (storage == null || isWithin(0, storage.min(), storage.max()))
                && (accelerators == null || isWithin(0, accelerators.min(), accelerators.max()))
                && (memory == null || isWithin(0, memory.min(), memory.max()))
                && asked.acceleratorTypes().isEmpty()
                && asked.acceleratorNames().isEmpty()
                && asked.acceleratorManufacturers().isEmpty()
                && !Boolean.TRUE.equals(asked.requireHibernateSupport())
                && !Boolean.TRUE.equals(asked.requireEncryptionInTransit());
    }

    private static Predicate<String> names(List<String> patterns) {
        return patterns.stream().map(Wildcards::of).reduce(Predicate::or).orElse(_ -> false);
    }

    private static boolean isWithin(double has, @Nullable Number min, @Nullable Number max) {
        return (min == null || has >= min.doubleValue()) && (max == null || has <= max.doubleValue());
    }

    private static boolean isMadeBy(InstanceType type, List<String> makers) {
        return makers.isEmpty() || makers.contains(switch (type.hardware().manufacturer()) {
            case "AWS" -> "amazon-web-services";
            default -> type.hardware().manufacturer().toLowerCase(Locale.ROOT);
        });
    }

    private static boolean isOfGeneration(InstanceType type, List<String> generations) {
        return generations.isEmpty() || generations.contains(type.hardware().currentGeneration() ? "current" : "previous");
    }

    /// @param asked `included`, `required` or `excluded`; null is `excluded`
    private static boolean suits(@Nullable String asked, boolean has) {
        return switch (asked) {
            case "included" -> true;
            case "required" -> has;
            case null, default -> !has;
        };
    }
}
