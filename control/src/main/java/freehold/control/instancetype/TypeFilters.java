package freehold.control.instancetype;

import freehold.control.operation.Filters;
import freehold.model.ec2.EbsInfo;
import freehold.model.ec2.EbsOptimizedInfo;
import freehold.model.ec2.InstanceTypeInfo;
import freehold.model.ec2.NetworkInfo;
import freehold.model.ec2.VCpuInfo;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The filters of DescribeInstanceTypes
/// (<https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeInstanceTypes.html>).
final class TypeFilters {
    static final Filters<InstanceTypeInfo> ALL = of();

    private TypeFilters() {}

    private static Filters<InstanceTypeInfo> of() {
        var filters = new Filters<InstanceTypeInfo>()
                .on("auto-recovery-supported", t -> text(t.autoRecoverySupported()))
                .on("bare-metal", t -> text(t.bareMetal()))
                .on("burstable-performance-supported", t -> text(t.burstablePerformanceSupported()))
                .on("current-generation", t -> text(t.currentGeneration()))
                .on("dedicated-hosts-supported", t -> text(t.dedicatedHostsSupported()))
                .on("free-tier-eligible", t -> text(t.freeTierEligible()))
                .on("hibernation-supported", t -> text(t.hibernationSupported()))
                .on("hypervisor", InstanceTypeInfo::hypervisor)
                .on("instance-storage-supported", t -> text(t.instanceStorageSupported()))
                .on("instance-type", InstanceTypeInfo::instanceType)
                .on("memory-info.size-in-mib", t -> text(Objects.requireNonNull(t.memoryInfo()).sizeInMiB()))
                .on("nitro-enclaves-support", InstanceTypeInfo::nitroEnclavesSupport)
                .on("nitro-tpm-support", InstanceTypeInfo::nitroTpmSupport)
                .on("processor-info.manufacturer", t -> Objects.requireNonNull(t.processorInfo()).manufacturer())
                .onAny("processor-info.supported-architecture",
                        t -> Objects.requireNonNull(t.processorInfo()).supportedArchitectures())
                .on("processor-info.sustained-clock-speed-in-ghz",
                        t -> text(Objects.requireNonNull(t.processorInfo()).sustainedClockSpeedInGhz()))
                .on("reboot-migration-support", InstanceTypeInfo::rebootMigrationSupport)
                .onAny("supported-boot-mode", InstanceTypeInfo::supportedBootModes)
                .onAny("supported-root-device-type", InstanceTypeInfo::supportedRootDeviceTypes)
                .onAny("supported-usage-class", InstanceTypeInfo::supportedUsageClasses)
                .onAny("supported-virtualization-type", InstanceTypeInfo::supportedVirtualizationTypes)
                .onNothing("instance-storage-info.disk.count", "instance-storage-info.disk.size-in-gb",
                        "instance-storage-info.disk.type", "instance-storage-info.encryption-support",
                        "instance-storage-info.nvme-support", "instance-storage-info.total-size-in-gb",
                        "network-info.bandwidth-weightings", "network-info.efa-info.maximum-efa-interfaces",
                        "nitro-tpm-info.supported-versions", "processor-info.supported-features",
                        "ebs-info.attachment-limit-type", "ebs-info.maximum-ebs-attachments", "ebs-info.maximum-ebs-cards");
        onProcessors(filters);
        onNetwork(filters);
        onVolumes(filters);
        return filters;
    }

    private static void onProcessors(Filters<InstanceTypeInfo> filters) {
        cpu(filters, "default-cores", c -> one(c.defaultCores()));
        cpu(filters, "default-threads-per-core", c -> one(c.defaultThreadsPerCore()));
        cpu(filters, "default-vcpus", c -> one(c.defaultVCpus()));
        cpu(filters, "valid-cores", c -> c.validCores().stream().map(TypeFilters::text).toList());
        cpu(filters, "valid-threads-per-core", c -> c.validThreadsPerCore().stream().map(TypeFilters::text).toList());
    }

    private static void onNetwork(Filters<InstanceTypeInfo> filters) {
        network(filters, "efa-supported", NetworkInfo::efaSupported);
        network(filters, "ena-support", NetworkInfo::enaSupport);
        network(filters, "encryption-in-transit-supported", NetworkInfo::encryptionInTransitSupported);
        network(filters, "flexible-ena-queues-support", NetworkInfo::flexibleEnaQueuesSupport);
        network(filters, "ipv4-addresses-per-interface", NetworkInfo::ipv4AddressesPerInterface);
        network(filters, "ipv6-addresses-per-interface", NetworkInfo::ipv6AddressesPerInterface);
        network(filters, "ipv6-supported", NetworkInfo::ipv6Supported);
        network(filters, "maximum-network-cards", NetworkInfo::maximumNetworkCards);
        network(filters, "maximum-network-interfaces", NetworkInfo::maximumNetworkInterfaces);
        network(filters, "network-performance", NetworkInfo::networkPerformance);
    }

    private static void onVolumes(Filters<InstanceTypeInfo> filters) {
        ebs(filters, "ebs-optimized-support", EbsInfo::ebsOptimizedSupport);
        ebs(filters, "encryption-support", EbsInfo::encryptionSupport);
        ebs(filters, "nvme-support", EbsInfo::nvmeSupport);
        speed(filters, "baseline-bandwidth-in-mbps", EbsOptimizedInfo::baselineBandwidthInMbps);
        speed(filters, "baseline-iops", EbsOptimizedInfo::baselineIops);
        speed(filters, "baseline-throughput-in-mbps", EbsOptimizedInfo::baselineThroughputInMBps);
        speed(filters, "maximum-bandwidth-in-mbps", EbsOptimizedInfo::maximumBandwidthInMbps);
        speed(filters, "maximum-iops", EbsOptimizedInfo::maximumIops);
        speed(filters, "maximum-throughput-in-mbps", EbsOptimizedInfo::maximumThroughputInMBps);
    }

    private static void cpu(Filters<InstanceTypeInfo> filters, String name, Function<VCpuInfo, Collection<String>> of) {
        filters.onAny("vcpu-info." + name, t -> of.apply(Objects.requireNonNull(t.vCpuInfo())));
    }

    private static void network(Filters<InstanceTypeInfo> filters, String name, Function<NetworkInfo, @Nullable Object> of) {
        filters.onAny("network-info." + name, t -> one(of.apply(Objects.requireNonNull(t.networkInfo()))));
    }

    private static void ebs(Filters<InstanceTypeInfo> filters, String name, Function<EbsInfo, @Nullable Object> of) {
        filters.onAny("ebs-info." + name, t -> one(of.apply(Objects.requireNonNull(t.ebsInfo()))));
    }

    private static void speed(Filters<InstanceTypeInfo> filters, String name, Function<EbsOptimizedInfo, @Nullable Object> of) {
        filters.onAny("ebs-info.ebs-optimized-info." + name, t -> {
            var speed = Objects.requireNonNull(t.ebsInfo()).ebsOptimizedInfo();
            return speed == null ? List.of() : one(of.apply(speed));
        });
    }

    private static Collection<String> one(@Nullable Object value) {
        return value == null ? List.of() : List.of(text(value));
    }

    /// Numbers as a person writes them: `3.1`, `5`.
    private static String text(@Nullable Object value) {
        return value instanceof Double number
                ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
