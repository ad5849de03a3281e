package freehold.control.region;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyAvailabilityZoneGroupTest {
    private final Ec2 alice = new TestCloud().signIn("alice");

    @Test
    void everyAccountIsInAlready() {
        assertThat(modify("local-1-zg-1", "opted-in")).isEqualTo("true");
        assertThat(alice.call("DescribeAvailabilityZones").texts("availabilityZoneInfo/item/groupName")).containsOnly("local-1-zg-1");
        assertThat(alice.call("DescribeAvailabilityZones").texts("availabilityZoneInfo/item/optInStatus")).containsOnly("opt-in-not-required");
    }

    @Test
    void nobodyOptsOutAndOtherGroupsAreNotThere() {
        assertThat(alice.code("ModifyAvailabilityZoneGroup", "GroupName", "local-1-zg-1", "OptInStatus", "not-opted-in")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyAvailabilityZoneGroup", "GroupName", "moon-1", "OptInStatus", "opted-in")).isEqualTo("InvalidParameterValue");
    }

    private String modify(String group, String status) {
        return alice.call("ModifyAvailabilityZoneGroup", "GroupName", group, "OptInStatus", status).text("return");
    }
}
