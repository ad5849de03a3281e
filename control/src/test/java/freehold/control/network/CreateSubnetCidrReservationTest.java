package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.Cidr;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateSubnetCidrReservationTest {
    final TestCloud cloud = TestCloud.withHosts(2);
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/28").text("subnet/subnetId");

    @Test
    void showsWhatWasReserved() {
        var item = reserve("10.0.1.9/29", "explicit", "Description", "for us", "TagSpecification.1.ResourceType", "subnet-cidr-reservation",
                "TagSpecification.1.Tag.1.Key", "team", "TagSpecification.1.Tag.1.Value", "blue");
        assertThat(item).isEqualTo("10.0.1.8/29");
        var shown = alice.call("GetSubnetCidrReservations", "SubnetId", subnet).one("subnetIpv4CidrReservationSet/item");
        assertThat(shown.text("description")).isEqualTo("for us");
        assertThat(shown.text("reservationType")).isEqualTo("explicit");
        assertThat(shown.text("tagSet/item/value")).isEqualTo("blue");
        assertThat(shown.text("subnetCidrReservationId")).startsWith("scr-");
    }

    @Test
    void keepsItsAddressesForWhoAsksForThem() {
        assertThat(available()).isEqualTo("11");
        reserve("10.0.1.8/29", "explicit");
        assertThat(available()).as("all of the upper half but the last one are kept").isEqualTo("4");
        for (int i = 0; i < 4; i++) {
            assertThat(Cidr.parse("10.0.1.4/30").contains(Cidr.address(launch()))).isTrue();
        }
        assertThat(alice.code("RunInstances", request())).isEqualTo("InsufficientFreeAddressesInSubnet");
        assertThat(launch("PrivateIpAddress", "10.0.1.9")).isEqualTo("10.0.1.9");
        assertThat(available()).isEqualTo("0");
    }

    @Test
    void countsOnlyWhatEc2DoesNotKeepAnyway() {
        reserve("10.0.1.0/29", "prefix");
        assertThat(available()).isEqualTo("7");
        reserve("10.0.1.15/32", "prefix");
        assertThat(available()).isEqualTo("7");
    }

    @Test
    void refusesWhatIsNotInTheSubnetOrReservedAlready() {
        reserve("10.0.1.8/29", "explicit");
        for (var block : List.of("10.0.1.8/30", "10.0.1.0/28", "10.0.2.0/29", "10.0.0.0/16", "fd00::/80", "blue")) {
            assertThat(alice.code("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", block, "ReservationType", "prefix"))
                    .as(block).isEqualTo("InvalidParameterValue");
        }
        assertThat(alice.code("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", "10.0.1.4/30", "ReservationType", "maybe"))
                .isEqualTo("InvalidParameterValue");
        assertThat(cloud.signIn("bob").code("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", "10.0.1.4/30", "ReservationType", "prefix"))
                .isEqualTo("InvalidSubnetID.NotFound");
    }

    private String reserve(String block, String type, String... more) {
        var params = new ArrayList<>(List.of("SubnetId", subnet, "Cidr", block, "ReservationType", type));
        params.addAll(List.of(more));
        return alice.call("CreateSubnetCidrReservation", params.toArray(String[]::new)).text("subnetCidrReservation/cidr");
    }

    private String available() {
        return alice.call("DescribeSubnets", "SubnetId.1", subnet).text("//availableIpAddressCount");
    }

    private String launch(String... more) {
        return alice.call("RunInstances", request(more)).text("instancesSet/item/privateIpAddress");
    }

    private String[] request(String... more) {
        var params = new ArrayList<>(List.of("ImageId", cloud.image(), "InstanceType", "t3.nano", "MinCount", "1", "MaxCount", "1", "SubnetId", subnet));
        params.addAll(List.of(more));
        return params.toArray(String[]::new);
    }
}
