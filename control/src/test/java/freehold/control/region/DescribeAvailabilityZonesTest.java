package freehold.control.region;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeAvailabilityZonesTest {
    final Ec2 alice = new TestCloud().signIn("alice");

    @Test
    void listsTheZonesInOrder() {
        var answer = alice.call("DescribeAvailabilityZones", "AllAvailabilityZones", "true");
        assertThat(answer.texts("availabilityZoneInfo/item/zoneName")).containsExactly("local-1a", "local-1b", "local-1c");
        assertThat(answer.texts("availabilityZoneInfo/item/zoneId")).containsExactly("loc1-az1", "loc1-az2", "loc1-az3");
        assertThat(answer.texts("availabilityZoneInfo/item/zoneState")).containsOnly("available");
        assertThat(answer.texts("availabilityZoneInfo/item/zoneType")).containsOnly("availability-zone");
    }

    @Test
    void picksByNameByIdAndByFilter() {
        assertThat(alice.call("DescribeAvailabilityZones", "ZoneName.1", "local-1b").text("availabilityZoneInfo/item/zoneId")).isEqualTo("loc1-az2");
        assertThat(alice.call("DescribeAvailabilityZones", "ZoneId.1", "loc1-az3").text("availabilityZoneInfo/item/zoneName")).isEqualTo("local-1c");
        assertThat(alice.filtered("DescribeAvailabilityZones", "state", "impaired").count("availabilityZoneInfo/item")).isZero();
        assertThat(alice.filtered("DescribeAvailabilityZones", "message", "*").count("availabilityZoneInfo/item")).isZero();
        assertThat(alice.filtered("DescribeAvailabilityZones", "region-name", "local-1").count("availabilityZoneInfo/item")).isEqualTo(3);
    }

    @Test
    void refusesAZoneThatThereIsNot() {
        var fault = alice.refused("DescribeAvailabilityZones", "ZoneName.1", "local-1z");
        assertThat(fault.code()).isEqualTo("InvalidParameterValue");
        assertThat(fault.message()).isEqualTo("Invalid availability zone: [local-1z]");
    }
}
