package freehold.control.spot;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetSpotPlacementScoresTest {
    final TestCloud cloud = TestCloud.withHosts(1);
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void isHighWhereThereIsRoomAndLowWhereThereIsNone() {
        assertThat(score("4")).isEqualTo("10");
        assertThat(score("8")).as("four t3.small fit, of eight").isEqualTo("5");
        assertThat(score("1000")).isEqualTo("1");
        var zones = alice.call("GetSpotPlacementScores", "InstanceType.1", "t3.small", "TargetCapacity", "4", "SingleAvailabilityZone", "true");
        assertThat(zones.texts("//availabilityZoneId")).as("the best first").containsExactly("loc1-az1", "loc1-az2", "loc1-az3");
        assertThat(zones.texts("//score")).containsExactly("10", "1", "1");
        Spots.run(cloud, alice, "t3.small");
        Spots.run(cloud, alice, "t3.small");
        assertThat(score("4")).isEqualTo("5");
    }

    @Test
    void countsInWhatItIsAskedFor() {
        assertThat(score("8", "TargetCapacityUnitType", "vcpu")).isEqualTo("10");
        assertThat(score("16384", "TargetCapacityUnitType", "memory-mib")).isEqualTo("5");
        assertThat(score("8", "InstanceType.2", "t3.micro")).as("eight t3.micro fit").isEqualTo("10");
        assertThat(alice.call("GetSpotPlacementScores", "InstanceType.1", "t3.small", "TargetCapacity", "4", "RegionName.1", "mars-1").count("//score"))
                .isZero();
    }

    @Test
    void takesEveryTypeThatHasWhatIsRequired() {
        assertThat(required("8", "ArchitectureType.1", "x86_64", "InstanceRequirements.VCpuCount.Min", "1",
                        "InstanceRequirements.MemoryMiB.Min", "1025", "InstanceRequirements.BurstablePerformance", "required"))
                .as("four t3.small fit").isEqualTo("5");
        assertThat(required("8", "InstanceRequirements.VCpuCount.Min", "1", "InstanceRequirements.MemoryMiB.Min", "600",
                "InstanceRequirements.BurstablePerformance", "included")).as("eight t3.micro fit").isEqualTo("10");
        assertThat(required("8", "ArchitectureType.1", "arm64")).as("there are none").isEqualTo("1");
        assertThat(alice.code("GetSpotPlacementScores", "TargetCapacity", "1", "InstanceType.1", "t3.nano",
                "InstanceRequirementsWithMetadata.ArchitectureType.1", "x86_64")).isEqualTo("InvalidParameterCombination");
    }

    private String required(String target, String... more) {
        var params = new ArrayList<>(List.of("TargetCapacity", target));
        for (int i = 0; i < more.length; i += 2) {
            params.addAll(List.of("InstanceRequirementsWithMetadata." + more[i], more[i + 1]));
        }
        return alice.call("GetSpotPlacementScores", params.toArray(String[]::new)).text("spotPlacementScoreSet/item/score");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(alice.code("GetSpotPlacementScores", "TargetCapacity", "4")).isEqualTo("MissingParameter");
        assertThat(alice.code("GetSpotPlacementScores", "InstanceType.1", "t9.huge", "TargetCapacity", "4")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("GetSpotPlacementScores", "InstanceType.1", "t3.nano", "TargetCapacity", "0")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("GetSpotPlacementScores", "InstanceType.1", "t3.nano", "TargetCapacity", "1", "TargetCapacityUnitType", "miles"))
                .isEqualTo("InvalidParameterValue");
    }

    private String score(String target, String... more) {
        var params = new ArrayList<>(List.of("InstanceType.1", "t3.small", "TargetCapacity", target));
        params.addAll(List.of(more));
        return alice.call("GetSpotPlacementScores", params.toArray(String[]::new)).text("spotPlacementScoreSet/item/score");
    }
}
