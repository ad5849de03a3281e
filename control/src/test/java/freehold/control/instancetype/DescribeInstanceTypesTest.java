package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.region.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescribeInstanceTypesTest {
    private final Ec2 alice = new TestCloud(
                    List.of(), InstanceTypeOperations.all(Region.of("local-1", 3), InstanceTypesFile.own()))
            .signIn("alice");

    @Test
    void saysWhatATypeHas() {
        var type = alice.call("DescribeInstanceTypes", "InstanceType.1", "t3.micro").one("instanceTypeSet/item");
        assertThat(type.text("instanceType")).isEqualTo("t3.micro");
        assertThat(type.text("vCpuInfo/defaultVCpus")).isEqualTo("2");
        assertThat(type.text("vCpuInfo/defaultCores")).isEqualTo("1");
        assertThat(type.text("memoryInfo/sizeInMiB")).isEqualTo("1024");
        assertThat(type.text("networkInfo/maximumNetworkInterfaces")).isEqualTo("2");
        assertThat(type.text("networkInfo/ipv6Supported")).isEqualTo("true");
        assertThat(type.text("networkInfo/ipv6AddressesPerInterface")).isEqualTo("2");
        assertThat(type.text("rebootMigrationSupport")).isEqualTo("unsupported");
        assertThat(type.text("burstablePerformanceSupported")).isEqualTo("true");
        assertThat(type.text("processorInfo/supportedArchitectures/item")).isEqualTo("x86_64");
        assertThat(type.text("ebsInfo/ebsOptimizedInfo/maximumBandwidthInMbps")).isEqualTo("2085");
    }

    @Test
    void namesTheTypesThatDontExist() {
        var fault = alice.refused("DescribeInstanceTypes", "InstanceType.1", "t9.x", "InstanceType.2", "t3.nano", "InstanceType.3", "y");
        assertThat(fault.code()).isEqualTo("InvalidInstanceType");
        assertThat(fault.message()).isEqualTo("The following supplied instance types do not exist: [t9.x, y]");
    }

    @Test
    void filtersByWhatTypesHave() {
        assertThat(names("DescribeInstanceTypes", "instance-type", "t3.*")).hasSize(7).allMatch(n -> n.startsWith("t3."));
        assertThat(names("DescribeInstanceTypes", "memory-info.size-in-mib", "512")).containsExactly("t2.nano", "t3.nano", "t3a.nano");
        assertThat(names("DescribeInstanceTypes", "vcpu-info.default-vcpus", "96")).containsExactly("c5.24xlarge", "m5.24xlarge", "r5.24xlarge");
        assertThat(names("DescribeInstanceTypes", "hypervisor", "xen")).hasSize(23).allMatch(n -> n.matches("(t1|t2|m1|m4|c4)\\..*"));
        assertThat(names("DescribeInstanceTypes", "network-info.ena-support", "supported")).containsExactly("m4.16xlarge");
        assertThat(names("DescribeInstanceTypes", "current-generation", "false")).hasSize(5).allMatch(n -> n.matches("(t1|m1)\\..*"));
        assertThat(names("DescribeInstanceTypes", "processor-info.sustained-clock-speed-in-ghz", "3.6")).containsExactly("c5.12xlarge", "c5.24xlarge");
        assertThat(names("DescribeInstanceTypes", "ebs-info.ebs-optimized-info.baseline-throughput-in-mbps", "5.375")).containsExactly("t3.nano");
        assertThat(names("DescribeInstanceTypes", "instance-storage-info.disk.type", "ssd")).isEmpty();
        assertThat(alice.code("DescribeInstanceTypes", "Filter.1.Name", "colour", "Filter.1.Value.1", "red")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void comesInPages() {
        var first = alice.call("DescribeInstanceTypes", "MaxResults", "60");
        assertThat(first.count("instanceTypeSet/item")).isEqualTo(60);
        var second = alice.call("DescribeInstanceTypes", "MaxResults", "60", "NextToken", first.text("nextToken"));
        assertThat(second.texts("instanceTypeSet/item/instanceType")).containsExactly("t3a.xlarge");
        assertThat(second.text("nextToken")).isNull();
        assertThat(alice.code("DescribeInstanceTypes", "MaxResults", "4")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void offersEveryTypeInTheRegionAndInEachZone() {
        assertThat(alice.call("DescribeInstanceTypeOfferings").texts("instanceTypeOfferingSet/item/location")).hasSize(61).containsOnly("local-1");
        var zones = alice.call("DescribeInstanceTypeOfferings", "LocationType", "availability-zone",
                "Filter.1.Name", "instance-type", "Filter.1.Value.1", "t3.micro");
        assertThat(zones.texts("instanceTypeOfferingSet/item/location")).containsExactly("local-1a", "local-1b", "local-1c");
        assertThat(alice.call("DescribeInstanceTypeOfferings", "LocationType", "availability-zone-id",
                "Filter.1.Name", "location", "Filter.1.Value.1", "loc1-az2").count("instanceTypeOfferingSet/item")).isEqualTo(61);
        assertThat(alice.call("DescribeInstanceTypeOfferings", "LocationType", "outpost").count("instanceTypeOfferingSet/item")).isZero();
        assertThat(alice.code("DescribeInstanceTypeOfferings", "LocationType", "moon")).isEqualTo("InvalidParameterValue");
    }

    private List<String> names(String operation, String filter, String value) {
        return alice.filtered(operation, filter, value).texts("instanceTypeSet/item/instanceType");
    }
}
