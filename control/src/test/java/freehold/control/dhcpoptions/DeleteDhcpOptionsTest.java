package freehold.control.dhcpoptions;

import static org.assertj.core.api.Assertions.assertThat;

import freehold.control.Ec2;
import freehold.control.TestCloud;
import org.junit.jupiter.api.Test;

class DeleteDhcpOptionsTest {
    final TestCloud cloud = new TestCloud();
    final Ec2 alice = cloud.signIn("alice");
    final String vpc = alice.call("DescribeVpcs").text("//vpcId");
    final String id = alice.call("CreateDhcpOptions", "DhcpConfiguration.1.Key", "domain-name", "DhcpConfiguration.1.Value.1", "corp.example")
            .text("dhcpOptions/dhcpOptionsId");

    @Test
    void refusesWhileAVpcHasIt() {
        alice.call("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", id);
        var fault = alice.refused("DeleteDhcpOptions", "DhcpOptionsId", id);
        assertThat(fault.code()).isEqualTo("DependencyViolation");
        assertThat(fault.message()).isEqualTo("The dhcpOptions '" + id + "' has dependencies and cannot be deleted.");
        alice.call("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", "default");
        alice.call("DeleteDhcpOptions", "DhcpOptionsId", id);
        assertThat(alice.code("DeleteDhcpOptions", "DhcpOptionsId", id)).isEqualTo("InvalidDhcpOptionID.NotFound");
    }

    @Test
    void aStandardSetThatIsDeletedIsMadeAnewForTheNextVpc() {
        var standard = alice.call("DescribeVpcs").text("//dhcpOptionsId");
        alice.call("AssociateDhcpOptions", "VpcId", vpc, "DhcpOptionsId", id);
        alice.call("DeleteDhcpOptions", "DhcpOptionsId", standard);
        var made = alice.call("CreateVpc", "CidrBlock", "10.0.0.0/16").text("vpc/dhcpOptionsId");
        assertThat(made).isNotIn(standard, id);
        assertThat(alice.call("DescribeDhcpOptions", "DhcpOptionsId.1", made).texts("//value")).contains("AmazonProvidedDNS");
    }

    @Test
    void refusesWhatIsNotTheCallers() {
        assertThat(cloud.signIn("bob").code("DeleteDhcpOptions", "DhcpOptionsId", id)).isEqualTo("InvalidDhcpOptionID.NotFound");
        var none = alice.refused("DeleteDhcpOptions", "DhcpOptionsId", "default");
        assertThat(none.code()).isEqualTo("InvalidDhcpOptionsId.Malformed");
        assertThat(none.message()).isEqualTo("The dhcp-options ID 'default' is malformed");
        assertThat(alice.refused("DeleteDhcpOptions", "DhcpOptionsId", "dopt-x").message()).isEqualTo("The dhcp-options ID 'dopt-x' is malformed");
    }
}
