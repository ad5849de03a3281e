package freehold.control.network;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DescribeSubnetsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");

    @Test
    void countsTheAddressesThatAreLeft() {
        assertThat(free("local-1a")).isEqualTo("4091");
        cloud.addInterface(alice, "local-1a", null);
        cloud.addInterface(alice, "local-1a", null);
        assertThat(free("local-1a")).isEqualTo("4089");
        assertThat(free("local-1b")).isEqualTo("4091");
    }

    private String free(String zone) {
        return alice.filtered("DescribeSubnets", "availability-zone", zone).text("subnetSet/item/availableIpAddressCount");
    }

    @Test
    void showsWhatClientsRead() {
        var item = alice.filtered("DescribeSubnets", "availabilityZoneId", "loc1-az2").one("subnetSet/item");
        assertThat(item.text("availabilityZone")).isEqualTo("local-1b");
        assertThat(item.text("cidrBlock")).isEqualTo("172.31.16.0/20");
        assertThat(item.text("defaultForAz")).isEqualTo("true");
        assertThat(item.text("mapPublicIpOnLaunch")).isEqualTo("true");
        assertThat(item.text("subnetArn")).isEqualTo("arn:aws:ec2:local-1:" + alice.account() + ":subnet/" + item.text("subnetId"));
        assertThat(item.text("privateDnsNameOptionsOnLaunch/hostnameType")).isEqualTo("ip-name");
        assertThat(item.count("tagSet")).as("left out where there is none").isZero();
    }

    @Test
    void filtersAsClientsDo() {
        for (var each : new String[][] {
            {"availabilityZone", "local-1a"}, {"cidr", "172.31.0.0/20"}, {"cidrBlock", "172.31.0.0/20"}, {"cidr-block", "172.31.0.0/20"}}) {
            assertThat(alice.filtered("DescribeSubnets", each[0], each[1]).count("subnetSet/item")).as(each[0]).isOne();
        }
        assertThat(alice.filtered("DescribeSubnets", "defaultForAz", "true").count("subnetSet/item")).isEqualTo(3);
        assertThat(alice.filtered("DescribeSubnets", "outpost-arn", "*").count("subnetSet/item")).isZero();
        assertThat(alice.code("DescribeSubnets", "Filter.1.Name", "zone", "Filter.1.Value.1", "x")).isEqualTo("InvalidParameterValue");
    }

    @Test
    void hidesWhatIsNotTheCallers() {
        var id = alice.call("DescribeSubnets").texts("subnetSet/item/subnetId").getFirst();
        assertThat(alice.call("DescribeSubnets", "SubnetId.1", id).count("subnetSet/item")).isOne();
        assertThat(cloud.signIn("bob").code("DescribeSubnets", "SubnetId.1", id)).isEqualTo("InvalidSubnetID.NotFound");
        assertThat(alice.code("DescribeSubnets", "SubnetId.1", "subnet")).isEqualTo("InvalidSubnetID.NotFound");
    }
}
