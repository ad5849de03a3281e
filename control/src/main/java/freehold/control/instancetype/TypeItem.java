package freehold.control.instancetype;

import freehold.model.Unsaid;
import freehold.model.ec2.EbsInfo;
import freehold.model.ec2.EbsOptimizedInfo;
import freehold.model.ec2.InstanceTypeInfo;
import freehold.model.ec2.MemoryInfo;
import freehold.model.ec2.NetworkCardInfo;
import freehold.model.ec2.NetworkInfo;
import freehold.model.ec2.PlacementGroupInfo;
import freehold.model.ec2.ProcessorInfo;
import freehold.model.ec2.VCpuInfo;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A type's shape on the wire. Figures are EC2's for the type; abilities are this cloud's: what it can't do yet
/// (encryption, hibernation) it doesn't promise.
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html>
final class TypeItem {
    /// EC2's older adapters do no more than ten, and so a type that does has the newer kind, whatever its hypervisor.
    private static final String OVER_TEN_GIGABIT = "[2-9][0-9] Gigabit";

    private static final double BITS_PER_BYTE = 8;

    private TypeItem() {}

    static String name(InstanceTypeInfo item) {
        return Objects.requireNonNull(item.instanceType());
    }

    static InstanceTypeInfo of(InstanceType type) {
        var hardware = type.hardware();
        return InstanceTypeInfo.builder()
                .instanceType(type.name())
                .currentGeneration(hardware.currentGeneration())
                .freeTierEligible(false)
                .supportedUsageClasses(List.of("on-demand", "spot"))
                .supportedRootDeviceTypes(List.of("ebs"))
                .supportedVirtualizationTypes(List.of("hvm"))
                .bareMetal(false)
                .hypervisor(hardware.nitro() ? "nitro" : "xen")
                .processorInfo(ProcessorInfo.builder()
                        .supportedArchitectures(List.of("x86_64"))
                        .sustainedClockSpeedInGhz(hardware.clockGhz().doubleValue())
                        .manufacturer(hardware.manufacturer())
                        .build())
                .vCpuInfo(cpu(type))
                .memoryInfo(MemoryInfo.builder().sizeInMiB((long) type.memoryMib()).build())
                .instanceStorageSupported(false)
                .ebsInfo(ebs(hardware))
                .networkInfo(network(hardware))
                .placementGroupInfo(PlacementGroupInfo.builder().supportedStrategies(List.of("cluster", "partition", "spread")).build())
                .hibernationSupported(false)
                .burstablePerformanceSupported(type.isBurstable())
                .dedicatedHostsSupported(true)
                .autoRecoverySupported(false)
                .supportedBootModes(List.of("legacy-bios"))
                .nitroEnclavesSupport("unsupported")
                .nitroTpmSupport("unsupported")
                .phcSupport("unsupported")
                .rebootMigrationSupport("unsupported")
                .supportedInRegion(true)
                .build();
    }

    /// EC2 says nothing of what may be chosen where there is one processor.
    private static VCpuInfo cpu(InstanceType type) {
        var own = Processors.of(type);
        boolean isChoice = own.vcpus() > 1;
        return VCpuInfo.builder()
                .defaultVCpus(type.vcpus())
                .defaultCores(own.cores())
                .defaultThreadsPerCore(own.threadsPerCore())
                .validCores(isChoice ? Processors.validCores(type) : Unsaid.list())
                .validThreadsPerCore(isChoice ? Processors.validThreads(type) : Unsaid.list())
                .build();
    }

    private static EbsInfo ebs(Hardware hardware) {
        var speed = hardware.ebs();
        return EbsInfo.builder()
                .ebsOptimizedSupport(speed == null ? "unsupported" : "default")
                .encryptionSupport("unsupported")
                .ebsOptimizedInfo(speed == null
                        ? null
                        : EbsOptimizedInfo.builder()
                                .baselineBandwidthInMbps(speed.baselineMbps())
                                .baselineThroughputInMBps(speed.baselineMbps() / BITS_PER_BYTE)
                                .baselineIops(speed.baselineIops())
                                .maximumBandwidthInMbps(speed.peakMbps())
                                .maximumThroughputInMBps(speed.peakMbps() / BITS_PER_BYTE)
                                .maximumIops(speed.peakIops())
                                .build())
                .nvmeSupport(hardware.nitro() ? "required" : "unsupported")
                .build();
    }

    private static NetworkInfo network(Hardware hardware) {
        return NetworkInfo.builder()
                .networkPerformance(hardware.network())
                .maximumNetworkInterfaces(hardware.interfaces())
                .maximumNetworkCards(1)
                .defaultNetworkCardIndex(0)
                .networkCards(List.of(NetworkCardInfo.builder()
                        .networkCardIndex(0)
                        .networkPerformance(hardware.network())
                        .maximumNetworkInterfaces(hardware.interfaces())
                        .baselineBandwidthInGbps(number(hardware.baselineGbps()))
                        .peakBandwidthInGbps(number(hardware.peakGbps()))
                        .build()))
                .ipv4AddressesPerInterface(hardware.addressesPerInterface())
                .ipv6AddressesPerInterface(hardware.addressesPerInterface())
                .ipv6Supported(true)
                .enaSupport(hardware.nitro() ? "required" : hardware.network().matches(OVER_TEN_GIGABIT) ? "supported" : "unsupported")
                .efaSupported(false)
                .encryptionInTransitSupported(false)
                .enaSrdSupported(false)
                .flexibleEnaQueuesSupport("unsupported")
                .secondaryNetworkSupported(false)
                .build();
    }

    private static @Nullable Double number(@Nullable BigDecimal decimal) {
        return decimal == null ? null : (Double) decimal.doubleValue();
    }
}
