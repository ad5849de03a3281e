package freehold.control.instancetype;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.control.region.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetInstanceTypesFromInstanceRequirementsTest {
    private final Ec2 alice = new TestCloud(
                    List.of(), InstanceTypeOperations.all(Region.of("local-1", 3), InstanceTypesFile.own()))
            .signIn("alice");

    @Test
    void findsWhatHasEnough() {
        assertThat(types("VCpuCount.Min", "2", "VCpuCount.Max", "2", "MemoryMiB.Min", "8192")).containsExactly("m4.large", "m5.large", "r5.large");
        assertThat(types("VCpuCount.Min", "2", "VCpuCount.Max", "2", "MemoryMiB.Min", "8192", "BurstablePerformance", "required"))
                .containsExactly("t2.large", "t3.large", "t3a.large");
        assertThat(code("x86_64", "VCpuCount.Min", "2", "MemoryMiB.Min", "0", "AllowedInstanceType.1", "t3.*", "ExcludedInstanceType.1", "t3.nano"))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void looksAtTheNetworkAndTheWayToVolumes() {
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "NetworkBandwidthGbps.Min", "25", "AllowedInstanceType.1", "m5.*"))
                .containsExactly("m5.24xlarge");
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "NetworkInterfaceCount.Min", "15", "AllowedInstanceType.1", "m5.*"))
                .containsExactly("m5.16xlarge", "m5.24xlarge");
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "BaselineEbsBandwidthMbps.Min", "13600", "AllowedInstanceType.1", "m5.*"))
                .containsExactly("m5.16xlarge", "m5.24xlarge");
    }

    @Test
    void findsNoneWithWhatNoneHas() {
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "AcceleratorCount.Min", "1")).isEmpty();
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "AcceleratorCount.Max", "0", "AllowedInstanceType.1", "m5.large"))
                .containsExactly("m5.large");
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "LocalStorage", "required")).isEmpty();
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0", "RequireEncryptionInTransit", "true")).isEmpty();
        assertThat(of("arm64", "VCpuCount.Min", "1", "MemoryMiB.Min", "0").count("instanceTypeSet/item")).isZero();
        assertThat(code("pdp11", "VCpuCount.Min", "1", "MemoryMiB.Min", "0")).isEqualTo("InvalidParameterValue");
        assertThat(code("x86_64", "VCpuCount.Min", "1", "MemoryMiB.Min", "0", "OnDemandMaxPricePercentageOverLowestPrice", "5"))
                .isEqualTo("UnsupportedOperation");
    }

    @Test
    void comesInPages() {
        assertThat(types("VCpuCount.Min", "1", "MemoryMiB.Min", "0")).hasSize(40);
        var params = new ArrayList<>(List.of(params("x86_64", "VCpuCount.Min", "1", "MemoryMiB.Min", "0")));
        params.addAll(List.of("MaxResults", "39"));
        var page = alice.call("GetInstanceTypesFromInstanceRequirements", params.toArray(String[]::new));
        assertThat(page.count("instanceTypeSet/item")).isEqualTo(39);
        params.addAll(List.of("NextToken", String.valueOf(page.text("nextToken"))));
        assertThat(alice.call("GetInstanceTypesFromInstanceRequirements", params.toArray(String[]::new)).count("instanceTypeSet/item")).isOne();
    }

    private List<String> types(String... requirements) {
        return of("x86_64", requirements).texts("instanceTypeSet/item/instanceType");
    }

    private Xml of(String architecture, String... requirements) {
        return alice.call("GetInstanceTypesFromInstanceRequirements", params(architecture, requirements));
    }

    private String code(String architecture, String... requirements) {
        return alice.code("GetInstanceTypesFromInstanceRequirements", params(architecture, requirements));
    }

    private static String[] params(String architecture, String... requirements) {
        var params = new ArrayList<>(List.of("ArchitectureType.1", architecture, "VirtualizationType.1", "hvm"));
        for (int i = 0; i < requirements.length; i += 2) {
            params.add("InstanceRequirements." + requirements[i]);
            params.add(requirements[i + 1]);
        }
        return params.toArray(String[]::new);
    }
}
