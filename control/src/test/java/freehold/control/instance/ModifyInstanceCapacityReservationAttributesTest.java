package freehold.control.instance;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class ModifyInstanceCapacityReservationAttributesTest {
    private final TestCloud cloud = TestCloud.withHosts(1);
    private final Ec2 alice = cloud.signIn("alice");

    private static final String PREFERENCE = "CapacityReservationSpecification.CapacityReservationPreference";
    private static final String TARGET = "CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationId";
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
    void refusesWhatMakesNoSense() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "some")).isEqualTo("InvalidParameterValue");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id)).isEqualTo("MissingParameter");
        assertThat(alice.code("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "open", TARGET, "cr-0123456789abcdef0"))
                .isEqualTo("InvalidParameterCombination");
    }

    @Test
    void theNextStartUsesTheOneThatIsNamed() {
        var id = InstanceRuns.run(cloud, alice, "t3.nano");
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        var reservation = alice.call("CreateCapacityReservation", "InstanceType", "t3.nano", "InstancePlatform", "Linux/UNIX", "AvailabilityZone",
                "local-1a", "InstanceCount", "1", "InstanceMatchCriteria", "targeted").text("capacityReservation/capacityReservationId");
        alice.call("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, TARGET, reservation);
        var shown = alice.call("DescribeInstances", "InstanceId.1", id);
        assertThat(shown.text("//capacityReservationTarget/capacityReservationId")).isEqualTo(reservation);
        assertThat(shown.text(SHOWN)).isNull();
        assertThat(shown.text("reservationSet/item/instancesSet/item/capacityReservationId")).isNull();
        alice.call("StartInstances", "InstanceId.1", id);
        assertThat(alice.filtered("DescribeInstances", "capacity-reservation-id", reservation).texts("//instanceId")).containsExactly(id);
        cloud.settle();
        alice.call("StopInstances", "InstanceId.1", id);
        cloud.settle();
        alice.call("ModifyInstanceCapacityReservationAttributes", "InstanceId", id, PREFERENCE, "capacity-reservations-only");
        assertThat(alice.code("StartInstances", "InstanceId.1", id)).isEqualTo("ReservationCapacityExceeded"); // there is none that is open
        alice.call("ModifyCapacityReservation", "CapacityReservationId", reservation, "InstanceMatchCriteria", "open");
        alice.call("StartInstances", "InstanceId.1", id);
        assertThat(alice.filtered("DescribeInstances", "capacity-reservation-id", reservation).texts("//instanceId")).containsExactly(id);
    }
}
