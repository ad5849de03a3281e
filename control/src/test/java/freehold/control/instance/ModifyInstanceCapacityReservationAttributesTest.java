package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyInstanceCapacityReservationAttributesTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String PREFERENCE = "CapacityReservationSpecification.CapacityReservationPreference";
    private static final String SHOWN = "reservationSet/item/instancesSet/item/capacityReservationSpecification/capacityReservationPreference";

    @Test
    void keepsAndShowsThePreferenceOfAStoppedInstance() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("open");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "none")).isEqualTo("IncorrectInstanceState");
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.call("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "none").text("return")).isEqualTo("true");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("none");
        assertThat(alice.filtered("DescribeInstances", "capacity-reservation-specification.capacity-reservation-preference", "none")
                .texts("//instanceId")).containsExactly(id);
    }

    @Test
    void aLaunchMaySayItToo() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano", PREFERENCE, "none");
        assertThat(alice.call("DescribeInstances", "InstanceId.1", id).text(SHOWN)).isEqualTo("none");
    }

    @Test
    void noneCanBeNamedAsThereAreNone() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id,
                "CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId", "cr-0123456789abcdef0")).isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "capacity-reservations-only"))
                .isEqualTo("UnsupportedOperation");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "some")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id)).isEqualTo("MissingParameter");
    }
}
