package freehold.control.dhcpoptions;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import freehold.hosting.NetworkId;
import freehold.hosting.NetworkSpec.Dhcp;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssociateDhcpOptionsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/vpcId");
    final String subnet = alice.call("CreateSubnet", "VpcId", vpc, "CidrBlock", "10.0.9.0/24").text("subnet/subnetId");

    @Test
    void tellsGuestsWhatTheSetSays() {
        var id = alice.call("CreateDhcpOptions",
                "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", "corp.example",
                "DhcpConfiguration.2.Key", "domain-name-servers", "DhcpConfiguration.2.Value.1", "10.0.9.7", "DhcpConfiguration.2.Value.2", "AmazonProvidedDNS",
                "DhcpConfiguration.3.Key", "ntp-servers", "DhcpConfiguration.3.Value.1", "10.0.9.8",
                "DhcpConfiguration.4.Key", "netbios-name-servers", "DhcpConfiguration.4.Value.1", "10.0.9.9",
                "DhcpConfiguration.5.Key", "netbios-node-type", "DhcpConfiguration.5.Value.1", "2",
                "DhcpConfiguration.6.Key", "ipv6-address-preferred-lease-time", "DhcpConfiguration.6.Value.1", "600").text("dhcpOptions/dhcpOptionsId");
        assertThat(dhcp()).isEqualTo(new Dhcp(List.of("10.0.0.2", "fd00:ec2::253"), "local-1.compute.internal", List.of(), 1442));
        alice.call("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", id);
        assertThat(alice.filtered("DescribeVpcs", "dhcp-options-id", id).text("vpcSet/item/vpcId")).isEqualTo(vpc);
        assertThat(dhcp()).isEqualTo(new Dhcp(List.of("10.0.9.7", "10.0.0.2", "fd00:ec2::253"), "corp.example", List.of("10.0.9.8"), 1442, List.of("10.0.9.9"), 2, 600));
    }

    @Test
    void tellsGuestsNothingWithoutASet() {
        alice.call("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", "default");
        assertThat(alice.call("DescribeVpcs", "VpcId.1", vpc).text("//dhcpOptionsId")).isEqualTo("default");
        assertThat(dhcp()).isEqualTo(new Dhcp(List.of(), "", List.of(), 1442));
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        var bob = cloud.signIn("bob");
        var id = bob.call("DescribeDhcpOptions").text("//dhcpOptionsId");
        assertThat(alice.code("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", id)).isEqualTo("InvalidDhcpOptionID.NotFound");
        assertThat(bob.code("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", id)).isEqualTo("InvalidVpcID.NotFound");
        assertThat(alice.code("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", "none")).isEqualTo("InvalidDhcpOptionID.NotFound");
        assertThat(alice.code("AssociateDhcpOptions", "VpcId", "home", "DhcpOptionsId", "default")).isEqualTo("InvalidVpcID.NotFound");
    }

    private Dhcp dhcp() {
        cloud.settle();
        return cloud.fabric().find(new NetworkId(vpc)).orElseThrow().subnets().stream()
                .filter(s -> s.id().equals(subnet)).findFirst().orElseThrow().dhcp();
    }
}
