package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteSubnetCidrReservationTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String subnet = DefaultVpc.subnet(cloud.see(alice), "local-1a").orElseThrow().id().value();
    final String id = alice.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", "172.31.8.0/21", "ReservationType", "explicit")
            .text("//subnetCidrReservationId");

    @Test
    void givesTheAddressesBack() {
        assertThat(alice.call("DeleteSubnetCidrReservation", "SubnetCidrReservationId", id).text("deletedSubnetCidrReservation/cidr")).isEqualTo("172.31.8.0/21");
        assertThat(alice.call("DescribeSubnets", "SubnetId.1", subnet).text("//availableIpAddressCount")).isEqualTo("4091");
        assertThat(alice.code("DeleteSubnetCidrReservation", "SubnetCidrReservationId", id)).isEqualTo("InvalidSubnetCidrReservationID.NotFound");
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteSubnetCidrReservation", "SubnetCidrReservationId", id)).isEqualTo("InvalidSubnetCidrReservationID.NotFound");
        assertThat(alice.code("DeleteSubnetCidrReservation", "SubnetCidrReservationId", "x")).isEqualTo("InvalidSubnetCidrReservationID.Malformed");
    }
}
