package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.control.Xml;
import freehold.hosting.Ipv6Cidr;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GetSubnetCidrReservationsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/20", "AmazonProvidedIpv6CidrBlock", "true").text("vpc/vpcId");
    final Ipv6Cidr ipv6 = Ipv6Cidr.parse(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//ipv6CidrBlock")).block(0, 64);
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.1.0/24", "Ipv6CidrBlock", ipv6.toString()).text("subnet/subnetId");

    @Test
    void listsBothFamiliesApart() {
        reserve("10.0.1.16/28", "explicit");
        reserve(ipv6.block(5, 80).toString(), "prefix");
        var all = get();
        assertThat(all.texts("subnetIpv4CidrReservationSet/item/cidr")).containsExactly("10.0.1.16/28");
        assertThat(all.texts("subnetIpv6CidrReservationSet/item/cidr")).containsExactly(ipv6.block(5, 80).toString());
        var prefixes = get("Filter.1.Name", "reservationType", "Filter.1.Value.1", "prefix");
        assertThat(prefixes.count("subnetIpv4CidrReservationSet/item")).isZero();
        assertThat(prefixes.count("subnetIpv6CidrReservationSet/item")).isOne();
    }

    @Test
    void comesInPages() {
        for (int i = 1; i < 8; i++) {
            reserve("10.0.1." + i * 16 + "/28", "explicit");
        }
        var first = get("MaxResults", "5");
        var second = get("MaxResults", "5", "NextToken", first.text("nextToken"));
        assertThat(first.count("subnetIpv4CidrReservationSet/item")).isEqualTo(5);
        assertThat(second.count("subnetIpv4CidrReservationSet/item")).isEqualTo(2);
        assertThat(second.text("nextToken")).isNull();
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("GetSubnetCidrReservations", "SubnetId", subnet)).isEqualTo("InvalidSubnetID.NotFound");
    }

    private Xml get(String... more) {
        var params = new ArrayList<>(List.of("SubnetId", subnet));
        params.addAll(List.of(more));
        return alice.call("GetSubnetCidrReservations", params.toArray(String[]::new));
    }

    private void reserve(String block, String type) {
        alice.call("CreateSubnetCidrReservation", "SubnetId", subnet, "Cidr", block, "ReservationType", type);
    }
}
