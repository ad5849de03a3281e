package freehold.control.capacityreservation;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.chaos.CloudLaws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateCapacityReservationTest {
    private static final String ID = "capacityReservation/capacityReservationId";

    private final TestCloud cloud = TestCloud.withHosts(2);
    private final Ec2 alice = cloud.signIn("alice");

    @AfterEach
    void roomIsWhereItShouldBe() {
        cloud.settle();
        CloudLaws.check(cloud);
    }

    @Test
    void isShownAsItWasMade() {
        var made = alice.call("CreateCapacityReservation", params("InstanceCount", "3", "EbsOptimized", "true",
                "TagSpecifications.1.ResourceType", "capacity-reservation", "TagSpecifications.1.Tag.1.Key", "k", "TagSpecifications.1.Tag.1.Value", "v"))
                .one("capacityReservation");
        var id = made.text("capacityReservationId");
        assertThat(id).startsWith("cr-");
        assertThat(made.text("capacityReservationArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":capacity-reservation/" + id);
        assertThat(made.text("state")).isEqualTo("active");
        assertThat(made.text("totalInstanceCount")).isEqualTo("3");
        assertThat(made.text("availableInstanceCount")).isEqualTo("3");
        assertThat(made.text("endDateType")).isEqualTo("unlimited");
        assertThat(made.text("instanceMatchCriteria")).isEqualTo("open");
        assertThat(made.text("tenancy")).isEqualTo("default");
        assertThat(made.text("ebsOptimized")).isEqualTo("true");
        for (var filter : List.of("instance-type=t3.small", "owner-id=" + alice.account(), "instance-platform=Linux/UNIX", "availability-zone=local-1a",
                "tenancy=default", "state=active", "end-date-type=unlimited", "instance-match-criteria=open", "tag:k=v")) {
            var parts = filter.split("=");
            assertThat(alice.filtered("DescribeCapacityReservations", parts[0], parts[1]).texts("capacityReservationSet/item/capacityReservationId"))
                    .as(filter).containsExactly(id);
        }
        assertThat(alice.filtered("DescribeCapacityReservations", "end-date", "*").texts("capacityReservationSet/item")).isEmpty();
    }

    @Test
    void saysWhetherItIsDedicated() {
        var made = alice.call("CreateCapacityReservation", params("Tenancy", "dedicated")).one("capacityReservation");
        assertThat(made.text("tenancy")).isEqualTo("dedicated");
        assertThat(alice.filtered("DescribeCapacityReservations", "tenancy", "dedicated").texts("capacityReservationSet/item/capacityReservationId"))
                .containsExactly(made.text("capacityReservationId"));
    }

    @Test
    void keepsItsRoomFree() {
        alice.call("CreateCapacityReservation", params("InstanceCount", "8"));
        assertThat(cloud.signIn("bob").code("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1"))
                .isEqualTo("InsufficientInstanceCapacity");
        assertThat(alice.code("CreateCapacityReservation", params("InstanceCount", "1"))).isEqualTo("InsufficientInstanceCapacity");
        assertThat(alice.call("DescribeCapacityReservations").texts("capacityReservationSet/item")).hasSize(1);
    }

    @Test
    void growsAndShrinksAndIsCancelled() {
        var id = alice.call("CreateCapacityReservation", params("InstanceCount", "8")).text(ID);
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", id, "InstanceCount", "9")).isEqualTo("InsufficientInstanceCapacity");
        alice.call("ModifyCapacityReservation", "CapacityReservationId", id, "InstanceCount", "5");
        var bob = cloud.signIn("bob");
        bob.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "3", "MaxCount", "3");
        cloud.settle();
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", id, "InstanceCount", "6")).isEqualTo("InsufficientInstanceCapacity");
        alice.call("CancelCapacityReservation", "CapacityReservationId", id);
        var shown = alice.call("DescribeCapacityReservations", "CapacityReservationId.1", id).one("capacityReservationSet/item");
        assertThat(shown.text("state")).isEqualTo("cancelled");
        assertThat(shown.text("availableInstanceCount")).isEqualTo("0");
        bob.call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "5", "MaxCount", "5");
        cloud.settle();
        assertThat(alice.code("CancelCapacityReservation", "CapacityReservationId", id)).isEqualTo("InvalidCapacityReservationState");
        assertThat(alice.code("ModifyCapacityReservation", "CapacityReservationId", id, "InstanceCount", "1")).isEqualTo("InvalidCapacityReservationState");
        cloud.time().advance(ReservationSweep.ENDED_KEPT.plusMinutes(6));
        assertThat(alice.code("DescribeCapacityReservations", "CapacityReservationId.1", id)).isEqualTo("InvalidCapacityReservationId.NotFound");
    }

    @Test
    void endsAtItsDate() {
        var end = cloud.time().now().plus(Duration.ofHours(2));
        var id = alice.call("CreateCapacityReservation", params("InstanceCount", "8", "EndDateType", "limited", "EndDate", end.toString())).text(ID);
        assertThat(alice.filtered("DescribeCapacityReservations", "end-date-type", "limited").texts("//capacityReservationId")).containsExactly(id);
        alice.call("ModifyCapacityReservation", "CapacityReservationId", id, "EndDateType", "unlimited");
        cloud.time().advance(Duration.ofHours(3));
        assertThat(state(id)).isEqualTo("active");
        var later = cloud.time().now().plus(Duration.ofMinutes(1));
        alice.call("ModifyCapacityReservation", "CapacityReservationId", id, "EndDate", later.toString());
        cloud.time().advance(Duration.ofMinutes(7));
        assertThat(state(id)).isEqualTo("expired");
        cloud.signIn("bob").call("RunInstances", "ImageId", cloud.image(), "InstanceType", "t3.small", "MinCount", "8", "MaxCount", "8");
        cloud.settle();
    }

    private String state(String id) {
        return alice.call("DescribeCapacityReservations", "CapacityReservationId.1", id).text("capacityReservationSet/item/state");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(code("InstanceCount", "0")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceCount", "1001")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceType", "t9.huge")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstancePlatform", "Windows")).isEqualTo("UnsupportedOperation");
        assertThat(code("AvailabilityZone", "mars-1a")).isEqualTo("InvalidParameterValue");
        assertThat(code("AvailabilityZoneId", "loc1-az1")).isEqualTo("InvalidParameterCombination");
        assertThat(code("Tenancy", "host")).isEqualTo("InvalidParameterValue");
        assertThat(code("InstanceMatchCriteria", "closed")).isEqualTo("InvalidParameterValue");
        assertThat(code("EndDateType", "limited")).isEqualTo("MissingParameter");
        assertThat(code("EndDateType", "unlimited", "EndDate", "2100-01-01T00:00:00Z")).isEqualTo("InvalidParameterCombination");
        assertThat(code("EndDate", "2001-01-01T00:00:00Z")).isEqualTo("InvalidParameterValue");
    }

    private String code(String... more) {
        return alice.code("CreateCapacityReservation", params(more));
    }

    private static String[] params(String... more) {
        var params = new ArrayList<>(List.of("InstanceType", "t3.small", "InstancePlatform", "Linux/UNIX", "AvailabilityZone", "local-1a"));
        params.addAll(List.of(more));
        if (!params.contains("InstanceCount")) {
            params.addAll(List.of("InstanceCount", "1"));
        }
        return params.toArray(String[]::new);
    }
}
